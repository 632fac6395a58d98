import type Database from 'better-sqlite3';
import { Refusal } from '../shared/result.ts';

/** One numbered, append-only step in the shape of a compartment's file. `up` sees the file alone, as `main`. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  up(sqlite: Database.Database): void;
};

/** From which version a file was brought to which. */
export type Migrated = { readonly from: number; readonly to: number };

/** Makes anew, once all steps are done, what is derived from the rest of the file. */
export type Derive = (sqlite: Database.Database, migrated: Migrated) => void;

/** The version that a file has after all migrations of its list. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Whether a compartment, opened alone, is of an earlier version than its list. */
export function isBehind(sqlite: Database.Database, migrations: readonly Migration[]): boolean {
  return Number(sqlite.pragma('user_version', { simple: true })) < latestVersion(migrations);
}

/**
 * Brings one compartment, opened alone, to the newest version of its list: all missing steps in one immediate
 * transaction, and `derive` after them, so that a failure or a kill leaves the file as it was. A file of a newer program is refused. Undefined when
 * nothing was missing.
 */
export function migrate(
  sqlite: Database.Database,
  migrations: readonly Migration[],
  derive?: Derive,
): Migrated | undefined {
  migrations.forEach((migration, index) => {
    if (!Number.isInteger(migration.version) || migration.version <= (migrations[index - 1]?.version ?? 0)) {
      throw new Error(`Migration ${migration.version} ${migration.name} is out of order`);
    }
  });
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  const latest = latestVersion(migrations);
  if (version > latest) throw new Refusal({ code: 'store', reason: 'newer-version' });
  if (version === latest) return undefined;
  sqlite.exec('begin immediate');
  try {
    // `foreign_keys` cannot be switched inside a transaction; deferring lets a step rebuild a table that others point to.
    sqlite.pragma('defer_foreign_keys = on');
    for (const migration of migrations) {
      if (migration.version > version) migration.up(sqlite);
    }
    const migrated = { from: version, to: latest };
    derive?.(sqlite, migrated);
    const broken = sqlite.prepare('pragma foreign_key_check').all();
    if (broken.length > 0) throw new Error(`A migration left ${broken.length} rows pointing at nothing`);
    sqlite.pragma(`user_version = ${latest}`);
    sqlite.exec('commit');
    return migrated;
  } catch (cause) {
    if (sqlite.inTransaction) sqlite.exec('rollback');
    throw cause;
  }
}
