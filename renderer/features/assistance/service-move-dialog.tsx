import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonsServiceDeclined } from '../../../shared/codes/reasons-service-declined.ts';
import { reasonsServiceEnded } from '../../../shared/codes/reasons-service-ended.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { serviceOutcomes } from '../../../shared/codes/service-outcomes.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { SeenService } from '../../../shared/contract/assistance.ts';
import { contract } from '../../../shared/contract.ts';
import { serviceAfter, type ServiceMove, serviceMoveNames } from '../../../shared/domain/service-moves.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { wordsOrNone } from '../../forms/raw-answer.ts';
import { rawDay } from '../../forms/raw-date.ts';
import { readPastDay } from '../../forms/read-day.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { MoveChoices } from './move-choices.tsx';

type Problems = { readonly move?: string; readonly on?: string; readonly because?: string };

/** Takes the next step of a service: on which day, why where it goes wrong, and what came of it where it is over. */
export function ServiceMoveDialog({
  service,
  onClose,
}: {
  readonly service: SeenService;
  readonly onClose: () => void;
}) {
  const { t, label } = useText();
  const { serviceId, version, state } = service;
  const moves = serviceMoveNames.filter((each) => serviceAfter(state, each) !== undefined);
  const [move, setMove] = useState<ServiceMove | ''>('');
  const [on, setOn] = useState(() => rawDay(today()));
  const [because, setBecause] = useState('');
  const [outcome, setOutcome] = useState('');
  const [outcomeWords, setOutcomeWords] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const act = useMutation({
    mutationFn: (input: InputByOperation<'service.move'>) => call('service.move', input),
    onSuccess: onClose,
  });
  const last = service.startedOn ?? service.decidedOn ?? service.offeredOn;
  const reasons =
    move === 'decline' ? reasonsServiceDeclined : move === 'end-early' ? reasonsServiceEnded : undefined;
  const isOver = move === 'deliver' || move === 'end-early';
  const submit = () => {
    const reading = readPastDay(on, today());
    const wrongDay = !reading.ok
      ? reading.problem
      : reading.value < last
        ? 'before-the-step-before'
        : undefined;
    const isReasonMissing = reasons !== undefined && because === '';
    setProblems({
      ...(move === '' && { move: 'choose-one' }),
      ...(wrongDay !== undefined && { on: wrongDay }),
      ...(isReasonMissing && { because: 'choose-one' }),
    });
    if (move === '' || !reading.ok || wrongDay !== undefined || isReasonMissing) return false;
    const input = contract['service.move'].input.safeParse({
      move,
      serviceId,
      version,
      on: reading.value,
      ...(reasons !== undefined && { because }),
      ...(isOver && {
        outcome: outcome === '' ? null : outcome,
        outcomeWords: wordsOrNone(outcomeWords),
      }),
    });
    if (!input.success) return false;
    act.mutate(input.data);
    return true;
  };
  return (
    <FormDialog
      title={label(serviceKinds, service.kind)}
      submit={t('assistance.moveSubmit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoveChoices
        label={t('assistance.moveChoose')}
        moves={moves}
        textOf={(each) => t(`services.did.${each}`)}
        value={move}
        onChange={(each) => {
          setMove(each);
          setBecause('');
          setProblems({});
        }}
        problem={problems.move}
      />
      <Field label={t('assistance.moveOn')} problem={problems.on} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
      {reasons !== undefined && (
        <CodeSelect
          label={t('assistance.because')}
          list={reasons}
          value={because}
          onChange={setBecause}
          problem={problems.because}
        />
      )}
      {isOver && (
        <>
          <CodeSelect
            label={t('services.outcome')}
            list={serviceOutcomes}
            value={outcome}
            onChange={setOutcome}
          />
          <TextField
            label={t('services.outcomeWords')}
            rows={2}
            maxLength={2000}
            value={outcomeWords}
            onChange={setOutcomeWords}
          />
        </>
      )}
    </FormDialog>
  );
}
