import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { protocolStepStates, type ProtocolStep } from '../../../shared/domain/protocol.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay, readDate } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';

type State = ProtocolStep['state'];

/** Says that a step is open until a day, was done on a day, or is not needed. */
export function StepDialog({
  step,
  name,
  onClose,
}: {
  readonly step: ProtocolStep;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [state, setState] = useState<State>(step.state);
  const [on, setOn] = useState(() => rawDay(step.closedOn ?? step.dueOn));
  const [problem, setProblem] = useState<string>();
  const { caseId, stepId, version } = step;
  const save = useMutation({
    mutationFn: (day: PlainDate) =>
      state === 'open'
        ? call('protocol.setDueDay', { caseId, stepId, version, dueOn: day })
        : call('protocol.closeStep', { caseId, stepId, version, state, on: day }),
    onSuccess: onClose,
  });
  const choose = (next: State) => {
    setState(next);
    setOn(rawDay(next === 'open' ? step.dueOn : (step.closedOn ?? today())));
  };
  const submit = () => {
    const reading = readDate(on, today());
    const day = reading.ok && reading.value?.precision === 'day' ? reading.value.earliest : undefined;
    const found = !reading.ok
      ? reading.problem
      : day === undefined
        ? 'day-needed'
        : state !== 'open' && day > today()
          ? 'in-the-future'
          : undefined;
    setProblem(found);
    if (found !== undefined || day === undefined) return false;
    save.mutate(day);
    return true;
  };
  return (
    <FormDialog title={name} submit={t('action.save')} act={save} onSubmit={submit} onClose={onClose}>
      <Field label={t('protocol.state')} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={state}
            onChange={({ target }) =>
              choose(protocolStepStates.find((each) => each === target.value) ?? step.state)
            }
          >
            {protocolStepStates.map((each) => (
              <option key={each} value={each}>
                {t(`protocol.states.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={state === 'open' ? t('protocol.dueOn') : t('protocol.on')}
        problem={problem}
        width="medium"
      >
        {(control) => (
          <DateInput
            control={control}
            help={t('caseForm.openedOnHelp')}
            raw={on}
            onRaw={setOn}
            {...(state === 'open' && { isAhead: true })}
          />
        )}
      </Field>
    </FormDialog>
  );
}
