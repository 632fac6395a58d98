import {
  checkRows,
  readSheet,
  ROW_CHARACTERS,
  SHEET_ROWS,
  sheetBytes,
  sheetCharacters,
  sheetCheckCode,
} from '../../../shared/identity/recovery-sheet.ts';
import { Refusal } from '../../../shared/result.ts';

/** How one row of a sheet stands while it is typed. */
export type RowState = 'right' | 'wrong' | 'typing' | 'open';

/** Characters of a row with the one that checks it. */
const ROW_LENGTH = ROW_CHARACTERS + 1;

/** What was typed, parted as on the paper: `XXXX XXXX X` a line. Nothing stands behind the last character. */
export function asPrinted(typed: string): string {
  const characters = sheetCharacters(typed);
  const rows: string[] = [];
  for (let at = 0; at < characters.length; at += ROW_LENGTH) {
    const row = characters.slice(at, at + ROW_LENGTH);
    rows.push([row.slice(0, 4), row.slice(4, 8), row.slice(8)].filter(Boolean).join(' '));
  }
  return rows.join('\n');
}

/**
 * How every row stands. A character that is lost in one row shifts all behind it, and a shifted row still fits by chance
 * once in 32 times: rows behind the first wrong one are judged where at least half of them are right in themselves.
 */
export function rowStates(typed: string): readonly RowState[] {
  const checks = checkRows(typed);
  const isTyping = sheetCharacters(typed).length > checks.length * ROW_LENGTH;
  const firstWrong = checks.indexOf(false);
  const behind = firstWrong < 0 ? [] : checks.slice(firstWrong + 1);
  const isShifted = behind.filter(Boolean).length * 2 < behind.length;
  return Array.from({ length: SHEET_ROWS }, (_, row): RowState => {
    const isRight = checks[row];
    if (isRight === undefined) return row === checks.length && isTyping ? 'typing' : 'open';
    if (isShifted && row > firstWrong) return 'open';
    return isRight ? 'right' : 'wrong';
  });
}

/** Which sheet of which set was typed, once every row is right; its share is not kept. */
export function typedSheet(typed: string): { readonly number: number; readonly set: string } | undefined {
  const reading = readSheet(typed);
  if (!reading.ok) return undefined;
  const { number, set, share } = reading.sheet;
  share.fill(0);
  return { number, set };
}

/** The check code of what was typed, to compare with the one on the paper; undefined until every row is right. */
export async function checkCodeOf(typed: string): Promise<string | undefined> {
  const reading = readSheet(typed);
  if (!reading.ok) return undefined;
  const bytes = sheetBytes(reading.sheet);
  reading.sheet.share.fill(0);
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  bytes.fill(0);
  return sheetCheckCode(new Uint8Array(hash));
}

/** What stands in the fields of two sheets. */
export interface TwoSheets {
  readonly first: string;
  readonly second: string;
}

/** What is wrong with each: message keys of the catalogues (`problem.…`). */
export interface SheetsProblems {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

export const noSheets: TwoSheets = { first: '', second: '' };

/** What can be told of two typed sheets without a key: their rows, and that they are two sheets of one set. */
export function problemsOfSheets({ first, second }: TwoSheets, expectedSet?: string | null): SheetsProblems {
  const one = typedSheet(first);
  const other = typedSheet(second);
  const problemOf = (typed: string, sheet: typeof one): string | undefined => {
    const reading = sheet === undefined ? readSheet(typed) : undefined;
    if (reading?.ok === false) return reading.problem === 'required' ? 'needed' : reading.problem;
    const isOfOtherSet = typeof expectedSet === 'string' && sheet !== undefined && sheet.set !== expectedSet;
    return isOfOtherSet ? 'sheet-of-another-set' : undefined;
  };
  const problems = { first: problemOf(first, one), second: problemOf(second, other) };
  if (problems.first !== undefined || problems.second !== undefined) return problems;
  if (one?.set !== other?.set) return { second: 'sheet-of-another-set' };
  return one?.number === other?.number ? { second: 'sheets-the-same' } : {};
}

export const hasProblems = (problems: SheetsProblems): boolean =>
  problems.first !== undefined || problems.second !== undefined;

/** What the store found wrong with which sheet, for the form to mark; empty where it failed for another reason. */
export function refusedSheets(failure: unknown): SheetsProblems {
  if (!(failure instanceof Refusal) || failure.error.code !== 'invalid') return {};
  const { fields } = failure.error;
  return { first: fields['first']?.[0], second: fields['second']?.[0] };
}
