import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { waysOfSending } from '../../../shared/codes/ways-of-sending.ts';
import type { SeenProposal } from '../../../shared/contract/proposal.ts';
import { ProposalSending } from '../../../shared/domain/proposal.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { call } from '../../bridge.ts';
import { codeChoices } from '../../forms/code-choices.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay, readDate } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';

/** Says that an approved proposal went to the authority: when, how, and under which number. */
export function SendDialog({
  proposal: { proposalId, version, acts },
  onClose,
}: {
  readonly proposal: SeenProposal;
  readonly onClose: () => void;
}) {
  const { t, language } = useText();
  const [on, setOn] = useState(() => rawDay(today()));
  const [way, setWay] = useState('');
  const [document, setDocument] = useState('');
  const [problems, setProblems] = useState<{ readonly sentOn?: string; readonly way?: string }>({});
  const send = useMutation({
    mutationFn: (sending: ProposalSending) => call('proposal.send', { proposalId, version, sending }),
    onSuccess: onClose,
  });
  const approvedAt = acts.findLast(({ act }) => act === 'approve')?.at;
  const submit = () => {
    const reading = readDate(on, today());
    const day = reading.ok && reading.value?.precision === 'day' ? reading.value.earliest : undefined;
    const sentOn = !reading.ok
      ? reading.problem
      : day === undefined
        ? 'day-needed'
        : day > today()
          ? 'in-the-future'
          : approvedAt !== undefined && day < vientianeDay(approvedAt)
            ? 'before-approval'
            : undefined;
    const sending = ProposalSending.safeParse({
      sentOn: day,
      way,
      document: document.trim() === '' ? { answer: 'not-applicable' } : { answer: 'given', value: document },
    });
    setProblems({ ...(sentOn && { sentOn }), ...(way === '' && { way: 'choose-one' }) });
    if (sentOn !== undefined || !sending.success) return false;
    send.mutate(sending.data);
    return true;
  };
  return (
    <FormDialog
      title={t('proposal.sendTitle')}
      submit={t('proposal.sendSubmit')}
      act={send}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('proposal.sentOn')} problem={problems.sentOn} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
      <Field label={t('proposal.way')} problem={problems.way} width="medium">
        {(control) => (
          <select {...control} className="input" value={way} onChange={(event) => setWay(event.target.value)}>
            {way === '' && <option value="">{t('form.choose')}</option>}
            {codeChoices(waysOfSending, language).map(({ id: code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('proposal.document')} help={t('proposal.documentHelp')} width="medium">
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={200}
            value={document}
            autoComplete="off"
            onChange={(event) => setDocument(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
