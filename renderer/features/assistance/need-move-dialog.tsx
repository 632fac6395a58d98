import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { SeenNeed } from '../../../shared/contract/assistance.ts';
import { needAfter, type NeedMove, needMoveNames } from '../../../shared/domain/need-moves.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay } from '../../forms/raw-date.ts';
import { readPastDay } from '../../forms/read-day.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';
import { MoveChoices } from './move-choices.tsx';

/** Says that a need is met, is not, or is none any more, since which day; or opens it again. */
export function NeedMoveDialog({ need, onClose }: { readonly need: SeenNeed; readonly onClose: () => void }) {
  const { t, label } = useText();
  const { needId, version, state, assessedOn } = need;
  const moves = needMoveNames.filter((each) => needAfter(state, each) !== undefined);
  const [move, setMove] = useState<NeedMove | ''>(moves.length === 1 ? (moves[0] ?? '') : '');
  const [on, setOn] = useState(() => rawDay(today()));
  const [problems, setProblems] = useState<{ readonly move?: string; readonly on?: string }>({});
  const act = useMutation({
    mutationFn: (input: InputByOperation<'need.move'>) => call('need.move', input),
    onSuccess: onClose,
  });
  const submit = () => {
    const reading = readPastDay(on, today());
    const wrongDay = !reading.ok
      ? reading.problem
      : reading.value < assessedOn
        ? 'before-the-step-before'
        : undefined;
    setProblems({
      ...(move === '' && { move: 'choose-one' }),
      ...(wrongDay !== undefined && { on: wrongDay }),
    });
    if (move === '' || !reading.ok || wrongDay !== undefined) return false;
    act.mutate({ needId, version, move, on: reading.value });
    return true;
  };
  return (
    <FormDialog
      title={label(serviceKinds, need.kind)}
      submit={t('assistance.moveSubmit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoveChoices
        label={t('assistance.moveChoose')}
        moves={moves}
        textOf={(each) => t(`needs.did.${each}`)}
        value={move}
        onChange={(each) => {
          setMove(each);
          setProblems({});
        }}
        problem={problems.move}
      />
      <Field label={t('assistance.moveOn')} problem={problems.on} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
    </FormDialog>
  );
}
