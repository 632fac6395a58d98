import { readFileSync } from 'node:fs';
import type { TypedSheets } from '../recovery/open-sheets.ts';
import { readSheet, SHEET_ROWS, sheetCharacters } from '../../shared/identity/recovery-sheet.ts';

/** Characters of a whole sheet, without blanks: a scanner gives them in one line. */
const WHOLE_SHEET_CHARACTERS = 72;

/** Lines as they come from a person or a pipe. */
export type Lines = { next(): Promise<string | undefined> };

/** Two sheets of a file: eight rows each, one below the other, or a line for each as a scanner reads it. Other lines do not matter. */
export function sheetsOfFile(file: string): TypedSheets | undefined {
  const sheets: string[] = [];
  let rows: string[] = [];
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/u)) {
    const characters = sheetCharacters(line);
    if (characters.length === WHOLE_SHEET_CHARACTERS) sheets.push(characters);
    else if (characters.length === WHOLE_SHEET_CHARACTERS / SHEET_ROWS) rows.push(characters);
    if (rows.length < SHEET_ROWS) continue;
    sheets.push(rows.join('\n'));
    rows = [];
  }
  const [first, second, ...more] = sheets;
  if (first === undefined || second === undefined || more.length > 0 || rows.length > 0) return undefined;
  return { first, second };
}

/**
 * Asks for one sheet, row by row, and says at each row that is wrong which it is: the row is typed again. Undefined when
 * there is nothing more to read.
 */
export async function askForSheet(
  which: 'first' | 'second',
  lines: Lines,
  say: (line: string) => void,
): Promise<string | undefined> {
  say(`Type the ${which} recovery sheet, row by row, and Enter after each (or scan its code).`);
  let rows = '';
  for (;;) {
    const line = await lines.next();
    if (line === undefined) return undefined;
    const typed = sheetCharacters(line);
    if (typed === '') continue;
    const reading = readSheet(rows + typed);
    if (reading.ok) {
      reading.sheet.share.fill(0);
      return rows + typed;
    }
    if (reading.problem === 'sheet-too-short' && isWholeRows(typed)) {
      rows += typed;
      continue;
    }
    if (reading.problem === 'sheet-too-long' || reading.problem === 'sheet-not-ours') {
      rows = '';
      say('This is no recovery sheet of Pokpong. Begin again with row 1.');
    } else {
      say(`Row ${rows.length / ROW_LENGTH + 1} is not right: look at each character and type the row again.`);
    }
  }
}

const ROW_LENGTH = WHOLE_SHEET_CHARACTERS / SHEET_ROWS;
const isWholeRows = (typed: string): boolean => typed.length % ROW_LENGTH === 0;
