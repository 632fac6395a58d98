import { z } from 'zod';
import { asciiDigits } from '../text/digits.ts';
import { checkCharacter, hasRightCheckCharacter } from './check-character.ts';
import { OfficeCode } from './office-code.ts';

/** What a case number says, apart from its check character. */
export interface CaseNumberParts {
  readonly officeCode: OfficeCode;
  readonly year: number;
  /** Running number within office and year, from 1. */
  readonly counter: number;
}

const WRITTEN = /^([A-Z][A-Z0-9]{1,5})-(\d{4})-(\d{4,9})-([0-9A-Z])$/u;
/** Parted in any way, or not at all where the office code has only letters. */
const TYPED_PARTED = /^([A-Z][A-Z0-9]{1,5})[-/. ]+(\d{4})[-/. ]+(\d{1,9})[-/. ]+([0-9A-Z])$/u;
const TYPED_TOGETHER = /^([A-Z]{2,6})[-/. ]*(\d{4})[-/. ]*(\d{4,9})[-/. ]*([0-9A-Z])$/u;

/** A case number as it is stored and printed: `KT-2026-0142-X`. */
export const CaseNumber = z
  .string()
  .regex(WRITTEN, { error: 'not-a-case-number', abort: true })
  .refine(isAsFormatted, { error: 'check-character-wrong' });
export type CaseNumber = z.infer<typeof CaseNumber>;

/** What came of reading a case number. */
export type ReadCaseNumber =
  | { readonly ok: true; readonly caseNumber: CaseNumber; readonly parts: CaseNumberParts }
  | { readonly ok: false; readonly problem: 'not-a-case-number' | 'check-character-wrong' };

/** Writes a case number with its ISO/IEC 7064 MOD 37,36 check character over office code, year and counter. */
export function formatCaseNumber({ officeCode, year, counter }: CaseNumberParts): CaseNumber {
  const yearDigits = String(year).padStart(4, '0');
  const counterDigits = String(counter).padStart(4, '0');
  const check = checkCharacter(OfficeCode.parse(officeCode) + yearDigits + counterDigits);
  return CaseNumber.parse(`${officeCode}-${yearDigits}-${counterDigits}-${check}`);
}

/** Reads a case number as people type it: small letters, Lao digits, other separators, no leading zeros. */
export function readCaseNumber(typed: string): ReadCaseNumber {
  const text = asciiDigits(typed)
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212\s]+/gu, (gap) => (/\S/u.test(gap) ? '-' : ' '))
    .trim();
  return readParts(TYPED_PARTED.exec(text) ?? TYPED_TOGETHER.exec(text));
}

function isAsFormatted(text: string): boolean {
  const read = readParts(WRITTEN.exec(text));
  return read.ok && read.caseNumber === text;
}

function readParts(match: RegExpExecArray | null): ReadCaseNumber {
  const [, officeCode, yearDigits, typedCounter, check] = match ?? [];
  if (
    officeCode === undefined ||
    yearDigits === undefined ||
    typedCounter === undefined ||
    check === undefined
  ) {
    return { ok: false, problem: 'not-a-case-number' };
  }
  const counter = Number(typedCounter);
  const counterDigits = String(counter).padStart(4, '0');
  if (counter < 1) return { ok: false, problem: 'not-a-case-number' };
  if (!hasRightCheckCharacter(officeCode + yearDigits + counterDigits + check)) {
    return { ok: false, problem: 'check-character-wrong' };
  }
  return {
    ok: true,
    caseNumber: `${officeCode}-${yearDigits}-${counterDigits}-${check}`,
    parts: { officeCode, year: Number(yearDigits), counter },
  };
}
