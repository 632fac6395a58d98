import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { returnCancelReasons } from '../../../shared/codes/return-cancel-reasons.ts';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import type { SeenReturn } from '../../../shared/contract/return.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { ReturnMove } from '../../../shared/domain/return-moves.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay } from '../../forms/raw-date.ts';
import { readPastDay } from '../../forms/raw-day.ts';
import { returnsQuery } from '../../queries/returns.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';

const Reason = codeSchema(returnCancelReasons);

/** On which day a return was agreed, took place or was cancelled, and why. */
export function ReturnMoveDialog({
  caseId,
  of: { returnId, version, returnedOn },
  move,
  onClose,
}: {
  readonly caseId: string;
  readonly of: SeenReturn;
  readonly move: Exclude<ReturnMove, 'plan'>;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const [on, setOn] = useState(() => rawDay(returnedOn ?? today()));
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<{ readonly on?: string; readonly reason?: string }>({});
  const put = useMutation({
    mutationFn: (input: InputByOperation<'return.move'>) => call('return.move', input),
    // The next move is made on the version that this one left.
    onSuccess: async () => {
      await client.invalidateQueries(returnsQuery(caseId));
      onClose();
    },
  });
  const submit = () => {
    const day = readPastDay(on, today());
    const because = Reason.safeParse(reason);
    const isReasonMissing = move === 'cancel' && !because.success;
    setProblems({
      ...(!day.ok && { on: day.problem }),
      ...(isReasonMissing && { reason: 'choose-one' }),
    });
    if (!day.ok || isReasonMissing) return false;
    const of = { returnId, caseId, version, on: day.value };
    if (move === 'cancel') {
      if (because.success) put.mutate({ ...of, move: { move, reason: because.data } });
    } else put.mutate({ ...of, move: { move } });
    return true;
  };
  return (
    <FormDialog
      title={t(`returns.move.${move}`)}
      submit={t('claims.putOnFile')}
      act={put}
      onSubmit={submit}
      onClose={onClose}
    >
      {(move === 'return' || move === 'correct-day') && <p>{t('returns.visitsFollow')}</p>}
      <Field label={t('claims.on')} problem={problems.on} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
      {move === 'cancel' && (
        <CodeSelect
          label={t('claims.reason')}
          list={returnCancelReasons}
          value={reason}
          onChange={setReason}
          problem={problems.reason}
        />
      )}
    </FormDialog>
  );
}
