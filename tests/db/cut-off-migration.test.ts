import { cpSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { compartmentFile, makeCompartmentFile } from '../../db/compartments/compartment-file.ts';
import type { CompartmentKey } from '../../db/compartments/compartment-key.ts';
import { APPLICATION_ID, openAlone } from '../../db/compartments/connection.ts';
import { schemaNameOf } from '../../db/compartments/schema-name.ts';
import { latestVersion } from '../../db/migrate.ts';
import { migrationsOf } from '../../db/migrations/all.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { unlockVault } from '../../db/vault/unlock.ts';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import { isFull } from '../support/effort.ts';
import { fillEarlierFile, rowsOf, type FileRows } from './support/earlier-files.ts';
import { momentsIn, runAndKill } from './support/kill.ts';
import {
  open,
  PASSPHRASE,
  storeOnDisk,
  temporaryFolder,
  typed,
  type StoreOnDisk,
} from './support/store-fixture.ts';
import { readTraining } from './support/training-template.ts';

const KILLS = isFull ? 60 : 4;

/** Tables of the office's file that belong to one store alone. */
const ofOneStore =
  /^(?:compartment_|audit|account_|office|grant_|attempts|latest_time|backup|preferences|recovery|sign)/u;
/** What is looked at of every file before and after: tables that are in every version and lose nothing. */
const looked: Readonly<Record<Compartment, readonly string[]>> = {
  office: ['office', 'place'],
  register: ['person', 'event', 'field_history'],
  investigation: ['event', 'field_history'],
  assistance: ['event', 'field_history'],
  statistics: ['case_fact'],
  programme: [],
};

let before: StoreOnDisk;
let keys: ReadonlyMap<Compartment, CompartmentKey>;
let counted: Readonly<Record<string, number>>;

/** About half of what has shaped a file: some of it was there, some is to come. */
const ofBefore = (compartment: Compartment) =>
  migrationsOf[compartment].slice(0, Math.ceil(migrationsOf[compartment].length / 2));

const keyOf = (compartment: Compartment): CompartmentKey => {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error('A founder holds every key');
  return key;
};

/** The version of every file, and how much there is in it; a cut-off transaction is rolled back as the next start does. */
function look(folder: string): {
  readonly versions: Record<string, number>;
  readonly counts: Record<string, number>;
} {
  const versions: Record<string, number> = {};
  const counts: Record<string, number> = {};
  for (const compartment of compartments) {
    const sqlite = openAlone(
      compartmentFile(folder, compartment),
      compartment,
      keyOf(compartment),
      undefined,
    );
    versions[compartment] = Number(sqlite.pragma('user_version', { simple: true }));
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    for (const [table, rows] of rowsOf(sqlite, 'main', looked[compartment]))
      counts[`${compartment}.${table}`] = rows.length;
    sqlite.close();
  }
  return { versions, counts };
}

beforeAll(async () => {
  before = await storeOnDisk();
  const unlocked = await unlockVault(readVault(before.folder), before.accountId, typed());
  if (unlocked === undefined) throw new Error('The founder has the passphrase');
  ({ keys } = unlocked);
  const training = await readTraining();
  for (const compartment of compartments) {
    const file = compartmentFile(before.folder, compartment);
    const present = openAlone(file, compartment, keyOf(compartment), undefined);
    const own = rowsOf(present);
    present.close();
    const rows: FileRows = new Map([
      ...[...(training.get(compartment) ?? [])].filter(([table]) => !ofOneStore.test(table)),
      ...[...own].filter(([table, found]) => found.length > 0 || ofOneStore.test(table)),
    ]);
    makeCompartmentFile(`${file}.before`);
    const earlier = openAlone(`${file}.before`, compartment, keyOf(compartment), undefined);
    earlier.pragma(`application_id = ${APPLICATION_ID}`);
    fillEarlierFile(earlier, ofBefore(compartment), rows);
    earlier.close();
    rmSync(file);
    renameSync(`${file}.before`, file);
  }
  const { versions, counts } = look(before.folder);
  counted = counts;
  for (const compartment of compartments)
    expect(versions[compartment]).toBe(latestVersion(ofBefore(compartment)));
  for (const [table, count] of Object.entries(counted)) expect([table, count > 0]).toEqual([table, true]);
}, 300_000);

it(
  'a store of before whose opening is cut off is whole, each file as it was or as it will be, and opens at the next start',
  async () => {
    const folder = path.join(temporaryFolder(), 'store');
    const renew = (): void => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(before.folder, folder, { recursive: true });
    };
    const whole = { folder, accountId: before.accountId };
    renew();
    const [, taken] = await runAndKill(
      'migrate',
      [folder, before.accountId, PASSPHRASE],
      600_000,
      'migrating-child',
    );
    const milliseconds = Number(taken);
    expect(milliseconds).toBeGreaterThan(0);
    const met = { before: 0, between: 0, after: 0 };
    let lost = 0;
    for (const moment of momentsIn(milliseconds, KILLS)) {
      renew();
      await runAndKill('migrate', [folder, before.accountId, PASSPHRASE], moment, 'migrating-child');
      const { versions, counts } = look(folder);
      const isNew = compartments.map((compartment) => {
        const version = versions[compartment];
        const latest = latestVersion(migrationsOf[compartment]);
        expect([latestVersion(ofBefore(compartment)), latest]).toContain(version);
        return version === latest;
      });
      met[isNew.every(Boolean) ? 'after' : isNew.some(Boolean) ? 'between' : 'before'] += 1;
      // What had come to its new shape may hold more: the office its own institutions.
      for (const [table, count] of Object.entries(counts)) if (count < (counted[table] ?? 0)) lost += 1;
      const store = await open(whole);
      expect(verifyAudit(store).problem).toBeUndefined();
      for (const compartment of compartments)
        for (const [table, rows] of rowsOf(store.sqlite, schemaNameOf(compartment), looked[compartment]))
          if (rows.length < (counted[`${compartment}.${table}`] ?? 0)) lost += 1;
      await store.close();
    }
    console.log(
      `migration kills: ${KILLS}, ${lost} lost (${met.before} before, ${met.between} between, ${met.after} after)`,
    );
    expect(lost).toBe(0);
  },
  isFull ? 3_600_000 : 300_000,
);
