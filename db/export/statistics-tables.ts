import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { CountTable, countsContacts, countTableNames } from '../../shared/domain/count-table.ts';
import type { TarEntry } from '../container/tar.ts';
import { codeColumns, countColumn } from './statistics-columns.ts';

/**
 * All tables of counts, each once, each code once. A code of a closed list and a number of persons are all that
 * this schema lets through: no name, number, address or free text can leave with it.
 */
export const CountTables = z
  .array(CountTable)
  .length(countTableNames.length)
  .refine((tables) => new Set(tables.map((table) => table.name)).size === countTableNames.length)
  .refine((tables) => tables.every(({ rows }) => new Set(rows.map((row) => row.code)).size === rows.length));

/**
 * Comma-separated values as RFC 4180 has them: CRLF, a header row, quotes only where needed, UTF-8 without a byte
 * order mark, which RFC 4180 does not know and programs would read as part of the first column's name.
 */
function csv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return Buffer.from(
    stringify(
      rows.map((row) => [...row]),
      { record_delimiter: '\r\n' },
    ),
    'utf8',
  );
}

/** What the second column of a table is called. */
const countedIn = (name: CountTable['name']) => (countsContacts(name) ? 'contacts' : 'persons');

/** The parts of a statistical export: one table a file, and `columns.csv`, which says what each column means. */
export function statisticsParts(tables: readonly CountTable[]): TarEntry[] {
  const columns = tables.flatMap(({ name, countsPersonsRepeatedly }) => {
    const counted = countedIn(name);
    const { lao, english } = countColumn[counted];
    return [
      [`${name}.csv`, 'code', 'text', codeColumns[name].lao, codeColumns[name].english, ''],
      [`${name}.csv`, counted, 'integer', lao, english, countsPersonsRepeatedly ? 'yes' : 'no'],
    ];
  });
  return [
    {
      name: 'columns.csv',
      bytes: csv([
        ['file', 'column', 'type', 'meaning_lo', 'meaning_en', 'counts_persons_repeatedly'],
        ...columns,
      ]),
    },
    ...tables.map(({ name, rows }) => ({
      name: `${name}.csv`,
      bytes: csv([['code', countedIn(name)], ...rows.map((row) => [row.code, row.persons])]),
    })),
  ];
}
