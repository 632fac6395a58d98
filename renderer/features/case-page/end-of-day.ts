import type { PlainDate } from '../../../shared/dates/plain-date.ts';

/** The last instant of a day in the Lao PDR, which is UTC+7 all year (IANA time zone database, Asia/Vientiane). */
export function endOfDay(day: PlainDate): string {
  return new Date(Date.parse(`${day}T23:59:59.999+07:00`)).toISOString();
}
