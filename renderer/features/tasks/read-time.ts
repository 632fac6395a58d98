import { asciiDigits } from '../../../shared/text/digits.ts';

/**
 * The time on the clock that somebody typed, as "14:30"; null where nothing was, undefined where it is no time. Also "9:05",
 * "9.05" and Lao digits.
 */
export function readTime(typed: string): string | null | undefined {
  const text = asciiDigits(typed.trim());
  if (text === '') return null;
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}`;
}
