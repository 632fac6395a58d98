import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { currencies } from '../text/money.ts';

/** More than anything the work costs, and exact as a number in the smallest unit of every currency. */
const MINOR_UNITS_MAXIMUM = 1_000_000_000_000_000;

/** A sum of money in the smallest unit of its currency that is in use: satang, cents; whole kip and dong. */
export const Amount = livesIn(
  'assistance',
  z.strictObject({
    minorUnits: z.int('not-a-number').min(1, 'too-small').max(MINOR_UNITS_MAXIMUM, 'too-large'),
    currency: z.enum(currencies),
  }),
);
export type Amount = z.infer<typeof Amount>;
