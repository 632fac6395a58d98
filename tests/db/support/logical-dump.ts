import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** SHA-256 over every row of every table of every open compartment: equal when the data are equal. */
export function logicalDump(sqlite: Database.Database): string {
  const hash = createHash('sha256');
  const schemas = sqlite
    .prepare<[], { name: string }>("select name from pragma_database_list where name <> 'temp' order by name")
    .all();
  for (const { name: schema } of schemas) {
    const tables = sqlite
      .prepare<[], { name: string; sql: string }>(
        `select name, sql from "${schema}".sqlite_schema where type = 'table' order by name`,
      )
      .all();
    for (const { name, sql } of tables) {
      hash.update(`${schema}.${name}\n${sql}\n`);
      for (const row of sqlite.prepare(`select * from "${schema}"."${name}"`).raw().iterate())
        hash.update(`${JSON.stringify(row)}\n`);
    }
  }
  return hash.digest('hex');
}
