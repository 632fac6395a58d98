import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { BEFORE_MIGRATIONS } from '../../../db/backup/before-migration.ts';
import { verifyBackup } from '../../../db/backup/verify-backup.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import type { Migration } from '../../../db/migrate.ts';
import { assistanceMigrations } from '../../../db/migrations/assistance.ts';
import { writeBackupFolder } from '../../../db/repositories/backup-repository.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { openStore } from '../../../db/store/open.ts';
import { storeBeforeProgramme } from '../support/before-programme.ts';
import { smallDisk, unmount } from '../support/small-disk.ts';
import { provenStore } from '../support/proven-store.ts';
import {
  filesOf,
  open,
  refusalOf,
  storeOnDisk,
  temporaryFolder,
  typed,
  type StoreOnDisk,
} from '../support/store-fixture.ts';

const shipped = assistanceMigrations.length;

/** From now on the program is newer by so many steps: they stand in the one list that every opening reads. */
function newerBy(count: number): void {
  const added = Array.from({ length: count }, (_, at): Migration => {
    const version = 9001 + at;
    const table = `create table later_${version} (id text not null primary key) strict`;
    return { version, name: `later-${version}`, up: (sqlite) => void sqlite.exec(table) };
  });
  Array.prototype.splice.call(assistanceMigrations, shipped, Infinity, ...added);
}

afterEach(() => newerBy(0));

async function withChosenFolder(made: StoreOnDisk, folder: string): Promise<void> {
  const store = await open(made);
  const stamp = { at: '2026-11-01T02:00:00.000Z', by: made.accountId };
  await store.transaction(() => writeBackupFolder(store.kysely, folder, stamp));
  await store.close();
}

const signIn = (made: StoreOnDisk, now: string): Promise<OpenStore> =>
  openStore({ ...made, passphrase: typed(), now: new Date(now), ballastBytes: 0 });

const versionOf = (store: OpenStore): unknown =>
  store.sqlite.pragma('assistance.user_version', { simple: true });

const recorded = (store: OpenStore): unknown[] =>
  store.sqlite.prepare("select detail from audit where operation = 'backup.before-migration'").pluck().all();

describe('before files are brought to a newer version', () => {
  it('nothing is copied while nothing is to be changed', async () => {
    const made = await provenStore();
    await (await open(made)).close();
    expect(readdirSync(made.folder)).not.toContain(BEFORE_MIGRATIONS);
  });

  it('they are copied as they are into the chosen folder, and that counts as a copy', async () => {
    const made = await provenStore();
    const chosen = temporaryFolder();
    await withChosenFolder(made, chosen);
    const before = readFileSync(compartmentFile(made.folder, 'assistance'));
    newerBy(1);
    const store = await signIn(made, '2026-11-21T23:30:15.000Z');
    expect(versionOf(store)).toBe(9001);
    const copy = path.join(chosen, 'Pokpong-VTE-2026-11-22-063015');
    const { manifest } = await verifyBackup(copy, store.vault.officeSigning.publicKey);
    expect(readFileSync(compartmentFile(copy, 'assistance')).equals(before)).toBe(true);
    expect(recorded(store)).toEqual([
      expect.stringContaining(`"auditSequence":${manifest.auditHead.sequence}`),
    ]);
    expect(store.sqlite.prepare('select last_made_at, last_folder, failure from backup').get()).toEqual({
      last_made_at: '2026-11-21T23:30:15.000Z',
      last_folder: chosen,
      failure: null,
    });
    await store.close();
    expect(readdirSync(made.folder)).not.toContain(BEFORE_MIGRATIONS);
  });

  it('they are copied beside themselves where that folder is not there, for the last two times, and open again as copied', async () => {
    const made = await provenStore();
    await withChosenFolder(made, path.join(temporaryFolder(), 'gone'));
    const own = path.join(made.folder, BEFORE_MIGRATIONS);
    for (const [at, day] of ['20', '21', '22'].entries()) {
      newerBy(at + 1);
      const store = await signIn(made, `2026-11-${day}T01:00:00.000Z`);
      expect(versionOf(store)).toBe(9001 + at);
      await store.close();
    }
    expect(readdirSync(own)).toEqual(['Pokpong-VTE-2026-11-21-080000', 'Pokpong-VTE-2026-11-22-080000']);
    for (const name of readdirSync(own)) {
      expect(statSync(path.join(own, name)).mode & 0o777).toBe(0o700);
      const { vault } = await verifyBackup(path.join(own, name));
      expect(vault.accounts.every(({ slot }) => 'removed' in slot)).toBe(true);
    }
  });

  it('those are copied that an office has which came before the programme’s', async () => {
    const made = await storeBeforeProgramme();
    newerBy(1);
    const store = await signIn(made, '2026-11-20T01:00:00.000Z');
    expect(versionOf(store)).toBe(9001);
    expect(store.compartments.has('programme')).toBe(true);
    await store.close();
    const copy = path.join(made.folder, BEFORE_MIGRATIONS, 'Pokpong-VTE-2026-11-20-080000');
    expect(readdirSync(copy).filter((name) => name.endsWith('.db'))).toEqual([
      'assistance.db',
      'investigation.db',
      'office.db',
      'register.db',
      'statistics.db',
    ]);
  });

  it('without sheets the copy stays in the store’s folder and opens as the store does', async () => {
    const made = await storeOnDisk();
    newerBy(1);
    await (await signIn(made, '2026-11-20T01:00:00.000Z')).close();
    newerBy(0);
    const copy = path.join(made.folder, BEFORE_MIGRATIONS, 'Pokpong-VTE-2026-11-20-080000');
    expect(await refusalOf(() => verifyBackup(copy))).toEqual({
      code: 'refused',
      reason: 'backup-not-verified',
    });
    await verifyBackup(copy, undefined, { mayHaveSlots: true });
    const again = path.join(temporaryFolder(), 'store');
    cpSync(copy, again, { recursive: true });
    for (const name of ['manifest.json', 'manifest.json.sig']) rmSync(path.join(again, name));
    const store = await open({ ...made, folder: again });
    expect(store.sqlite.pragma('assistance.integrity_check', { simple: true })).toBe('ok');
    await store.close();
  });
});

const disk = smallDisk(64);
afterAll(() => {
  if (disk !== undefined) unmount(disk);
});

describe.skipIf(disk === undefined)(
  'on a disk without room (needs root on Linux, for a small disk in memory)',
  () => {
    it('nothing is changed, and it is said plainly; with room again all goes on', async () => {
      const made = await provenStore();
      const folder = path.join(disk ?? '', 'store');
      cpSync(made.folder, folder, { recursive: true });
      const filler = path.join(disk ?? '', 'filler');
      writeFileSync(filler, Buffer.alloc(46 * 1024 * 1024));
      const filesBefore = new Map(filesOf(folder).map((file) => [file, readFileSync(file)]));
      newerBy(1);
      expect(await refusalOf(() => signIn({ ...made, folder }, '2026-11-20T01:00:00.000Z'))).toEqual({
        code: 'refused',
        reason: 'no-room-before-migration',
      });
      for (const [file, bytes] of filesBefore)
        if (file.endsWith('.db')) expect(readFileSync(file).equals(bytes), file).toBe(true);
      rmSync(filler);
      const store = await signIn({ ...made, folder }, '2026-11-20T02:00:00.000Z');
      expect(versionOf(store)).toBe(9001);
      await store.close();
    });
  },
);
