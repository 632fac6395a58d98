import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { currencyCodes } from '../codes/currency-codes.ts';
import { livesIn } from '../compartment.ts';

/** More than any sum that was ever claimed, and exact as a number. */
const MINOR_UNITS_MAXIMUM = 100_000_000_000_000;

/** A sum of money in the smallest units of its currency that are in use: satang, cents, whole kip. It is never converted. */
export const Money = livesIn(
  'assistance',
  z.strictObject({
    minorUnits: z.int('not-a-number').min(1, 'too-small').max(MINOR_UNITS_MAXIMUM, 'too-large'),
    currency: codeSchema(currencyCodes),
  }),
);
export type Money = z.infer<typeof Money>;
export type Currency = Money['currency'];

/** The currencies of the list that have no smaller unit in use (CLDR supplemental data); all others have hundredths. */
const withoutMinorUnit: readonly Currency[] = ['LAK', 'VND', 'MMK', 'KRW', 'JPY'];

/** How many smallest units make one whole unit. */
export const minorUnitsOf = (currency: Currency): number => (withoutMinorUnit.includes(currency) ? 1 : 100);
