import { z } from 'zod';
import { type CaseRow, caseRowColumns, cellsOf } from '../../shared/domain/case-row.ts';
import { CountTable, countsContacts, countTableNames } from '../../shared/domain/count-table.ts';
import type { TarEntry } from '../container/tar.ts';
import { CASE_ROWS_NAME } from '../container/manifest.ts';
import { csv } from './csv.ts';
import { codeColumns, countColumn, meaningOfRowColumn } from './statistics-columns.ts';

/**
 * All tables of counts, each once, each code once. A code of a closed list and a number of persons are all that
 * this schema lets through: no name, number, address or free text can leave with it.
 */
export const CountTables = z
  .array(CountTable)
  .length(countTableNames.length)
  .refine((tables) => new Set(tables.map((table) => table.name)).size === countTableNames.length)
  .refine((tables) => tables.every(({ rows }) => new Set(rows.map((row) => row.code)).size === rows.length));

/** What the second column of a table is called. */
const countedIn = (name: CountTable['name']) => (countsContacts(name) ? 'contacts' : 'persons');

/**
 * The parts of a statistical export: one table a file, `columns.csv`, which says what each column means, and `cases.csv`
 * where rows were asked for.
 */
export function statisticsParts(tables: readonly CountTable[], rows?: readonly CaseRow[]): TarEntry[] {
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
        ...(rows === undefined ? [] : rowColumns),
      ]),
    },
    ...tables.map((table) => ({
      name: `${table.name}.csv`,
      bytes: csv([['code', countedIn(table.name)], ...table.rows.map((row) => [row.code, row.persons])]),
    })),
    ...(rows === undefined
      ? []
      : [{ name: CASE_ROWS_NAME, bytes: csv([caseRowColumns, ...rows.map(cellsOf)]) }]),
  ];
}

/** What `columns.csv` says of the columns of the rows. */
const rowColumns = caseRowColumns.map((column) => {
  const { lao, english } = meaningOfRowColumn(column);
  return [CASE_ROWS_NAME, column, 'text', lao, english, ''];
});
