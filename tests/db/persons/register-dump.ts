import type Database from 'better-sqlite3';

/**
 * Tables that tell how a record came to be, and what is derived from the others: indexes number their rows as they come, and
 * pairs of likely persons depend on who was on file at the time. Search is read through {@link found}.
 */
const leftOut =
  /^(?:field_history|person_merge|person_merge_part|compartment_state|sqlite_.*|search_.*|match_.*|person_to_compare|duplicate_pair)$/u;
/** By which words and numbers who is found. */
const found = [
  `select person_id, kind, text, position, field, words from register.search_word
    join register.search_term as term on term.id = term_id join register.search_person using (number)`,
  `select person_id, field, text, case_id from register.search_number join register.search_person using (number)`,
];
/** When, by whom and for the how-manieth time something was written. */
const stamps = new Set(['changed_at', 'changed_by', 'version']);
/** Rows that are written anew with every version of their record: their ids and writers are the version's. */
const perVersion = /^person_(?:name|nationality|language|disability)$/u;

/**
 * What the register and the statistics say, table by table, without when and by whom it was written: equal when both say
 * the same.
 */
export function registerDump(sqlite: Database.Database): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, readonly string[]>();
  for (const schema of ['register', 'statistics']) {
    const tables = sqlite
      .prepare<[], { name: string }>(
        `select name from pragma_table_list where schema = '${schema}' and type = 'table' order by name`,
      )
      .all();
    for (const { name } of tables) {
      if (leftOut.test(name)) continue;
      const rows = sqlite.prepare<[], Record<string, unknown>>(`select * from "${schema}"."${name}"`).all();
      said.set(
        `${schema}.${name}`,
        rows
          .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => isSaid(name, column))))
          .toSorted(),
      );
    }
  }
  for (const query of found)
    said.set(
      query,
      sqlite
        .prepare(query)
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    );
  return said;
}

const isSaid = (table: string, column: string): boolean =>
  !stamps.has(column) && !(perVersion.test(table) && ['id', 'created_at', 'created_by'].includes(column));
