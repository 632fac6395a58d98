import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SchemaName } from '../compartments/schema-name.ts';

/** A table of a compartment's file, as far as it must be known to read it through. */
export type TableOfFile = {
  readonly schema: SchemaName;
  readonly name: string;
  /** By which its rows are in order: the primary key, or `rowid`. */
  readonly key: readonly string[];
  /** A table that a module answers for (full-text search); its rows lie in others that are listed too. */
  readonly isVirtual: boolean;
};

const TableRow = z.object({ name: z.string(), type: z.string(), wr: z.int() });
const ColumnRow = z.object({ name: z.string(), pk: z.int() });

/** Every table of a file, in the order of their names; inside a transaction. */
export function tablesOfFile(sqlite: Database.Database, schema: SchemaName): TableOfFile[] {
  const rows = sqlite
    .prepare("select name, type, wr from pragma_table_list where schema = ? and type <> 'view' order by name")
    .all(schema)
    .map((row) => TableRow.parse(row));
  return rows
    .filter(({ name }) => name !== 'sqlite_schema')
    .map(({ name, type, wr }) => ({
      schema,
      name,
      key: wr === 0 ? ['rowid'] : primaryKey(sqlite, schema, name),
      isVirtual: type === 'virtual',
    }));
}

function primaryKey(sqlite: Database.Database, schema: SchemaName, table: string): string[] {
  return sqlite
    .prepare('select name, pk from pragma_table_info(?, ?) where pk > 0 order by pk')
    .all(table, schema)
    .map((row) => ColumnRow.parse(row).name);
}

/** A name from the file's own schema, as it may stand in a statement's text. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table as a statement addresses it. */
export const addressed = ({ schema, name }: TableOfFile): string => `${schema}.${quoted(name)}`;
