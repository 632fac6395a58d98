import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** SHA-256 over every row of every table of every open compartment, but those left out: equal when the data are equal. */
export function logicalDump(sqlite: Database.Database, leftOut: ReadonlySet<string> = new Set()): string {
  const hash = createHash('sha256');
  const all = <T>(sql: string): T[] => sqlite.prepare<[], T>(sql).all();
  const schemas = "select name from pragma_database_list where name <> 'temp' order by name";
  for (const { name: schema } of all<{ name: string }>(schemas)) {
    const tables = `select name, sql from "${schema}".sqlite_schema where type = 'table' order by name`;
    for (const { name, sql } of all<{ name: string; sql: string }>(tables)) {
      if (leftOut.has(name)) continue;
      const rows = sqlite.prepare(`select * from "${schema}"."${name}"`).raw().all();
      hash.update(`${schema}.${name}\n${sql}\n${JSON.stringify(rows)}\n`);
    }
  }
  return hash.digest('hex');
}
