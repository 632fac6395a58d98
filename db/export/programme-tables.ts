import { sql } from 'kysely';
import { z } from 'zod';
import { attendanceOf } from '../../shared/domain/event-participant.ts';
import { type ProgrammeTableName, programmeTableNames } from '../../shared/domain/programme-table.ts';
import type { StoreDatabase } from '../database.ts';
import { programmeColumns } from './programme-columns.ts';
import { programmeQueries } from './programme-queries.ts';

/** One file of a packet of the programme: every row as many cells as its table has columns; what is not known is empty. */
export const ProgrammeTable = z
  .strictObject({ name: z.enum(programmeTableNames), rows: z.array(z.array(z.string())) })
  .refine(({ name, rows }) => rows.every((row) => row.length === programmeColumns[name].length));
export type ProgrammeTable = z.infer<typeof ProgrammeTable>;

/** Each table once, in its order. */
export const ProgrammeTables = z
  .array(ProgrammeTable)
  .refine((tables) => tables.map(({ name }) => name).join() === programmeTableNames.join());

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** Everything that leaves of the programme's file, table by table. */
export async function readProgrammeTables(db: StoreDatabase): Promise<ProgrammeTable[]> {
  const tables: ProgrammeTable[] = [];
  for (const name of programmeTableNames) {
    const { rows } = await sql.raw<Row>(programmeQueries[name]).execute(db);
    const told = name === 'events' ? rows.map(withAttendance) : rows;
    tables.push({ name, rows: told.map((row) => cellsOf(name, row)) });
  }
  return tables;
}

/** How many took part, of whom women, by the rule that every count of the program follows. */
function withAttendance({ participants, women, listed, listed_women, listed_unknown, ...event }: Row): Row {
  const attendance = attendanceOf(
    { total: Number(listed), women: Number(listed_women), sexUnknown: Number(listed_unknown) },
    participants === null || participants === undefined
      ? null
      : { total: Number(participants), women: Number(women) },
  );
  const isKnown = attendance.from !== 'none';
  return {
    ...event,
    participants: isKnown ? attendance.total : null,
    women: isKnown ? attendance.women : null,
    counted_from: attendance.from,
  };
}

function cellsOf(name: ProgrammeTableName, row: Row): string[] {
  return programmeColumns[name].map(([column]) => {
    const cell = row[column];
    if (cell === undefined) throw new Error(`${name} is read without its column ${column}`);
    return cell === null ? '' : String(cell);
  });
}
