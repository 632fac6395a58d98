import { canonicalText } from './canonical.ts';
import { asciiDigits } from './digits.ts';

export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  /** One point or comma with three digits after it: Lao 1.234 is a thousand and more, English 1.234 a little over one. */
  | { readonly kind: 'ambiguous'; readonly grouped: number; readonly decimal: number }
  | { readonly kind: 'unreadable' };

const UNREADABLE: ReadNumber = { kind: 'unreadable' };

/** Whole part, and fraction after the last point or comma; blanks and apostrophes only group. */
const shape = /^([-−]?)(\d[\d.,' ]*)$/u;

/**
 * Reads a number as people type it: Lao or ASCII digits, groups of three parted by point, comma, blank or apostrophe,
 * and the other of point and comma before the decimals. Offices write both 1.234,5 and 1,234.5. What can be read in
 * two ways is said to be ambiguous, for the form to ask; it is never guessed.
 */
export function readNumber(typed: string): ReadNumber {
  const [, minus = '', figures = ''] =
    shape.exec(asciiDigits(canonicalText(typed)).trim().replace(/\s/gu, ' ')) ?? [];
  if (figures === '') return UNREADABLE;
  const separators = figures.replace(/\d/gu, '');
  const kinds = new Set(separators);
  const sign = minus === '' ? 1 : -1;
  const last = separators.slice(-1);
  const end = figures.lastIndexOf(last);
  const [before, after] = [figures.slice(0, end), figures.slice(end + 1)];
  const onlyGroups = grouped(figures, separators.slice(0, 1));
  if (separators === '') return numeral(sign, figures, '');
  if (after === '') return UNREADABLE;
  if (kinds.size === 1 && separators.length === 1 && (last === '.' || last === ',')) {
    const decimal = numeral(sign, before, after);
    if (onlyGroups === null || decimal.kind !== 'number') return decimal;
    return { kind: 'ambiguous', grouped: sign * Number(onlyGroups), decimal: decimal.value };
  }
  if (kinds.size === 1) return onlyGroups === null ? UNREADABLE : numeral(sign, onlyGroups, '');
  if (kinds.size > 2 || (last !== '.' && last !== ',')) return UNREADABLE;
  const whole = grouped(before, separators.slice(0, 1));
  return whole === null ? UNREADABLE : numeral(sign, whole, after);
}

/** The digits of a whole number whose groups of three are parted by that sign; null when they are not. */
function grouped(figures: string, separator: string): string | null {
  const groups = figures.split(separator);
  const [first = '', ...rest] = groups;
  const wellFormed =
    /^(?!0)\d{1,3}$/u.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/u.test(group));
  return separator !== '' && wellFormed ? groups.join('') : null;
}

function numeral(sign: number, whole: string, fraction: string): ReadNumber {
  if (!/^\d+$/u.test(whole) || !/^\d*$/u.test(fraction)) return UNREADABLE;
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  // Beyond this a number has no exact value, and no count or sum of money is so large.
  if (value > Number.MAX_SAFE_INTEGER) return UNREADABLE;
  return { kind: 'number', value: value === 0 ? 0 : sign * value };
}
