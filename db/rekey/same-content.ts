import type Database from 'better-sqlite3';

type Value = null | bigint | number | string | Uint8Array;
type Row = readonly Value[];

/**
 * Whether two files of a compartment, each opened alone, hold the same: shape, versions, and every value of every row in
 * its order. Reads both once and side by side, which is half the work of two digests. Slow: for a worker.
 */
export function isSameContent(one: Database.Database, other: Database.Database): boolean {
  return (
    JSON.stringify(shapeOf(one)) === JSON.stringify(shapeOf(other)) &&
    tablesOf(one).every((table) => areSameRows(rowsOf(one, table), rowsOf(other, table)))
  );
}

function shapeOf(sqlite: Database.Database): unknown {
  return {
    versions: ['application_id', 'user_version'].map((name) => sqlite.pragma(name, { simple: true })),
    schema: sqlite
      .prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name')
      .raw()
      .all(),
  };
}

/** Virtual tables keep their rows in tables of their own, which are in this list. */
function tablesOf(sqlite: Database.Database): readonly string[] {
  return sqlite
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow') and name <> 'sqlite_schema' order by name",
    )
    .pluck()
    .all();
}

/** Exact numbers, in the order in which the table itself lies. */
function rowsOf(sqlite: Database.Database, table: string): IterableIterator<Row> {
  const all = sqlite.prepare<[], Row>(`select * from "${table.replaceAll('"', '""')}" not indexed`);
  return all.raw().safeIntegers().iterate();
}

function areSameRows(some: IterableIterator<Row>, others: IterableIterator<Row>): boolean {
  try {
    for (const row of some) {
      const match = others.next();
      if (match.done === true || !areSame(row, match.value)) return false;
    }
    return others.next().done === true;
  } finally {
    // A connection is not closed while one of its queries runs.
    others.return?.();
  }
}

function areSame(row: Row, match: Row): boolean {
  return row.length === match.length && row.every((value, index) => isSame(value, match[index] ?? null));
}

function isSame(value: Value, other: Value): boolean {
  return value instanceof Uint8Array
    ? other instanceof Uint8Array && Buffer.compare(value, other) === 0
    : value === other;
}
