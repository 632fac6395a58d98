import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { appendAudit, writeCheckpoint } from '../../../db/audit.ts';
import { stageBackup, type BackupInput } from '../../../db/backup/stage-backup.ts';
import { verifyBackup } from '../../../db/backup/verify-backup.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { openCompartments } from '../../../db/store/open-compartments.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { parseVault } from '../../../db/vault/vault-file.ts';
import { compartments } from '../../../shared/compartment.ts';
import { Refusal } from '../../../shared/result.ts';
import { runAndKill } from '../support/kill.ts';
import { logicalDump } from '../support/logical-dump.ts';
import { processFile } from '../support/processes.ts';
import { provenStore } from '../support/proven-store.ts';
import {
  keysOf,
  open,
  PASSPHRASE,
  refusalOf,
  storeOnDisk,
  temporaryFolder,
  type StoreOnDisk,
} from '../support/store-fixture.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const KILLS = isFull ? 200 : 4;
/** Copies made one after another while somebody writes. */
const COPIES = isFull ? 40 : 1;
const madeAt = '2026-11-21T23:30:15.000Z';
const inputOf = (store: OpenStore, folder: string): BackupInput => ({
  store,
  folder,
  officeCode: 'VTE',
  madeAt,
});
const refused = (reason: string): object => ({ code: 'refused', reason });

async function writeDraft(store: OpenStore, number: number): Promise<void> {
  await store.transaction(async () => {
    for (const wing of ['investigation', 'assistance'] as const) {
      await store.kysely
        .insertInto(`${wing}.draft`)
        .values({
          owner: store.account.id,
          record_id: String(number),
          subject: 'case',
          case_id: '',
          base_version: 0,
          content: 'x'.repeat(20_000),
          saved_at: '',
          created_at: '',
          created_by: store.account.id,
          version: 1,
        })
        .execute();
    }
    const entry = { actor: null, session: null, operation: 'test.write', record: null, detail: {} };
    appendAudit(store, entry, ['investigation', 'assistance']);
  });
}

/** A disk of so many MiB in memory, or undefined where this machine lets nobody make one. */
function smallDisk(mebibytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
}

/** What another process is told that wants the same store. */
const secondOpener = ({ folder, accountId }: StoreOnDisk): string =>
  execFileSync(process.execPath, [processFile('second-opener'), folder, accountId, PASSPHRASE], {
    encoding: 'utf8',
  });

describe('a copy of an open store', () => {
  it('holds every row, verifies, opens by no slot, and lies under its name only when it is published', async () => {
    const made = await provenStore();
    const target = temporaryFolder();
    const store = await open(made);
    for (let number = 0; number < 40; number += 1) await writeDraft(store, number);
    // The newest row is signed before it is copied; here it is already.
    await store.transaction(async () => void writeCheckpoint(store, 'backup'));
    const before = logicalDump(store.sqlite);
    const staged = await stageBackup(inputOf(store, target));
    expect(readdirSync(target).filter((name) => !name.startsWith('.'))).toEqual([]);
    const folder = await staged.publish();
    await staged.discard();
    expect(logicalDump(store.sqlite)).toBe(before);
    await store.close();

    // Half past six in the morning in Vientiane, of the next day.
    expect(path.basename(folder)).toBe('Pokpong-VTE-2026-11-22-063015');
    expect(readdirSync(target)).toEqual([path.basename(folder)]);
    expect(readdirSync(folder).toSorted()).toEqual([
      'assistance.db',
      'attempts.json',
      'investigation.db',
      'manifest.json',
      'manifest.json.sig',
      'office.db',
      'programme.db',
      'register.db',
      'statistics.db',
      'vault.json',
    ]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) {
      expect(statSync(path.join(folder, name)).mode & 0o777, name).toBe(0o600);
    }
    const text = readFileSync(path.join(folder, 'vault.json'), 'utf8');
    expect(text).not.toContain('argon2id');
    expect(parseVault(Buffer.from(text)).accounts.every(({ slot }) => 'removed' in slot)).toBe(true);
    const { manifest } = await verifyBackup(folder);
    expect(manifest).toMatchObject({ officeCode: 'VTE', madeAt });

    const sqlite = openCompartments({ ...(await keysOf(made)), folder });
    expect(logicalDump(sqlite)).toBe(before);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    const last = sqlite.prepare('select max(seq) as seq from main.audit').get();
    expect(last).toEqual({ seq: manifest.auditHead.sequence });
    sqlite.close();
  });

  it('leaves the store to its one process: another is still refused, before and after a copy', async () => {
    const made = await provenStore();
    const store = await open(made);
    expect(secondOpener(made)).toBe('in-use');
    // The second copy reads through what the first one left open.
    for (let copy = 0; copy < 2; copy += 1) {
      await (await stageBackup(inputOf(store, temporaryFolder()))).publish();
      await writeDraft(store, copy);
      expect(secondOpener(made)).toBe('in-use');
    }
    await store.close();
    expect(secondOpener(made)).toBe('opened');
  }, 120_000);

  it.runIf(process.platform === 'linux')(
    'would let it in if a handle had been closed, which this test sees',
    async () => {
      const made = await provenStore();
      const store = await open(made);
      for (const compartment of compartments)
        closeSync(openSync(compartmentFile(made.folder, compartment), 'r'));
      expect(secondOpener(made)).toBe('opened');
      await store.close();
    },
  );

  it('is of one moment: what is written meanwhile is in it whole or not at all, and is not lost', async () => {
    const made = await provenStore();
    const store = await open(made);
    for (let number = 0; number < 100; number += 1) await writeDraft(store, number);
    const copying = stageBackup(inputOf(store, temporaryFolder()));
    const writing = (async () => {
      for (let number = 100; number < 160; number += 1) await writeDraft(store, number);
    })();
    const folder = await (await copying).publish();
    await writing;
    const count =
      'select (select count(*) from investigation.draft) as one, (select count(*) from assistance.draft) as other';
    expect(store.sqlite.prepare(count).get()).toEqual({ one: 160, other: 160 });
    await store.close();
    const sqlite = openCompartments({ ...(await keysOf(made)), folder });
    const copied = sqlite.prepare<[], { one: number; other: number }>(count).get();
    sqlite.close();
    expect(copied?.one).toBe(copied?.other);
    expect(copied?.one).toBeGreaterThanOrEqual(100);
  });

  it('is of one moment although somebody writes from its first to its last byte, and lets them write meanwhile', async () => {
    const made = await provenStore();
    const store = await open(made);
    for (let number = 0; number < 60; number += 1) await writeDraft(store, number);
    for (let copy = 0; copy < COPIES; copy += 1) {
      const steps: string[] = [];
      const ended = new AbortController();
      let written = 0;
      const copying = stageBackup({
        ...inputOf(store, temporaryFolder()),
        onProgress: ({ step }) => steps.push(step),
      }).finally(() => ended.abort());
      while (!ended.signal.aborted) {
        await writeDraft(store, 1000 * (copy + 1) + written);
        written += 1;
        // SQLite never waits: without a pause nothing else would have its turn.
        await setImmediate();
      }
      const staged = await copying;
      expect(written).toBeGreaterThan(1);
      expect(new Set(steps)).toEqual(new Set(['copying', 'checking']));
      const folder = await staged.publish();
      // Opening compares the files with one another: their last audit row, and what the office remembers of each.
      const sqlite = openCompartments({ ...(await keysOf(made)), folder });
      for (const schema of ['main', 'register', 'investigation', 'assistance', 'statistics'])
        expect(sqlite.pragma(`${schema}.integrity_check`, { simple: true }), schema).toBe('ok');
      const copied = sqlite
        .prepare<[], { one: number; other: number; last: number }>(
          `select (select count(*) from investigation.draft) as one, (select count(*) from assistance.draft) as other,
             (select max(seq) from main.audit) as last`,
        )
        .get();
      sqlite.close();
      expect(copied?.one).toBe(copied?.other);
      expect(copied?.last).toBe(staged.manifest.auditHead.sequence);
    }
    await store.close();
  });
});

describe('a copy of the same second as another', () => {
  it('lies beside it under a name with a number, and beside whatever else has its name', async () => {
    const made = await provenStore();
    const target = temporaryFolder();
    const name = 'Pokpong-VTE-2026-11-22-063015';
    writeFileSync(path.join(target, name), 'a file of somebody');
    const store = await open(made);
    const folders = [
      await (await stageBackup(inputOf(store, target))).publish(),
      await (await stageBackup(inputOf(store, target))).publish(),
    ];
    await store.close();
    expect(readdirSync(target).toSorted()).toEqual([name, `${name}-2`, `${name}-3`]);
    expect(folders).toEqual([path.join(target, `${name}-2`), path.join(target, `${name}-3`)]);
    expect(readFileSync(path.join(target, name), 'utf8')).toBe('a file of somebody');
    for (const folder of folders) await expect(verifyBackup(folder)).resolves.toBeDefined();
  });
});

describe('a copy is refused', () => {
  it('into a folder that is missing, is a file, is not named whole, or lies in the store, also by a link', async () => {
    const made = await provenStore();
    const store = await open(made);
    const place = temporaryFolder();
    writeFileSync(path.join(place, 'file'), '');
    symlinkSync(store.folder, path.join(place, 'link'));
    mkdirSync(path.join(store.folder, 'copies'));
    for (const [folder, reason] of [
      [path.join(place, 'gone'), 'backup-folder-missing'],
      [path.join(place, 'file'), 'backup-folder-missing'],
      ['copies', 'backup-folder-missing'],
      [store.folder, 'backup-into-store'],
      [path.join(store.folder, 'copies'), 'backup-into-store'],
      [path.join(place, 'link', 'copies'), 'backup-into-store'],
    ] as const) {
      expect(await refusalOf(() => stageBackup(inputOf(store, folder))), folder).toEqual(refused(reason));
    }
    await store.close();
    expect(readdirSync(path.join(made.folder, 'copies'))).toEqual([]);
  });

  it('while nothing but the founder’s passphrase would open it', async () => {
    const made = await storeOnDisk();
    const store = await open(made);
    const target = temporaryFolder();
    expect(await refusalOf(() => stageBackup(inputOf(store, target)))).toEqual(refused('sheets-missing'));
    await store.close();
    expect(readdirSync(target)).toEqual([]);
  });
});

describe('killing the store process while it copies', () => {
  it(
    'leaves nothing that looks like a copy and is none, and the next copy sweeps what was left',
    async () => {
      const made = await provenStore();
      const target = temporaryFolder();
      const looksLikeCopy = (name: string): boolean => !name.startsWith('.');
      let swept = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const said = await runAndKill(
          'back-up',
          [made.folder, made.accountId, PASSPHRASE, target],
          Math.random() * 250,
        );
        const names = readdirSync(target);
        // Nothing announced is missing, and each one that has a name is whole.
        expect(names).toEqual(expect.arrayContaining(said.filter((word) => word !== 'ready')));
        for (const name of names.filter(looksLikeCopy)) await verifyBackup(path.join(target, name));
        swept += names.filter((name) => !looksLikeCopy(name)).length;
        for (const name of names.filter(looksLikeCopy)) rmSync(path.join(target, name), { recursive: true });
        const store = await open(made);
        await (await stageBackup(inputOf(store, target))).publish();
        await store.close();
        expect(readdirSync(target)).toEqual(['Pokpong-VTE-2026-11-22-063015']);
        rmSync(path.join(target, 'Pokpong-VTE-2026-11-22-063015'), { recursive: true });
      }
      console.log(`kills: ${KILLS}, 0 lost writes`);
      expect(swept).toBeGreaterThan(0);
    },
    isFull ? 3_600_000 : 120_000,
  );
});

const disk = smallDisk(12);
afterAll(() => {
  if (disk !== undefined) execFileSync('umount', ['-l', disk]);
});

describe.skipIf(disk === undefined)(
  'on a full stick (needs root on Linux, for a small disk in memory)',
  () => {
    it('leaves nothing and the store as it was', async () => {
      const made = await provenStore();
      const store = await open(made);
      const folder = disk ?? '';
      expect(await refusalOf(() => stageBackup(inputOf(store, folder)))).toEqual(refused('backup-full'));
      expect(readdirSync(folder)).toEqual([]);
      await writeDraft(store, 1);
      await store.close();
    });
  },
);

describe('reading a copy back', () => {
  it('finds a changed bit, a cut, missing or foreign file, a slot put back, and another office’s signature', async () => {
    const made = await provenStore();
    const store = await open(made);
    const folder = await (await stageBackup(inputOf(store, temporaryFolder()))).publish();
    const vaultWithSlots = readFileSync(path.join(made.folder, 'vault.json'));
    const officeKey = store.vault.officeSigning.publicKey;
    await store.close();
    await expect(verifyBackup(folder, officeKey)).resolves.toBeDefined();
    const harms: [string, (copy: string) => void][] = [
      ['vault with slots', (copy) => writeFileSync(path.join(copy, 'vault.json'), vaultWithSlots)],
    ];
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      for (const position of [0, bytes.length >> 1, bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
        harms.push([`${name} at ${position}`, (copy) => writeFileSync(path.join(copy, name), changed)]);
      }
      harms.push([`${name} cut`, (copy) => writeFileSync(path.join(copy, name), bytes.subarray(0, -1))]);
      harms.push([`${name} empty`, (copy) => writeFileSync(path.join(copy, name), '')]);
    }
    const missed: string[] = [];
    for (const [harm, apply] of harms) {
      const copy = path.join(temporaryFolder(), 'copy');
      cpSync(folder, copy, { recursive: true });
      apply(copy);
      await verifyBackup(copy, officeKey).then(
        () => missed.push(harm),
        (cause: unknown) => {
          if (!(cause instanceof Refusal)) throw cause;
          expect(cause.error).toEqual(refused('backup-not-verified'));
        },
      );
    }
    // The last byte of the signature is the line end after its armour, which says nothing.
    expect(missed.filter((harm) => !harm.startsWith('manifest.json.sig'))).toEqual([]);
    expect(missed.length).toBeLessThanOrEqual(2);
    const other = Buffer.alloc(32, 7).toString('base64url');
    expect(await refusalOf(() => verifyBackup(folder, other))).toEqual(refused('backup-not-verified'));
  });
});
