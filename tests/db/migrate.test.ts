import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../db/compartments/connection.ts';
import { migrate, type Migration } from '../../db/migrate.ts';
import { migrationsOf } from '../../db/migrations/all.ts';
import { dumpSchema } from '../../db/schema/dump.ts';
import { compartments } from '../../shared/compartment.ts';
import { times } from '../support/effort.ts';
import { refusalOf } from './support/store-fixture.ts';

/** Of the earlier versions, every tenth is migrated in one go quickly. */
const QUICK_STEP = 10;

const step = (version: number, sql: string): Migration => ({
  version,
  name: `step-${version}`,
  up: (sqlite) => void sqlite.exec(sql),
});
const first = step(1, 'create table thing (id text not null primary key) strict');

describe('migrations', () => {
  it('leave nothing of themselves when one of them fails', () => {
    const sqlite = openInMemory(undefined);
    migrate(sqlite, [first]);
    expect(() =>
      migrate(sqlite, [first, step(2, 'create table second (id text) strict'), step(3, 'create nonsense')]),
    ).toThrow();
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1);
    expect(sqlite.prepare("select name from sqlite_schema where type = 'table'").all()).toEqual([
      { name: 'thing' },
    ]);
    expect(sqlite.inTransaction).toBe(false);
  });

  it('are refused when they leave a row that points at nothing', () => {
    const sqlite = openInMemory(undefined);
    const orphan = step(
      2,
      "create table part (thing_id text references thing (id)) strict; insert into part values ('none')",
    );
    expect(() => migrate(sqlite, [first, orphan])).toThrow(/pointing at nothing/u);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(0);
  });

  it('run once, in order, say what they did, and refuse a list out of order', () => {
    const sqlite = openInMemory(undefined);
    const both = [first, step(2, 'create table second (id text) strict')];
    expect(migrate(sqlite, [first])).toEqual({ from: 0, to: 1 });
    expect(migrate(sqlite, both)).toEqual({ from: 1, to: 2 });
    expect(migrate(sqlite, both)).toBeUndefined();
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2);
    expect(() => migrate(sqlite, [first, step(1, 'select 1')])).toThrow(/out of order/u);
  });

  it('refuse a file of a newer program', async () => {
    const sqlite = openInMemory(undefined);
    sqlite.pragma('user_version = 9');
    expect(await refusalOf(() => migrate(sqlite, [first]))).toEqual({
      code: 'store',
      reason: 'newer-version',
    });
  });
});

describe.each(compartments)('the compartment %s', (compartment) => {
  it('has the schema that is kept for review', () => {
    const file = path.join(import.meta.dirname, '../../db/schema', `${compartment}.sql`);
    if (process.env['POKPONG_WRITE_SCHEMA'] === '1') writeFileSync(file, dumpSchema(compartment));
    expect(dumpSchema(compartment)).toBe(readFileSync(file, 'utf8'));
  });

  it('keeps only strict tables with a primary key', () => {
    const sqlite = openInMemory(undefined);
    migrate(sqlite, migrationsOf[compartment]);
    const tables = sqlite
      .prepare(
        "select name, strict from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
      )
      .all();
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(table).toMatchObject({ strict: 1 });
    sqlite.close();
  });

  it('stands whole at every version, and reaches the newest from there', () => {
    const migrations = migrationsOf[compartment];
    const newest = migrations.at(-1)?.version;
    const sqlite = openInMemory(undefined);
    for (const [index, { version }] of migrations.entries()) {
      migrate(sqlite, migrations.slice(0, index + 1));
      expect(sqlite.pragma('user_version', { simple: true })).toBe(version);
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      // One step after another is a way to the newest from each; in one go it is gone from some, or from all.
      if (index % times(QUICK_STEP, 1) !== 0) continue;
      const later = openInMemory(undefined);
      migrate(later, migrations.slice(0, index + 1));
      migrate(later, migrations);
      expect(later.pragma('user_version', { simple: true })).toBe(newest);
      expect(later.pragma('integrity_check', { simple: true })).toBe('ok');
      later.close();
    }
    expect(sqlite.pragma('user_version', { simple: true })).toBe(newest);
    sqlite.close();
  });
});
