import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { repatriationSteps } from '../../../shared/codes/repatriation-steps.ts';
import type { SeenReferral } from '../../../shared/contract/referral.ts';
import { CoordinationStep } from '../../../shared/domain/referral.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay, readDate } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';

/** Notes what two countries have agreed on, and when. */
export function CoordinateDialog({
  referral: { referralId, version, acts },
  onClose,
}: {
  readonly referral: SeenReferral;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [step, setStep] = useState('');
  const [on, setOn] = useState(() => rawDay(today()));
  const [problems, setProblems] = useState<{ readonly step?: string; readonly on?: string }>({});
  const note = useMutation({
    mutationFn: (done: CoordinationStep) =>
      call('referral.coordinate', { referralId, version, ...done, remark: null }),
    onSuccess: onClose,
  });
  const submit = () => {
    const reading = readDate(on, today());
    const day = reading.ok && reading.value?.precision === 'day' ? reading.value.earliest : undefined;
    const done = CoordinationStep.safeParse({ step, on: day });
    const found = {
      ...(step === '' && { step: 'choose-one' }),
      ...(!reading.ok
        ? { on: reading.problem }
        : day === undefined
          ? { on: 'day-needed' }
          : day > today() && { on: 'in-the-future' }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0 || !done.success) return false;
    note.mutate(done.data);
    return true;
  };
  return (
    <FormDialog
      title={t('referral.coordinateTitle')}
      submit={t('referral.coordinateSubmit')}
      act={note}
      onSubmit={submit}
      onClose={onClose}
    >
      <CodeSelect
        label={t('referral.step')}
        list={repatriationSteps}
        without={acts.flatMap(({ codes }) => codes?.step ?? [])}
        value={step}
        problem={problems.step}
        onChange={setStep}
      />
      <Field label={t('referral.on')} problem={problems.on} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
    </FormDialog>
  );
}
