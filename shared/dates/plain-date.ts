const MILLISECONDS_PER_DAY = 86_400_000;

/** The parts of a day of the proleptic Gregorian calendar (ISO 8601-1:2019). */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the Gregorian calendar has a 29 February in this year. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has this day; years 1 to 9999. */
export function isRealDate({ year, month, day }: DateParts): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** A day as `YYYY-MM-DD` (ISO 8601 calendar date), checked by the schema in `shared/domain/plain-date.ts`. */
export type PlainDate = string;

/** The parts of a `YYYY-MM-DD` string. */
export function partsOf(date: string): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The `YYYY-MM-DD` string of a day that exists; throws for one that does not. */
export function plainDate(parts: DateParts): PlainDate {
  if (!isRealDate(parts)) throw new Error('a day that is not in the calendar cannot be written as a date');
  const { year, month, day } = parts;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `days` later (earlier when negative). Counted in UTC, where every day has 24 hours. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day `years` later (earlier when negative); 29 February becomes 28 February where it is missing. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const { year, month, day } = partsOf(date);
  return plainDate({ year: year + years, month, day: Math.min(day, daysInMonth(year + years, month)) });
}

/** The same day `months` later (earlier when negative), or the last day of a month that lacks it. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const counted = year * 12 + (month - 1) + months;
  const there = { year: Math.floor(counted / 12), month: (((counted % 12) + 12) % 12) + 1 };
  return plainDate({ ...there, day: Math.min(day, daysInMonth(there.year, there.month)) });
}

/** The number of days from `a` to `b`; negative when `b` is before `a`. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}

/** The first day of a month. */
export function firstOfMonth(year: number, month: number): PlainDate {
  return plainDate({ year, month, day: 1 });
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): PlainDate {
  return plainDate({ year, month, day: daysInMonth(year, month) });
}

/**
 * Completed years on a day. A person born on 29 February completes a year on 1 March where the year has no
 * 29 February: the later of the two readings in use, so nobody is taken for an adult a day too early.
 * Negative before birth.
 */
export function completedYears(birth: PlainDate, on: PlainDate): number {
  const born = partsOf(birth);
  const then = partsOf(on);
  const isBeforeBirthday = then.month < born.month || (then.month === born.month && then.day < born.day);
  return then.year - born.year - (isBeforeBirthday ? 1 : 0);
}
