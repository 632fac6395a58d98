import { compareText } from '../text/collation.ts';
import type { Expenditure } from './expenditure.ts';
import type { Currency, Money } from './money.ts';
import type { BudgetLine } from './plan-node.ts';

/*
 * What was planned against what was spent. Spent is what was written down as spent for an entry of the plan, and what the
 * events that were held for it cost. Nothing is converted, and one currency is never added to another.
 */

/** From where money is; of the cost of an event it is not on file. */
export type MoneySource = BudgetLine['source'] | 'EventCost';

/** Planned and spent of one source in one currency, in its smallest units. */
export type MoneyLine = {
  readonly source: MoneySource;
  readonly currency: Currency;
  readonly planned: number;
  readonly spent: number;
};

/** Planned and spent in one currency. */
export type MoneySum = Omit<MoneyLine, 'source'>;

/** What planned and spent money of some entries is worked out of; each raw row once. */
export type RawMoney = {
  readonly budget: readonly Pick<BudgetLine, 'source' | 'money'>[];
  readonly expenditures: readonly Pick<Expenditure, 'source' | 'money'>[];
  /** Of each event once, for however many of the entries it was held. */
  readonly eventCosts: readonly Money[];
};

/** By source and currency, in the order of the currencies' codes, then of the sources'. */
export function moneyLines({ budget, expenditures, eventCosts }: RawMoney): readonly MoneyLine[] {
  const lines = new Map<string, { -readonly [K in keyof MoneyLine]: MoneyLine[K] }>();
  const add = (source: MoneySource, { currency, minorUnits }: Money, part: 'planned' | 'spent'): void => {
    const key = `${currency} ${source}`;
    const line = lines.get(key) ?? { source, currency, planned: 0, spent: 0 };
    line[part] += minorUnits;
    lines.set(key, line);
  };
  for (const { source, money } of budget) add(source, money, 'planned');
  for (const { source, money } of expenditures) add(source, money, 'spent');
  for (const money of eventCosts) add('EventCost', money, 'spent');
  return [...lines.values()].toSorted(
    (one, other) => compareText(one.currency, other.currency) || compareText(one.source, other.source),
  );
}

/** By currency alone. */
export function moneySums(lines: readonly MoneyLine[]): readonly MoneySum[] {
  const sums = new Map<Currency, MoneySum>();
  for (const { currency, planned, spent } of lines) {
    const sum = sums.get(currency) ?? { currency, planned: 0, spent: 0 };
    sums.set(currency, { currency, planned: sum.planned + planned, spent: sum.spent + spent });
  }
  return [...sums.values()];
}
