import { z } from 'zod';
import { Money, minorUnitsOf } from '../../shared/domain/money.ts';
import { readNumber } from '../../shared/text/read-number.ts';
import { problem, understood, type Reading } from './raw-answer.ts';

/** A sum as it stands in a form: what was typed, and the code of its currency. */
export const RawMoney = z.object({ units: z.string(), currency: z.string() }).readonly();
export type RawMoney = z.infer<typeof RawMoney>;

export const emptyMoney: RawMoney = { units: '', currency: '' };

/** Where a sum may be left out: kip, unless somebody says otherwise. */
export const noKip: RawMoney = { units: '', currency: 'LAK' };

/** A sum on file as its field shows it. */
export const rawMoneyOf = ({ minorUnits, currency }: Money): RawMoney => ({
  units: String(minorUnits / minorUnitsOf(currency)),
  currency,
});

/**
 * A sum of money; undefined where nothing was typed. No currency of the list has three decimals, so that 30.000 and
 * 30,000 are thirty thousand; what is less than the smallest unit is no money.
 */
export function readMoney(raw: RawMoney): Reading<Money | undefined> {
  const units = raw.units.trim();
  if (units === '' && raw.currency === '') return understood(undefined);
  const currency = Money.shape.currency.safeParse(raw.currency);
  if (units === '' || !currency.success) return problem('sum-and-currency-needed');
  const read = readNumber(units);
  if (read.kind === 'unreadable') return problem('not-a-number');
  const typed = read.kind === 'ambiguous' ? read.grouped : read.value;
  const minorUnits = Math.round(typed * minorUnitsOf(currency.data));
  if (minorUnits / minorUnitsOf(currency.data) !== typed) return problem('smaller-than-its-unit');
  const money = Money.safeParse({ minorUnits, currency: currency.data });
  return money.success ? understood(money.data) : problem(money.error.issues[0]?.message ?? 'not-understood');
}

/** A sum that may be left out, whatever currency stands beside it. */
export function readMoneyIfAny(raw: RawMoney): Reading<Money | null> {
  if (raw.units.trim() === '') return understood(null);
  const read = readMoney(raw);
  return read.ok ? understood(read.value ?? null) : read;
}
