import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SeenConsent } from '../../../shared/contract/consent.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { readPastDay } from './past-day.ts';

/** Takes a consent back. Nobody needs a reason; one that was told is kept. */
export function WithdrawConsentDialog({
  consent: { consentId, version, consent },
  onClose,
}: {
  readonly consent: SeenConsent;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [on, setOn] = useState(() => rawDay(today()));
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<string>();
  const withdraw = useMutation({
    mutationFn: (withdrawnOn: string) =>
      call('consent.withdraw', {
        consentId,
        version,
        withdrawnOn,
        because: because.trim() === '' ? null : because,
      }),
    onSuccess: onClose,
  });
  const submit = () => {
    const reading = readPastDay(on, consent.decidedOn);
    setProblem(reading.ok ? undefined : reading.problem);
    if (reading.ok) withdraw.mutate(reading.value);
    return reading.ok;
  };
  return (
    <FormDialog
      title={t('consent.withdrawTitle')}
      submit={t('consent.withdrawSubmit')}
      look="danger"
      act={withdraw}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('consent.withdrawHelp')}</p>
      <Field label={t('consent.withdrawnOn')} problem={problem} width="medium">
        {(control) => <DateInput control={control} help={t('date.help')} raw={on} onRaw={setOn} />}
      </Field>
      <TextField
        label={t('consent.withdrawnBecause')}
        help={t('consent.withdrawnBecauseHelp')}
        rows={3}
        maxLength={1000}
        value={because}
        onChange={setBecause}
      />
    </FormDialog>
  );
}
