import type { Language } from '../domain/language.ts';
import { formatDate, formatTime, type DateStyle } from '../text/lao-format.ts';
import type { PlainDate } from './plain-date.ts';

/** Asia/Vientiane is UTC+7 all year (IANA time zone database: no summer time since records began). */
const OFFSET_MILLISECONDS = 7 * 3_600_000;

/** The day in the Lao PDR at an instant (ISO 8601 with offset, as `Date.toISOString` writes it). */
export function vientianeDay(instant: string): PlainDate {
  return shifted(instant).slice(0, 10);
}

/** The time of day in the Lao PDR at an instant, `HH:MM`. */
export function vientianeTime(instant: string): string {
  return shifted(instant).slice(11, 16);
}

/** An instant as people read it: day and time in the Lao PDR. */
export function formatMoment(instant: string, language: Language, style: DateStyle = 'long'): string {
  return `${formatDate(vientianeDay(instant), language, style)}, ${formatTime(vientianeTime(instant), language)}`;
}

function shifted(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MILLISECONDS).toISOString();
}
