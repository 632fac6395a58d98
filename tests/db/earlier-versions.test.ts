import type Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openInMemory } from '../../db/compartments/connection.ts';
import { migrate } from '../../db/migrate.ts';
import { deriveOf, migrationsOf } from '../../db/migrations/all.ts';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import { isFull } from '../support/effort.ts';
import { columnsOf, fillEarlierFile, isEmpty, tablesOf, type FileRows } from './support/earlier-files.ts';
import { readTraining } from './support/training-template.ts';

/** Made anew by the program of today from the rest of the file (`derivePersonIndexes`). */
const derived = /^(?:search_|match_|person_search|person_match)/u;

/** Ten thousand divisions that come with the program; they have tests of their own (`shipped-places.test.ts`). */
const shipped = /^place(?:_name)?$/u;

let newest: ReadonlyMap<Compartment, FileRows>;
beforeAll(async () => {
  newest = await readTraining();
}, 300_000);

/** What stands in each table, in the columns that two shapes share, without regard to order. */
function contentOf(sqlite: Database.Database, shared: ReadonlyMap<string, readonly string[]>) {
  return Object.fromEntries(
    [...shared].map(([table, columns]) => [
      table,
      sqlite
        .prepare<[], Record<string, unknown>>(`select ${columns.join(', ')} from ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
}

function schemaOf(sqlite: Database.Database): unknown[] {
  return sqlite.prepare('select type, name, sql from sqlite_schema order by type, name').all();
}

describe.each(compartments)('a file of %s that an earlier program wrote', (compartment) => {
  const migrations = migrationsOf[compartment];
  const versions = migrations.slice(0, -1).map((_, index) => index + 1);
  // Every other one, the first and the last say nearly as much as all; the office's bring ten thousand places each time.
  const step = isFull ? 1 : compartment === 'office' ? 5 : 2;
  const tried = versions.filter((count, at) => at % step === 0 || count === versions.length);

  it(
    'comes to the shape of today with every row that it had',
    () => {
      const empty = new Set<string>();
      const today = openInMemory(undefined);
      migrate(today, migrations);
      for (const count of tried) {
        const sqlite = openInMemory(undefined);
        fillEarlierFile(sqlite, migrations.slice(0, count), newest.get(compartment) ?? new Map());
        const before = tablesOf(sqlite);
        for (const table of before.filter((name) => isEmpty(sqlite, name))) empty.add(table);
        const kept = before.filter(
          (table) => tablesOf(today).includes(table) && !derived.test(table) && !shipped.test(table),
        );
        const shared = new Map(
          kept.map((table) => {
            const now = columnsOf(today, table);
            return [table, columnsOf(sqlite, table).filter((name) => now.includes(name))] as const;
          }),
        );
        const had = contentOf(sqlite, shared);
        migrate(sqlite, migrations, deriveOf[compartment]);
        expect(schemaOf(sqlite), `shape after version ${count}`).toEqual(schemaOf(today));
        expect(sqlite.pragma('foreign_key_check')).toEqual([]);
        expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
        const has = contentOf(sqlite, shared);
        for (const table of kept) {
          const now = new Set(has[table]);
          const lost = (had[table] ?? []).filter((row) => !now.has(row));
          expect([count, table, lost]).toEqual([count, table, []]);
        }
        sqlite.close();
      }
      today.close();
      // Every table had something in it that could have been lost.
      expect([...empty]).toEqual([]);
    },
    isFull ? 600_000 : 60_000,
  );
});
