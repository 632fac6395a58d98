import { asciiDigits } from '../text/digits.ts';
import { type CaseNumber, readCaseNumber } from './case-number.ts';

/** What part of a case number somebody typed. */
export type CaseNumberSearch =
  | { readonly kind: 'whole'; readonly caseNumber: CaseNumber }
  /** Without the check character: "KT-2026-142", "2026/142". */
  | { readonly kind: 'year-and-counter'; readonly year: number; readonly counter: number }
  /** Letters and digits that stand together in the number once its separators are gone. */
  | { readonly kind: 'part'; readonly characters: string };

const YEAR_AND_COUNTER = /^(?:[A-Z][A-Z0-9]{1,5}[-/. ]+)?(\d{4})[-/. ]+(\d{1,9})$/u;
/** Fewer characters stand in nearly every number. */
const SHORTEST_PART = 3;

/** Reads a search as a case number or part of one; undefined when it can be none. */
export function readCaseNumberSearch(typed: string): CaseNumberSearch | undefined {
  const whole = readCaseNumber(typed);
  if (whole.ok) return { kind: 'whole', caseNumber: whole.caseNumber };
  const text = asciiDigits(typed)
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim();
  const [, year, counter] = YEAR_AND_COUNTER.exec(text) ?? [];
  if (year !== undefined && counter !== undefined) {
    return { kind: 'year-and-counter', year: Number(year), counter: Number(counter) };
  }
  const characters = text.replace(/[-/. ]+/gu, '');
  if (characters.length < SHORTEST_PART || !/^[A-Z0-9]+$/u.test(characters) || !/\d/u.test(characters))
    return undefined;
  return { kind: 'part', characters };
}
