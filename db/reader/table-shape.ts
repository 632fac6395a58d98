import type Database from 'better-sqlite3';
import { z } from 'zod';

/** A table as its file describes itself, whichever version of the program made it. */
export type TableShape = {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
};

export type ColumnShape = {
  readonly name: string;
  /** As SQLite declares it: text, integer, real, blob. */
  readonly type: string;
  /** What the comments of the table's own SQL say of it; empty where they say nothing. */
  readonly meaning: string;
};

const Tables = z.array(z.object({ name: z.string(), sql: z.string() }));
const Columns = z.array(z.object({ name: z.string(), type: z.string() }));

/** Every table of a compartment's file, by name. What SQLite keeps for itself is left out. */
export function tablesOf(sqlite: Database.Database): readonly TableShape[] {
  const tables = Tables.parse(
    sqlite
      .prepare(
        `select name, sql from sqlite_schema
         where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
      )
      .all(),
  );
  return tables.map(({ name, sql }) => {
    const meanings = meaningsIn(sql);
    const columns = Columns.parse(sqlite.prepare('select name, type from pragma_table_info(?)').all(name));
    return {
      name,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type.toLowerCase(),
        meaning: meanings.get(column.name) ?? '',
      })),
    };
  });
}

/** The comments above the columns of a `create table`: a line or several that begin with two dashes. */
function meaningsIn(sql: string): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  let comment: string[] = [];
  for (const line of sql.split('\n').map((text) => text.trim())) {
    const said = /^--\s?(.*)$/u.exec(line)?.[1];
    if (said !== undefined) {
      comment.push(said);
      continue;
    }
    const column = /^"?([a-z][a-z0-9_]*)"?\s/u.exec(line)?.[1];
    if (column !== undefined && comment.length > 0) meanings.set(column, comment.join(' '));
    comment = [];
  }
  return meanings;
}
