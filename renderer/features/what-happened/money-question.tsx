import { currencyCodes } from '../../../shared/codes/currency-codes.ts';
import { moneyClaimants } from '../../../shared/codes/money-claimants.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { codeChoices } from '../../forms/code-choices.ts';
import { CodeQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { Question } from '../../forms/question.tsx';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { moneyProblem, newMoney, readSum, type RawMoney } from '../../forms/what-happened-values.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { RowOfAnswer, RowsOfAnswer } from './rows-of-answer-question.tsx';

interface MoneyQuestionProps extends BoundTo<RawAnswer<readonly RawMoney[]>> {
  readonly name: 'debts' | 'wagesOwed';
  readonly label: string;
  readonly help: string;
}

/** Sums that are owed, a row each: how much, as of when, and who says so. */
export function MoneyQuestion(question: MoneyQuestionProps) {
  const { t } = useText();
  const { name } = question;
  return (
    <RowsOfAnswer<RawMoney> {...question} add={t(`moneyOwed.add.${name}`)} newRow={newMoney} first="sum">
      {({ place, ...row }) => <MoneyFields {...row} title={t(`moneyOwed.row.${name}`, { place })} />}
    </RowsOfAnswer>
  );
}

function MoneyFields({
  name,
  title,
  row,
  onChange,
  onRemove,
}: {
  readonly name: string;
  readonly title: string;
  readonly row: RawMoney;
  readonly onChange: (change: Partial<RawMoney>) => void;
  readonly onRemove: () => void;
}) {
  const { t, language, number } = useText();
  const { units, currency } = row.sum.typed;
  const read = readSum(row.sum.typed);
  const set = (change: Partial<RawMoney['sum']['typed']>) =>
    onChange({ sum: { typed: { ...row.sum.typed, ...change }, missing: null } });
  const inert = { onLeave: () => undefined, problem: undefined };
  return (
    <RowOfAnswer title={title} onRemove={onRemove} problem={moneyProblem(row, today())}>
      <Question
        name={`${name}-sum`}
        label={t('moneyOwed.sum')}
        isGroup
        help={
          read.ok && read.value !== undefined
            ? `= ${number(read.value.wholeUnits)} ${read.value.currency}`
            : ''
        }
        answer={{
          missing: row.sum.missing,
          onMissing: (missing) => onChange({ sum: { ...row.sum, missing } }),
        }}
      >
        {({ id, labelId }) => (
          <div className="happened-sum">
            <input
              id={id}
              aria-labelledby={labelId}
              className="input"
              inputMode="numeric"
              autoComplete="off"
              value={units}
              onChange={(event) => set({ units: event.target.value })}
            />
            <select
              aria-label={t('moneyOwed.currency')}
              className="input"
              value={currency}
              onChange={(event) => set({ currency: event.target.value })}
            >
              {currency === '' && <option value="">{t('form.choose')}</option>}
              {codeChoices(currencyCodes, language).map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.id} · {choice.label}
                </option>
              ))}
            </select>
          </div>
        )}
      </Question>
      <DateQuestion
        {...inert}
        name={`${name}-asOf`}
        raw={row.asOf}
        onRaw={(asOf) => onChange({ asOf })}
        label={t('moneyOwed.asOf')}
      />
      <CodeQuestion
        {...inert}
        name={`${name}-claimedBy`}
        raw={row.claimedBy}
        onRaw={(claimedBy) => onChange({ claimedBy })}
        label={t('moneyOwed.claimedBy')}
        list={moneyClaimants}
      />
    </RowOfAnswer>
  );
}
