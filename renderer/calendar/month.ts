import {
  addDays,
  daysInMonth,
  firstOfMonth,
  partsOf,
  type PlainDate,
} from '../../shared/dates/plain-date.ts';

/** Days of a week; the first is a Sunday, as CLDR has it for the Lao PDR (supplemental weekData, firstDay LA: sun). */
const WEEK = 7;

/** The weeks of the month in which a day lies: seven places each, empty (null) where another month would be. */
export function weeksOfMonth(day: PlainDate): ReadonlyArray<readonly (PlainDate | null)[]> {
  const { year, month } = partsOf(day);
  const first = firstOfMonth(year, month);
  const before = new Date(`${first}T00:00:00Z`).getUTCDay();
  const count = Math.ceil((before + daysInMonth(year, month)) / WEEK);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: WEEK }, (_day, weekday) => {
      const number = week * WEEK + weekday - before + 1;
      return number < 1 || number > daysInMonth(year, month) ? null : addDays(first, number - 1);
    }),
  );
}
