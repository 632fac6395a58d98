import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { currencyCodes } from '../codes/currency-codes.ts';
import { moneyClaimants } from '../codes/money-claimants.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { RecordId } from './identifier.ts';
import { PartialDate } from './partial-date.ts';

/** More than any sum that was ever told, and exact as a number. */
const SUM_MAXIMUM = 1_000_000_000_000;

/** A sum of money in whole units of its currency (kip, baht, dollars), never in their hundredths. */
export const Sum = livesIn(
  'register',
  z.strictObject({
    wholeUnits: z.int('whole-units-needed').min(1, 'too-small').max(SUM_MAXIMUM, 'too-large'),
    currency: codeSchema(currencyCodes),
  }),
);
export type Sum = z.infer<typeof Sum>;

/** One debt that somebody says the person owes, or one wage that somebody says is owed to them. */
export const MoneyOwed = livesIn(
  'register',
  z.strictObject({
    id: RecordId,
    sum: answered(Sum),
    /** As of when the sum was owed. */
    asOf: answered(PartialDate),
    claimedBy: answered(codeSchema(moneyClaimants)),
  }),
);
export type MoneyOwed = z.infer<typeof MoneyOwed>;
