import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { claimEndReasons } from '../../../shared/codes/claim-end-reasons.ts';
import type { SeenClaim } from '../../../shared/contract/claim.ts';
import { ClaimAct } from '../../../shared/domain/claim.ts';
import { type ClaimMove, claimMoveAsks } from '../../../shared/domain/claim-moves.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { MoneyInput, useUnderstoodMoney } from '../../forms/money-input.tsx';
import { rawDay } from '../../forms/raw-date.ts';
import { readPastDay } from '../../forms/raw-day.ts';
import { emptyMoney, rawMoneyOf, readMoney } from '../../forms/raw-money.ts';
import { claimsQuery } from '../../queries/claims.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';
import { claimMoveText } from './claim-text.ts';

type Problems = { readonly on?: string; readonly sum?: string; readonly reason?: string };

/** What was done with a claim, on which day, and the sum or the reason; or the correction of that. */
export function ClaimActDialog({
  caseId,
  claim: { claimId, state, version, claim, acts },
  move,
  corrected,
  onClose,
}: {
  readonly caseId: string;
  readonly claim: SeenClaim;
  readonly move: ClaimMove;
  /** The act that is corrected; null for a new one. */
  readonly corrected: SeenClaim['acts'][number] | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const [actId] = useState(() => corrected?.actId ?? newRecordId());
  const [on, setOn] = useState(() => rawDay(corrected?.act.on ?? today()));
  const [sum, setSum] = useState(() => {
    if (corrected !== null) return corrected.act.sum === null ? emptyMoney : rawMoneyOf(corrected.act.sum);
    // Most of what is ordered or paid is in the currency of what came before.
    const before = acts.findLast((each) => each.act.sum !== null)?.act.sum;
    const currency = before?.currency ?? (claim.claimed.answer === 'given' && claim.claimed.value.currency);
    return { units: '', currency: currency === false ? '' : currency };
  });
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const understood = useUnderstoodMoney(sum);
  const put = useMutation({
    mutationFn: (act: ClaimAct) =>
      corrected === null
        ? call('claim.move', { claimId, caseId, version, actId, act })
        : call('claim.correctAct', {
            actId,
            claimId,
            caseId,
            version: corrected.version,
            on: act.on,
            sum: act.sum,
          }),
    // The next move is made on the version that this one left.
    onSuccess: async () => {
      await client.invalidateQueries(claimsQuery(caseId));
      onClose();
    },
  });
  const asks = claimMoveAsks[move];
  const isReasonAsked = asks === 'reason' && corrected === null;
  const submit = () => {
    const day = readPastDay(on, today());
    const money = readMoney(sum);
    const isSumMissing = asks === 'sum' && money.ok && money.value === undefined;
    setProblems({
      ...(!day.ok && { on: day.problem }),
      ...(asks === 'sum' && !money.ok && { sum: money.problem }),
      ...(isSumMissing && { sum: 'sum-and-currency-needed' }),
      ...(isReasonAsked && reason === '' && { reason: 'choose-one' }),
    });
    const act = ClaimAct.safeParse({
      move,
      on: day.ok ? day.value : '',
      sum: asks === 'sum' && money.ok ? (money.value ?? null) : null,
      reason: asks !== 'reason' ? null : (corrected?.act.reason ?? (reason === '' ? null : reason)),
    });
    if (act.success) put.mutate(act.data);
    return act.success;
  };
  return (
    <FormDialog
      title={corrected === null ? claimMoveText(state, move, text) : t('claims.correctTitle')}
      submit={t('claims.putOnFile')}
      act={put}
      onSubmit={submit}
      onClose={onClose}
    >
      {corrected !== null && <p>{t(`claims.did.${move}`)}</p>}
      <Field label={t('claims.on')} problem={problems.on} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
      {asks === 'sum' && (
        <Field
          label={t('claims.sum')}
          help={understood === '' ? undefined : understood}
          problem={problems.sum}
        >
          {(control) => <MoneyInput control={control} raw={sum} onRaw={setSum} />}
        </Field>
      )}
      {isReasonAsked && (
        <CodeSelect
          label={t('claims.reason')}
          list={claimEndReasons}
          value={reason}
          onChange={setReason}
          problem={problems.reason}
        />
      )}
    </FormDialog>
  );
}
