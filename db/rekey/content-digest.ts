import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** What an open compartment holds, said in two values that are equal for equal contents. */
export type ContentDigest = {
  /** SHA-256 (FIPS 180-4) over the shape, the versions and every value of every row. */
  readonly sha256: string;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
};

type Value = null | bigint | number | string | Uint8Array;

/** Reads the whole compartment, opened alone. Slow: for a worker. */
export function digestContent(sqlite: Database.Database): ContentDigest {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  for (const version of ['application_id', 'user_version'] as const) {
    hash.update(`${version} ${String(sqlite.pragma(version, { simple: true }))}\n`);
  }
  const shape = sqlite
    .prepare<[], string>(
      'select json_array(type, name, tbl_name, sql) from sqlite_schema order by type, name',
    )
    .pluck()
    .all();
  hash.update(shape.join('\n'));
  // Virtual tables keep their rows in tables of their own, which are in this list.
  const tables = sqlite
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow') and name <> 'sqlite_schema' order by name",
    )
    .pluck()
    .all();
  for (const table of tables) {
    hash.update(`\ntable ${JSON.stringify(table)}\n`);
    let count = 0;
    // Exact numbers, and the order in which the table itself lies.
    const all = sqlite.prepare<[], Value[]>(`select * from "${table.replaceAll('"', '""')}" not indexed`);
    for (const row of all.raw().safeIntegers().iterate()) {
      count += 1;
      for (const value of row) addValue(hash, value);
    }
    rows[table] = count;
  }
  return { sha256: hash.digest('hex'), rows };
}

/** Type and length before the bytes, so that no two rows look alike. */
function addValue(hash: ReturnType<typeof createHash>, value: Value): void {
  if (value === null) hash.update('n;');
  else if (value instanceof Uint8Array) hash.update(`b${value.length};`).update(value);
  else if (typeof value === 'string') hash.update(`t${value.length};${value}`);
  else hash.update(`${typeof value === 'bigint' ? 'i' : 'r'}${value};`);
}
