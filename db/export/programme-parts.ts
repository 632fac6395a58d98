import { programmeTableNames } from '../../shared/domain/programme-table.ts';
import type { TarEntry } from '../container/tar.ts';
import { csv } from './csv.ts';
import { programmeColumns } from './programme-columns.ts';
import type { ProgrammeTable } from './programme-tables.ts';

/** The parts of a packet of the programme: `columns.csv`, which says what each column means, and one file for each table. */
export function programmeParts(tables: readonly ProgrammeTable[]): TarEntry[] {
  const meanings = programmeTableNames.flatMap((name) =>
    programmeColumns[name].map(([column, type, lao, english]) => [`${name}.csv`, column, type, lao, english]),
  );
  return [
    {
      name: 'columns.csv',
      bytes: csv([['file', 'column', 'type', 'meaning_lo', 'meaning_en'], ...meanings]),
    },
    ...tables.map(({ name, rows }) => ({
      name: `${name}.csv`,
      bytes: csv([programmeColumns[name].map(([column]) => column), ...rows]),
    })),
  ];
}
