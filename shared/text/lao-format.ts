import { partsOf, type PlainDate } from '../dates/plain-date.ts';
import type { Language } from '../domain/language.ts';
import { assertNever } from '../result.ts';
import tables from './locale-tables.json' with { type: 'json' };

const MAXIMUM_FRACTION_DIGITS = 3;

/** `long` 22 ພະຈິກ 2026, `medium` 22 ພ.ຈ. 2026, `short` 22/11/2026 as Lao offices write it. */
export type DateStyle = 'long' | 'medium' | 'short';

/** The name of a month, 1 to 12. */
export function monthName(month: number, language: Language): string {
  return entry(tables[language].months, month - 1);
}

/** The abbreviated name of a month, 1 to 12. */
export function monthAbbreviation(month: number, language: Language): string {
  return entry(tables[language].monthsShort, month - 1);
}

/** The name of the weekday of a day. */
export function weekdayName(date: PlainDate, language: Language): string {
  return entry(tables[language].weekdays, new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** A day in words or figures; Gregorian year, ASCII digits, as government texts have it. */
export function formatDate(date: PlainDate, language: Language, style: DateStyle = 'long'): string {
  const { year, month, day } = partsOf(date);
  switch (style) {
    case 'long':
      return `${day} ${monthName(month, language)} ${year}`;
    case 'medium':
      return `${day} ${monthAbbreviation(month, language)} ${year}`;
    case 'short':
      return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
    default:
      return assertNever(style);
  }
}

/** A time of day given as `HH:MM` (24 hours, ISO 8601): `9:05` in Lao as CLDR has it, `09:05` in English. */
export function formatTime(time: string, language: Language): string {
  return language === 'lo' ? time.replace(/^0(?=\d)/u, '') : time;
}

/** A number with the group and decimal signs of the language and at most three decimals: 1.234.567,8 in Lao. */
export function formatNumber(value: number, language: Language): string {
  if (!Number.isFinite(value)) throw new Error('a number that is not finite cannot be shown');
  const { group, decimal } = tables[language];
  // From 1e21 on toFixed answers in exponents; such counts do not occur.
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(MAXIMUM_FRACTION_DIGITS).split('.');
  const shownFraction = fraction.replace(/0+$/u, '');
  const shown =
    whole.replace(/\B(?=(\d{3})+$)/gu, group) + (shownFraction === '' ? '' : decimal + shownFraction);
  return value < 0 && /[1-9]/u.test(shown) ? `-${shown}` : shown;
}

function entry(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new Error('there is no such month or weekday');
  return name;
}
