import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SeenConsent } from '../../../shared/contract/consent.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';
import { readPastDay } from './past-day.ts';

/** Ticks off that a recipient was told that nothing may be kept or used any more. */
export function TellDialog({
  consent: { consentId, version, consent },
  onClose,
}: {
  readonly consent: SeenConsent;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [on, setOn] = useState(() => rawDay(today()));
  const [problem, setProblem] = useState<string>();
  const tell = useMutation({
    mutationFn: (toldOn: string) => call('consent.tell', { consentId, version, toldOn }),
    onSuccess: onClose,
  });
  const submit = () => {
    const reading = readPastDay(on, consent.withdrawnOn ?? consent.decidedOn);
    setProblem(reading.ok ? undefined : reading.problem);
    if (reading.ok) tell.mutate(reading.value);
    return reading.ok;
  };
  return (
    <FormDialog
      title={t('consent.tellTitle')}
      submit={t('consent.tellSubmit')}
      act={tell}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('consent.tellHelp')}</p>
      <Field label={t('consent.toldOn')} problem={problem} width="medium">
        {(control) => <DateInput control={control} help={t('date.help')} raw={on} onRaw={setOn} />}
      </Field>
    </FormDialog>
  );
}
