import type Database from 'better-sqlite3';
import { latestVersion, migrate, type Migration } from '../../../db/migrate.ts';
import { insertAnything } from './insert-anything.ts';
import { madeUpRows } from './made-up-rows.ts';

export type Row = Readonly<Record<string, unknown>>;
/** The rows of a file, by its tables. */
export type FileRows = ReadonlyMap<string, readonly Row[]>;

/** The ordinary tables of a file, without those of SQLite and of full-text search. */
export function tablesOf(sqlite: Database.Database, schema = 'main'): readonly string[] {
  return sqlite
    .prepare<[string], { name: string }>(
      "select name from pragma_table_list where schema = ? and type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all(schema)
    .map(({ name }) => name);
}

/** Every row of some tables. */
export function rowsOf(
  sqlite: Database.Database,
  schema = 'main',
  tables = tablesOf(sqlite, schema),
): FileRows {
  return new Map(
    tables.map(
      (table) => [table, sqlite.prepare<[], Row>(`select * from ${schema}.${table}`).all()] as const,
    ),
  );
}

/** The columns of a table that are written, and not reckoned from others. */
export const columnsOf = (sqlite: Database.Database, table: string): readonly string[] =>
  sqlite
    .prepare<[], { name: string; hidden: number }>(`pragma table_xinfo(${table})`)
    .all()
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name);

/**
 * Brings an empty file to the shape that a program of before left, and puts rows of today into it: of each, what the shape of
 * before has a column for. A row that it would not have taken is left out; a table that gets none so gets one made up.
 */
export function fillEarlierFile(
  sqlite: Database.Database,
  migrations: readonly Migration[],
  rows: FileRows,
): void {
  migrate(sqlite, migrations);
  sqlite.pragma('foreign_keys = off');
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'")
    .all();
  // They say how rows may change from one day to the next, and here all days come at once.
  for (const { name } of triggers) sqlite.exec(`drop trigger ${name}`);
  const tables = tablesOf(sqlite);
  for (const table of tables) insertWhatFits(sqlite, table, rows.get(table) ?? []);
  dropOrphans(sqlite);
  // Twice, because what one points at may come later in the alphabet.
  for (const table of [...tables, ...tables]) if (isEmpty(sqlite, table)) insertMadeUp(sqlite, table);
  dropOrphans(sqlite);
  for (const { sql } of triggers) sqlite.exec(sql);
  sqlite.pragma('foreign_keys = on');
  if (sqlite.pragma('user_version', { simple: true }) !== latestVersion(migrations))
    throw new Error('The file is of another version than it was brought to');
}

export const isEmpty = (sqlite: Database.Database, table: string): boolean =>
  sqlite.prepare(`select 1 from ${table} limit 1`).get() === undefined;

/** So many of the rows of a table are enough. */
const MOST_ROWS = 200;

function insertWhatFits(sqlite: Database.Database, table: string, rows: readonly Row[]): void {
  const known = columnsOf(sqlite, table);
  for (const row of rows.slice(0, MOST_ROWS)) {
    const fits = Object.fromEntries(known.flatMap((name) => (name in row ? [[name, row[name]]] : [])));
    if (Object.keys(fits).length > 0) ifItFits(() => insertAnything(sqlite, table, fits));
  }
}

/** A row that points at rows that are there, wherever it points. */
function insertMadeUp(sqlite: Database.Database, table: string): void {
  const pointing: Record<string, unknown> = {};
  for (const { parent, parts } of foreignKeysOf(sqlite, table)) {
    const row = sqlite.prepare<[], Row>(`select * from ${parent} limit 1`).get();
    for (const { from, to } of parts) if (row !== undefined) pointing[from] = row[to];
  }
  const known = columnsOf(sqlite, table);
  const said = Object.entries(madeUpRows[table]?.(sqlite) ?? {}).filter(([name]) => known.includes(name));
  ifItFits(() => insertAnything(sqlite, table, { ...pointing, ...Object.fromEntries(said) }));
}

function ifItFits(insert: () => unknown): void {
  try {
    insert();
  } catch (cause) {
    if (!isConstraint(cause)) throw cause;
  }
}

const isConstraint = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT');

/** Rows whose parent was not taken go as well, until nothing points at nothing. */
function dropOrphans(sqlite: Database.Database): void {
  for (;;) {
    const tables = sqlite.prepare<[], { table: string }>('pragma foreign_key_check').all();
    if (tables.length === 0) return;
    for (const table of new Set(tables.map((row) => row.table))) dropOrphansOf(sqlite, table);
  }
}

type ForeignKey = {
  readonly parent: string;
  readonly parts: readonly { readonly from: string; readonly to: string }[];
};

function foreignKeysOf(sqlite: Database.Database, table: string): readonly ForeignKey[] {
  const keys = new Map<number, ForeignKey>();
  for (const { id, table: parent, from, to } of sqlite
    .prepare<[], { id: number; table: string; from: string; to: string | null }>(
      `pragma foreign_key_list(${table})`,
    )
    .all())
    keys.set(id, { parent, parts: [...(keys.get(id)?.parts ?? []), { from, to: to ?? 'id' }] });
  return [...keys.values()];
}

function dropOrphansOf(sqlite: Database.Database, table: string): void {
  for (const { parent, parts } of foreignKeysOf(sqlite, table)) {
    const isSet = parts.map(({ from }) => `child.${from} is not null`).join(' and ');
    const isIt = parts.map(({ from, to }) => `parent.${to} = child.${from}`).join(' and ');
    sqlite.exec(
      `delete from ${table} as child where ${isSet} and not exists (select 1 from ${parent} as parent where ${isIt})`,
    );
  }
}
