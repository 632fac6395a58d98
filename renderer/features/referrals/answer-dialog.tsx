import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { waysOfAnswering } from '../../../shared/codes/ways-of-answering.ts';
import type { SeenReferral } from '../../../shared/contract/referral.ts';
import { ReferralAnswer, ReferralRemark } from '../../../shared/domain/referral.ts';
import { answerMoves, referralAfter } from '../../../shared/domain/referral-moves.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { refusedFields } from '../../forms/form-reading.ts';
import { rawDay, readDate } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';
import { reasonsOf, receiverText } from './referral-text.ts';

type Problems = {
  readonly [N in 'move' | 'on' | 'how' | 'reason' | 'answeredBy' | 'remark']?: string | undefined;
};

/** What the receiver said or did: of the other wing its own word, of everybody outside what whoever got the call heard. */
export function AnswerDialog({
  referral,
  onClose,
}: {
  readonly referral: SeenReferral;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { referralId, version, state, organisation } = referral;
  const { to } = referral.referral;
  const isInside = to?.direction === 'wing';
  const moves = answerMoves.filter((each) => referralAfter(state, each) !== undefined);
  const [move, setMove] = useState('');
  const [on, setOn] = useState(() => rawDay(today()));
  const [how, setHow] = useState('');
  const [reason, setReason] = useState('');
  const [answeredBy, setAnsweredBy] = useState('');
  const [remark, setRemark] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const file = useMutation({
    mutationFn: (filed: { readonly answer: ReferralAnswer } & ReferralRemark) =>
      call('referral.answer', { referralId, version, ...filed }),
    onError: (failure) =>
      setProblems(refusedFields(failure, { move: 1, on: 1, how: 1, reason: 1, answeredBy: 1, remark: 1 })),
    onSuccess: onClose,
  });
  const chosen = moves.find((each) => each === move);
  const reasons = chosen === undefined ? undefined : reasonsOf(chosen);
  const submit = () => {
    const reading = readDate(on, today());
    const day = reading.ok && reading.value?.precision === 'day' ? reading.value.earliest : undefined;
    const found: Problems = {
      ...(chosen === undefined && { move: 'choose-one' }),
      ...(!reading.ok
        ? { on: reading.problem }
        : day === undefined
          ? { on: 'day-needed' }
          : day > today() && { on: 'in-the-future' }),
      ...(!isInside && how === '' && { how: 'choose-one' }),
      ...(reasons !== undefined && reason === '' && { reason: 'choose-one' }),
    };
    const answer = ReferralAnswer.safeParse({
      move: chosen,
      on: day,
      how: isInside ? null : how,
      ...(reasons !== undefined && { reason }),
    });
    const said = ReferralRemark.safeParse({
      answeredBy: answeredBy.trim() === '' ? null : answeredBy,
      remark: remark.trim() === '' ? null : remark,
    });
    setProblems({ ...found, ...(!said.success && { remark: 'too-long' }) });
    if (Object.keys(found).length > 0 || !answer.success || !said.success) return false;
    file.mutate({ answer: answer.data, ...said.data });
    return true;
  };
  return (
    <FormDialog
      title={
        isInside
          ? t('referral.answerTitle')
          : t('referral.enterAnswerTitle', { receiver: receiverText(text, to, organisation) })
      }
      submit={t('referral.answerSubmit')}
      act={file}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('referral.outcome')} problem={problems.move} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={move}
            onChange={({ target }) => {
              setMove(target.value);
              setReason('');
            }}
          >
            {move === '' && <option value="">{t('form.choose')}</option>}
            {moves.map((each) => (
              <option key={each} value={each}>
                {t(`referral.outcomes.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {reasons !== undefined && (
        <CodeSelect
          label={t('referral.reason')}
          list={reasons}
          value={reason}
          problem={problems.reason}
          onChange={setReason}
        />
      )}
      <Field label={t('referral.on')} problem={problems.on} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
      {!isInside && (
        <>
          <CodeSelect
            label={t('referral.how')}
            list={waysOfAnswering}
            value={how}
            problem={problems.how}
            onChange={setHow}
          />
          <Field label={t('referral.answeredBy')} problem={problems.answeredBy} width="medium">
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={200}
                value={answeredBy}
                autoComplete="off"
                onChange={({ target }) => setAnsweredBy(target.value)}
              />
            )}
          </Field>
        </>
      )}
      <Field
        label={t('referral.remark')}
        help={t(isInside ? 'referral.remarkStays' : 'referral.remarkHelp')}
        problem={problems.remark}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={remark}
            spellCheck={false}
            onChange={({ target }) => setRemark(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
