import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationFile } from '../../../shared/contract/organisation.ts';
import { call } from '../../bridge.ts';
import { emptyDate, rawDay, readDate } from '../../forms/raw-date.ts';
import { everyOrganisation, organisationsQuery } from '../../queries/organisations.ts';
import { useText } from '../../text/use-text.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { organisationName } from '../../ui/organisation-text.ts';
import { today } from '../../ui/today.ts';

/** The end of an organisation: its last day, and what it became part of; or open again, where that was a mistake. */
export function CloseOrganisationDialog({
  file,
  onClose,
}: {
  readonly file: OrganisationFile;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { organisationId, version } = file;
  const isOpen = file.closedOn === null;
  const [lastDay, setLastDay] = useState(isOpen ? rawDay(today()) : emptyDate);
  const [successor, setSuccessor] = useState('');
  const [problem, setProblem] = useState<string>();
  const others = useQuery({ ...organisationsQuery(everyOrganisation), enabled: isOpen });
  const close = useMutation({
    mutationFn: (closedOn: string | null) =>
      call('organisation.close', {
        organisationId,
        version,
        closedOn,
        successorId: successor === '' ? null : successor,
      }),
    onSuccess: onClose,
  });
  const send = (): boolean => {
    if (!isOpen) {
      close.mutate(null);
      return true;
    }
    const reading = readDate(lastDay, today());
    const day = reading.ok && reading.value?.precision === 'day' ? reading.value.earliest : undefined;
    setProblem(day === undefined ? 'day-needed' : undefined);
    if (day === undefined) return false;
    close.mutate(day);
    return true;
  };
  return (
    <FormDialog
      title={t(isOpen ? 'organisations.close' : 'organisations.reopen')}
      submit={t(isOpen ? 'organisations.close' : 'organisations.reopen')}
      look={isOpen ? 'danger' : 'main'}
      act={close}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="quiet">{t(isOpen ? 'organisations.closeHelp' : 'organisations.reopenHelp')}</p>
      {isOpen && (
        <>
          <Field label={t('organisations.lastDay')} problem={problem} width="medium">
            {(control) => (
              <DateInput
                control={control}
                help={t('organisations.dayHelp')}
                raw={lastDay}
                onRaw={setLastDay}
                isAhead
              />
            )}
          </Field>
          <Field label={t('organisations.becamePartOf')}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={successor}
                onChange={({ target }) => setSuccessor(target.value)}
              >
                <option value="">{t('places.noSuccessor')}</option>
                {(others.data?.organisations ?? [])
                  .filter((other) => other.organisationId !== organisationId && other.closedOn === null)
                  .map((other) => (
                    <option key={other.organisationId} value={other.organisationId}>
                      {organisationName(text, other)}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
