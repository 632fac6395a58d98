import type Database from 'better-sqlite3';

/** A row with something in every column that must have it, and what is given. `table` may name its schema. */
export function insertAnything(
  sqlite: Database.Database,
  table: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const [name = '', schema = 'main'] = table.split('.').toReversed();
  const columns = sqlite
    .prepare<[], { name: string; type: string; notnull: number; dflt_value: string | null }>(
      `pragma ${schema}.table_info(${name})`,
    )
    .all();
  const row = Object.fromEntries(
    columns
      .filter(({ notnull, dflt_value: usual }) => notnull === 1 && usual === null)
      .map(({ name, type }) => [name, name.endsWith('_answer') ? 'unknown' : type === 'INTEGER' ? 1 : 'x']),
  );
  const whole: Readonly<Record<string, unknown>> = { ...row, ...values };
  const names = Object.keys(whole);
  sqlite
    .prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(whole);
}
