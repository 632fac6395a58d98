import { z } from 'zod';
import { addMonths, type PlainDate } from '../dates/plain-date.ts';

/** How many months after a return somebody is visited. */
export const visitMonths = [3, 6, 12, 24] as const;
export const VisitMonths = z.literal(visitMonths);
export type VisitMonths = z.infer<typeof VisitMonths>;

/**
 * The day of each visit: the same day so many calendar months after the return, or the last day of a month that lacks it.
 * Each counts from the return, never from the visit before.
 */
export const plannedVisits = (
  returnedOn: PlainDate,
): readonly { readonly months: VisitMonths; readonly plannedOn: PlainDate }[] =>
  visitMonths.map((months) => ({ months, plannedOn: addMonths(returnedOn, months) }));
