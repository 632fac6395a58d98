import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { codeLists } from '../../shared/codes/code-lists.ts';

/** The file beside the tables that says what their codes stand for. */
export const CODES_FILE = 'codes.csv';

/**
 * Writes what the codes in the tables mean, in Lao and English: a row for each code of each list of the program (list, code,
 * lao, english), in the form of the tables. Who has lost the program could read them otherwise only with the standards at
 * hand. Places need none: their names stand in the office's own table.
 */
export function writeCodeLabels(outFolder: string): void {
  const rows = codeLists.flatMap(({ name, values }) =>
    values.map(({ code, labelLo, labelEn }) => [name, code, labelLo, labelEn]),
  );
  const text = stringify([['list', 'code', 'lao', 'english'], ...rows], { record_delimiter: '\r\n' });
  writeFileSync(path.join(outFolder, CODES_FILE), `\u{feff}${text}`, { flag: 'wx', mode: 0o600 });
}
