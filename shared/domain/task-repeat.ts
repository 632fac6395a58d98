import { z } from 'zod';
import {
  addDays,
  daysBetween,
  daysInMonth,
  partsOf,
  plainDate,
  type PlainDate,
} from '../dates/plain-date.ts';

export const repeatUnits = ['day', 'week', 'month'] as const;

/** That a task comes again: every so many days, weeks or months. */
export const TaskRepeat = z.strictObject({
  unit: z.enum(repeatUnits),
  every: z.int('not-a-number').min(1, 'too-small').max(99, 'too-large'),
});
export type TaskRepeat = z.infer<typeof TaskRepeat>;

/**
 * The day of the next task of a row, made when one is closed: the first of the row that lies after both the day it was due
 * and the day it was closed, so that somebody who was away is met by one task and not by twenty.
 *
 * @param onDay the day of the month that was meant, 1 to 31: where a month lacks it, its last day stands in, and the
 *   month after has the day that was meant again
 */
export function nextDueDay(
  { unit, every }: TaskRepeat,
  {
    dueOn,
    onDay,
    closedOn,
  }: { readonly dueOn: PlainDate; readonly onDay: number; readonly closedOn: PlainDate },
): PlainDate {
  if (unit === 'month') {
    for (let months = every; ; months += every) {
      const day = dayOfMonth(dueOn, months, onDay);
      if (day > closedOn) return day;
    }
  }
  const step = unit === 'week' ? 7 * every : every;
  const passed = Math.max(0, Math.floor(daysBetween(dueOn, closedOn) / step));
  return addDays(dueOn, (passed + 1) * step);
}

function dayOfMonth(from: PlainDate, months: number, onDay: number): PlainDate {
  const { year, month } = partsOf(from);
  const counted = year * 12 + (month - 1) + months;
  const there = { year: Math.floor(counted / 12), month: (counted % 12) + 1 };
  return plainDate({ ...there, day: Math.min(onDay, daysInMonth(there.year, there.month)) });
}
