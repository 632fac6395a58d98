import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Compartment } from '../../shared/compartment.ts';

/** Wings, whose records hang on those of the register; statistics know no ids of it, by design. */
const wings = ['investigation', 'assistance'] as const;

/** Drafts may speak of a case that is not on file yet. */
const UNBOUND_TABLES = new Set(['draft']);

const Names = z.array(z.object({ name: z.string() }));

/**
 * Where a wing's record speaks of a record of the register that is not there: `<table>.<column>`. A column `…_id` whose table
 * the wing has not, and the register has, leads there (`case_id` to `case_file`, `task_id` to `task`).
 */
export function danglingReferences(
  sqlite: Database.Database,
  held: ReadonlySet<Compartment>,
): readonly string[] {
  if (!held.has('register')) return [];
  const registered = new Set(tablesOf(sqlite, 'register'));
  return wings
    .filter((wing) => held.has(wing))
    .flatMap((wing) => {
      const own = new Set(tablesOf(sqlite, wing));
      return [...own]
        .filter((table) => !UNBOUND_TABLES.has(table))
        .flatMap((table) => {
          const columns = Names.parse(
            sqlite.prepare(`select name from pragma_table_info(?, '${wing}')`).all(table),
          );
          return columns
            .map(({ name }) => ({ name, target: targetOf(name, own, registered) }))
            .filter(
              ({ name, target }) => target !== undefined && dangles(sqlite, `${wing}.${table}`, name, target),
            )
            .map(({ name }) => `${wing}/${table}.${name}`);
        });
    });
}

function targetOf(
  column: string,
  own: ReadonlySet<string>,
  registered: ReadonlySet<string>,
): string | undefined {
  const named = /^(.+)_id$/u.exec(column)?.[1];
  const table = named === 'case' ? 'case_file' : named;
  return table !== undefined && registered.has(table) && !own.has(table) ? table : undefined;
}

function dangles(sqlite: Database.Database, from: string, column: string, target: string): boolean {
  const found = sqlite
    .prepare(
      `select 1 from ${from} as one where one.${column} is not null
       and not exists (select 1 from register.${target} as other where other.id = one.${column}) limit 1`,
    )
    .get();
  return found !== undefined;
}

function tablesOf(sqlite: Database.Database, schema: Compartment): string[] {
  return Names.parse(
    sqlite.prepare(`select name from ${schema}.sqlite_schema where type = 'table'`).all(),
  ).map(({ name }) => name);
}
