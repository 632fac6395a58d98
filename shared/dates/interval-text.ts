import { andWords, betweenWords, emptyWords, fromWords, toWords } from './date-words.ts';

/** The two ends of an interval as written, or one date; a hyphen can mean either. */
export type IntervalText =
  | { readonly ok: true; readonly from: string; readonly to?: string }
  | { readonly ok: false; readonly problem: 'not-understood' | 'end-missing' | 'ambiguous' };

const PARTING = '–';

/** Finds the beginning and the end of an interval in prepared text (months as marks). */
export function splitInterval(text: string): IntervalText {
  const isBetween = betweenWords.test(text);
  const isOpened = isBetween || fromWords.test(text);
  const opened = isOpened ? text.replace(betweenWords, ' ').replace(fromWords, ' ') : text;
  const parted = (isBetween ? opened.replace(andWords, PARTING) : opened)
    .replace(toWords, PARTING)
    .replace(/[—―]|\.{2,}|…/gu, PARTING)
    .replace(/[‐‑‒−]/gu, '-')
    .replace(emptyWords, ' ');
  const clean = withPlainNames(spaced(parted));
  const ends = clean.split(PARTING).map((end) => end.trim());
  if (ends.length === 1) {
    const split = splitAtHyphen(clean);
    return isOpened && split.ok && split.to === undefined ? { ok: false, problem: 'end-missing' } : split;
  }
  const [from, to] = ends;
  if (ends.length > 2 || from === undefined || to === undefined)
    return { ok: false, problem: 'not-understood' };
  if (from === '' || to === '') return { ok: false, problem: 'end-missing' };
  return checked(closed(from), closed(to));
}

/** One space between words, none inside figures. */
function spaced(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ?([/.]) ?/gu, '$1')
    .trim();
}

/** 22-#11#-2026, 22.#11#.2026, #11#-2026 with spaces, so that no sign is left that could part an interval. */
function withPlainNames(text: string): string {
  return text
    .replace(/(\d{1,2}) ?([-/.]) ?#(\d+)# ?\2 ?(\d{2,4})(?!\d)/gu, '$1 #$3# $4')
    .replace(/#(\d+)# ?[-/.] ?(\d{4})(?!\d)/gu, '#$1# $2')
    .replace(/(\d{1,2})[/.]#(\d+)#/gu, '$1 #$2#')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Figures parted by hyphens with spaces around them belong together. */
const closed = (text: string): string => text.replace(/(?<=\d) ?- ?(?=\d)/gu, '-');

/** A hyphen parts an interval where it cannot stand inside one date. */
function splitAtHyphen(text: string): IntervalText {
  const apart = text.split(' - ');
  const hyphens = text.split('-').length - 1;
  if (apart.length === 2 && hyphens > 1) {
    const [from = '', to = ''] = apart;
    return checked(from, to);
  }
  const whole = closed(text);
  const isOneDate = hyphens !== 1 || /^(?:@\d@ )?(?:\d{4}-\d{1,2}|\d{1,2}-\d{4})$/u.test(whole);
  if (isOneDate) return { ok: true, from: whole };
  const [from = '', to = ''] = whole.split('-').map((end) => end.trim());
  if (from === '' || to === '') return { ok: false, problem: 'end-missing' };
  return checked(from, to);
}

/** 03-11/2026 may be two months of a year or a day and month badly written. */
function checked(from: string, to: string): IntervalText {
  if (/^\d{1,2}$/u.test(from) && /^\d{1,2}[-/. ]\d{4}$/u.test(to)) return { ok: false, problem: 'ambiguous' };
  return { ok: true, from, to };
}
