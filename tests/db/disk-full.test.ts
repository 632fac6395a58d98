import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../db/audit.ts';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { createStore } from '../../db/store/create.ts';
import { describeStore } from '../../db/store/describe.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { office, PASSPHRASE, refusalOf, temporaryFolder, typed } from './support/store-fixture.ts';

const MEBIBYTE = 1024 * 1024;
const ballastBytes = 4 * MEBIBYTE;
const full = { code: 'store', reason: 'disk-full' };

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

const disk = smallDisk(24);
afterAll(() => {
  if (disk !== undefined) execFileSync('umount', ['-l', disk]);
});

async function writeRow(store: OpenStore, number: number): Promise<void> {
  await store.transaction(async () => {
    const recorded = { created_at: '', created_by: '', version: 1 };
    for (const wing of ['investigation', 'assistance'] as const) {
      const draft = {
        owner: '',
        record_id: `${number}`,
        subject: 'case',
        case_id: '',
        base_version: 0,
        content: 'x'.repeat(50_000),
        saved_at: '',
      };
      await store.kysely
        .insertInto(`${wing}.draft`)
        .values({ ...draft, ...recorded })
        .execute();
    }
    appendAudit(store, { actor: null, session: null, operation: 'test.write', record: null, detail: {} }, [
      'investigation',
      'assistance',
    ]);
  });
}

describe.skipIf(disk === undefined)(
  'on a full disk (needs root on Linux, for a small disk in memory)',
  () => {
    const folder = path.join(disk ?? '', 'store');

    it('a write is refused whole, the ballast gives way, and what was acknowledged is there', async () => {
      const made = await createStore({
        folder,
        office,
        founderName: 'Kham',
        language: 'lo',
        passphrase: typed(),
        isDevelopment: true,
        ballastBytes,
      });
      let written = 0;
      const fill = async (): Promise<void> => {
        for (;;) {
          await writeRow(made, written + 1);
          written += 1;
        }
      };
      expect(await refusalOf(fill)).toEqual(full);
      expect(existsSync(path.join(folder, 'ballast'))).toBe(false);
      // The room of the ballast lets work go on, and things be deleted.
      await writeRow(made, written + 1);
      written += 1;
      await made.transaction(async () => {
        await made.kysely.deleteFrom('assistance.draft').where('record_id', '=', '1').execute();
      });
      await made.close();

      const filler = path.join(disk ?? '', 'filler');
      expect(() => writeFileSync(filler, Buffer.alloc(64 * MEBIBYTE))).toThrow(/ENOSPC/u);
      expect(describeStore(folder).state).toBe('ready');
      const { id: accountId } = made.account;
      // With no byte left even the attempt cannot be put on file.
      expect(
        await refusalOf(() => openStore({ folder, accountId, passphrase: typed(PASSPHRASE), ballastBytes })),
      ).toEqual(full);
      rmSync(filler);
      const again = await openStore({ folder, accountId, passphrase: typed(PASSPHRASE), ballastBytes });
      expect(verifyAudit(again)).toMatchObject({ rows: written });
      expect(again.sqlite.prepare('select count(*) as rows from investigation.draft').get()).toEqual({
        rows: written,
      });
      expect(again.damagedCompartments()).toEqual([]);
      await again.close();
    });

    it('set-up leaves nothing behind', async () => {
      const small = smallDisk(3) ?? '';
      const there = path.join(small, 'store');
      const creating = () =>
        createStore({
          folder: there,
          office,
          founderName: 'Kham',
          language: 'lo',
          passphrase: typed(),
          isDevelopment: true,
          ballastBytes,
        });
      expect(await refusalOf(creating)).toEqual(full);
      expect(describeStore(there)).toEqual({ state: 'none' });
      expect(existsSync(`${there}.making`)).toBe(false);
      execFileSync('umount', ['-l', small]);
    });
  },
);
