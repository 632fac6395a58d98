import { z } from 'zod';
import type { Compartment } from '../../shared/compartment.ts';
import { openInMemory } from '../compartments/connection.ts';
import { migrate } from '../migrate.ts';
import { migrationsOf } from '../migrations/all.ts';

const SchemaRows = z.array(z.object({ sql: z.string() }));

/** The shape of a compartment's file after all its migrations, as the SQL text kept beside this file for review. */
export function dumpSchema(compartment: Compartment): string {
  const sqlite = openInMemory(process.env['POKPONG_STORE_ADDON']);
  try {
    migrate(sqlite, migrationsOf[compartment]);
    const statements = SchemaRows.parse(
      sqlite
        .prepare(
          `select sql from sqlite_schema where sql is not null
           order by case type when 'table' then 1 when 'index' then 2 when 'view' then 3 else 4 end, name`,
        )
        .all(),
    ).map(({ sql }) => `${unindent(sql)};`);
    const version = String(sqlite.pragma('user_version', { simple: true }));
    return (
      [
        `-- ${compartment}.db, version ${version}. Made from the migrations; a test keeps it true.`,
        ...statements,
        '',
      ]
        .join('\n\n')
        .trimEnd() + '\n'
    );
  } finally {
    sqlite.close();
  }
}

/** Takes away the indentation that the statement had inside its migration. */
function unindent(sql: string): string {
  const margin = /\n( *)\S[^\n]*$/u.exec(sql)?.[1]?.length ?? 0;
  return sql.replaceAll(new RegExp(`\\n {0,${margin}}`, 'gu'), '\n');
}
