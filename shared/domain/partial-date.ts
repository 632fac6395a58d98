import { z } from 'zod';
import { assertNever } from '../result.ts';
import { firstOfMonth, lastOfMonth, partsOf } from '../dates/plain-date.ts';
import { PlainDate } from './plain-date.ts';

/** How exactly a time is known: to the day, month or year, or as any other interval. */
export const datePrecisions = ['day', 'month', 'year', 'interval'] as const;
export const DatePrecision = z.enum(datePrecisions);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** The longest text kept of what somebody typed as a date. */
export const DATE_AS_TYPED_LIMIT = 120;

/**
 * When something happened, as far as it is known: the interval from `earliest` to `latest`, both included, and the
 * words it was given in. `isApproximate` means the ends themselves are uncertain ("about 2024"); they are not widened.
 */
export const PartialDate = z
  .strictObject({
    earliest: PlainDate,
    latest: PlainDate,
    precision: DatePrecision,
    isApproximate: z.boolean(),
    asTyped: z.string().max(DATE_AS_TYPED_LIMIT, 'too-long'),
  })
  .readonly()
  .refine((date) => date.earliest <= date.latest, { error: 'ends-before-it-begins' })
  .refine(coversItsPrecision, { error: 'precision-does-not-fit' });
export type PartialDate = z.infer<typeof PartialDate>;

interface Interval {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
  readonly precision: DatePrecision;
}

/** Whether a day is one day, a month a whole month and a year a whole year. */
function coversItsPrecision({ earliest, latest, precision }: Interval): boolean {
  const { year, month } = partsOf(earliest);
  switch (precision) {
    case 'day':
      return earliest === latest;
    case 'month':
      return earliest === firstOfMonth(year, month) && latest === lastOfMonth(year, month);
    case 'year':
      return earliest === firstOfMonth(year, 1) && latest === lastOfMonth(year, 12);
    case 'interval':
      return true;
    default:
      return assertNever(precision);
  }
}

/** The partial date of one known day, as the program itself writes it ("opened today"). */
export function exactDate(day: PlainDate, asTyped: string = day): PartialDate {
  return { earliest: day, latest: day, precision: 'day', isApproximate: false, asTyped };
}
