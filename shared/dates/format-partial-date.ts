import type { Language } from '../domain/language.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { assertNever } from '../result.ts';
import { formatDate, monthAbbreviation, monthName } from '../text/lao-format.ts';
import { firstOfMonth, lastOfMonth, partsOf } from './plain-date.ts';

/** Our own Lao wording, for review by a native speaker. */
const about = { lo: 'ປະມານ', en: 'about' } as const;
const roughly = { lo: 'ປະມານ', en: 'roughly' } as const;

/**
 * A partial date as it is shown and typed: "22 ພະຈິກ 2026", "ພະຈິກ 2026", "2026", "15–20 ພະຈິກ 2026", each with "about"
 * before it where that was said. Typing it again gives the same date.
 */
export function formatPartialDate(date: PartialDate, language: Language): string {
  const text = formatExact(date, language);
  return date.isApproximate ? `${about[language]} ${text}` : text;
}

/** Which days a field understood: "between 1 and 28 Feb 2026", "ແຕ່ວັນທີ 1 ຫາ 28 ກຸມພາ 2026", or the one day. */
export function describeInterval(date: PartialDate, language: Language): string {
  const style = language === 'lo' ? 'long' : 'medium';
  const last = formatDate(date.latest, language, style);
  if (date.earliest === date.latest) return date.isApproximate ? `${about[language]} ${last}` : last;
  const first = withoutCommonEnd(date, language, style);
  const text = language === 'lo' ? `ແຕ່ວັນທີ ${first} ຫາ ${last}` : `between ${first} and ${last}`;
  return date.isApproximate ? `${roughly[language]} ${text}` : text;
}

function formatExact(date: PartialDate, language: Language): string {
  const { year, month } = partsOf(date.earliest);
  switch (date.precision) {
    case 'day':
      return formatDate(date.earliest, language);
    case 'month':
      return `${monthName(month, language)} ${year}`;
    case 'year':
      return String(year);
    case 'interval':
      return formatEnds(date, language);
    default:
      return assertNever(date.precision);
  }
}

function formatEnds(date: PartialDate, language: Language): string {
  if (date.earliest === date.latest) return formatDate(date.earliest, language);
  const from = partsOf(date.earliest);
  const to = partsOf(date.latest);
  const areWholeMonths =
    date.earliest === firstOfMonth(from.year, from.month) && date.latest === lastOfMonth(to.year, to.month);
  if (areWholeMonths && from.month === 1 && to.month === 12 && from.year < to.year)
    return `${from.year}–${to.year}`;
  if (areWholeMonths && (from.month !== to.month || from.year !== to.year)) {
    const first = monthName(from.month, language) + (from.year === to.year ? '' : ` ${from.year}`);
    return `${first} – ${monthName(to.month, language)} ${to.year}`;
  }
  const first = withoutCommonEnd(date, language, 'long');
  const last = formatDate(date.latest, language);
  return /^\d+$/u.test(first) ? `${first}–${last}` : `${first} – ${last}`;
}

/** The earliest day without the month and year that it shares with the latest. */
function withoutCommonEnd(date: PartialDate, language: Language, style: 'long' | 'medium'): string {
  const from = partsOf(date.earliest);
  const to = partsOf(date.latest);
  if (from.year !== to.year) return formatDate(date.earliest, language, style);
  if (from.month !== to.month) {
    const month =
      style === 'long' ? monthName(from.month, language) : monthAbbreviation(from.month, language);
    return `${from.day} ${month}`;
  }
  return String(from.day);
}
