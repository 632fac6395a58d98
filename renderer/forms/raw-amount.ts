import { z } from 'zod';
import type { Amount } from '../../shared/domain/amount.ts';
import { currencies, minorUnitFigures, readMinorUnits } from '../../shared/text/money.ts';
import { problem, understood, type Reading } from './raw-answer.ts';

/** A sum of money as it stands in a form. */
export const RawAmount = z.object({ figures: z.string(), currency: z.string() }).readonly();
export type RawAmount = z.infer<typeof RawAmount>;

/** Kip, unless somebody says otherwise. */
export const emptyAmount: RawAmount = { figures: '', currency: 'LAK' };

/** A sum on file as its field shows it. */
export const rawAmountOf = (amount: Amount | null): RawAmount =>
  amount === null
    ? emptyAmount
    : { figures: minorUnitFigures(amount.minorUnits, amount.currency), currency: amount.currency };

/** A sum as it is meant; null where nothing is written. */
export function readAmount(raw: RawAmount): Reading<Amount | null> {
  if (raw.figures.trim() === '') return understood(null);
  const currency = currencies.find((each) => each === raw.currency);
  if (currency === undefined) return problem('sum-and-currency-needed');
  const minorUnits = readMinorUnits(raw.figures, currency);
  return minorUnits === undefined ? problem('not-a-number') : understood({ minorUnits, currency });
}
