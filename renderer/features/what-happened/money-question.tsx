import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { v7 as newRecordId } from 'uuid';
import { currencyCodes } from '../../../shared/codes/currency-codes.ts';
import { moneyClaimants } from '../../../shared/codes/money-claimants.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { codeChoices } from '../../forms/code-choices.ts';
import { CodeQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { goToQuestion, Question } from '../../forms/question.tsx';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { moneyProblem, newMoney, readSum, type RawMoney } from '../../forms/what-happened-values.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';
import { useUnfinishedRows, withRow } from './rows-of-answer.ts';

interface MoneyQuestionProps extends BoundTo<RawAnswer<readonly RawMoney[]>> {
  readonly name: 'debts' | 'wagesOwed';
  readonly label: string;
  readonly help: string;
}

/** Sums that are owed, a row each: how much, as of when, and who says so. */
export function MoneyQuestion({ name, raw, onRaw, onLeave, problem, label, help }: MoneyQuestionProps) {
  const { t } = useText();
  const unfinishedOf = useUnfinishedRows(name, raw);
  const rows = raw.typed;
  const set = (typed: readonly RawMoney[]) => onRaw({ typed, missing: null });
  const addButton = useRef<HTMLButtonElement>(null);
  /** The question that gets the cursor once the new row is drawn. */
  const goTo = useRef<string | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    goToQuestion(goTo.current);
    goTo.current = null;
  });
  const add = () => {
    const row = newMoney(newRecordId());
    goTo.current = `${name}-${row.id}-sum`;
    set([...rows, row]);
  };
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={{
        missing: raw.missing,
        onMissing: (missing) => onRaw({ ...raw, missing }),
        mayNotApply: true,
      }}
    >
      {() => (
        <div className="happened-rows">
          <ol>
            {rows.map((row, at) => (
              <li key={row.id}>
                <UnfinishedWordsContext.Provider value={unfinishedOf(row.id)}>
                  <MoneyFields
                    name={`${name}-${row.id}`}
                    title={t(`moneyOwed.row.${name}`, { place: at + 1 })}
                    row={row}
                    onChange={(change) => set(withRow(rows, row.id, change))}
                    onRemove={() => {
                      addButton.current?.focus();
                      set(rows.filter(({ id }) => id !== row.id));
                    }}
                  />
                </UnfinishedWordsContext.Provider>
              </li>
            ))}
          </ol>
          <Button ref={addButton} icon={Plus} onClick={add}>
            {t(`moneyOwed.add.${name}`)}
          </Button>
        </div>
      )}
    </Question>
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
  const wrong = moneyProblem(row, today());
  const read = readSum(row.sum.typed);
  const set = (change: Partial<RawMoney['sum']['typed']>) =>
    onChange({ sum: { typed: { ...row.sum.typed, ...change }, missing: null } });
  const inert = { onLeave: () => undefined, problem: undefined };
  return (
    <fieldset className="happened-row">
      <legend>{title}</legend>
      <div className="happened-row-acts">
        <Button
          look="quiet"
          icon={Trash2}
          aria-label={t('moneyOwed.remove', { what: title })}
          onClick={onRemove}
        >
          {t('moneyOwed.removeShort')}
        </Button>
      </div>
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
      {wrong !== undefined && <p className="question-problem">{problemText(t, wrong)}</p>}
    </fieldset>
  );
}
