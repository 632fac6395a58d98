import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../db/audit.ts';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { createStore } from '../../db/store/create.ts';
import { describeStore } from '../../db/store/describe.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { freeBytes } from '../../db/store/ballast.ts';
import { runAndKill } from './support/kill.ts';
import { storeWithSheets } from './support/recovery-fixture.ts';
import { smallDisk, unmount } from './support/small-disk.ts';
import { office, PASSPHRASE, refusalOf, typed } from './support/store-fixture.ts';
import { workAfter } from './support/work-lost.ts';

const MEBIBYTE = 1024 * 1024;
const ballastBytes = 4 * MEBIBYTE;
const isFull = process.env['POKPONG_FAULTS'] === 'full';
/** Sizes of the room that is left when a day of work begins, from none to enough for some of it. */
const ROOMS = isFull ? 60 : 4;
const LARGEST_ROOM_BYTES = 12 * MEBIBYTE;
const ENDLESS_MILLISECONDS = 600_000;
const full = { code: 'store', reason: 'disk-full' };

const disk = smallDisk(24);
afterAll(() => {
  if (disk !== undefined) unmount(disk);
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

    it(
      'at whatever stage of a day of work it is full, what was acknowledged is there, and the rest is refused plainly',
      async () => {
        const made = await storeWithSheets();
        const room = smallDisk(32) ?? '';
        const refused = new Map<string, number>();
        const lost: string[] = [];
        for (let tried = 0; tried < ROOMS; tried += 1) {
          const root = mkdtempSync(path.join(room, 'office-'));
          const there = path.join(root, 'store');
          cpSync(made.folder, there, { recursive: true });
          mkdirSync(`${there}.copies`);
          const left = Math.floor(((tried + Math.random()) / ROOMS) * LARGEST_ROOM_BYTES);
          const filler = path.join(room, 'filler');
          writeFileSync(filler, Buffer.alloc(Math.max(0, freeBytes(room) - left)));
          const said = await runAndKill(there, [made.accountId, '3'], ENDLESS_MILLISECONDS, 'work-child');
          expect(said.at(-1)).toBe('done');
          for (const word of said)
            if (word.startsWith('full ')) refused.set(word.slice(5), (refused.get(word.slice(5)) ?? 0) + 1);
          rmSync(filler);
          lost.push(...(await workAfter(root, made.accountId, said)).lost);
          rmSync(root, { recursive: true });
        }
        unmount(room);
        const words = [...refused].map(([what, times]) => `${what} ${times}`).join(', ');
        console.log(`full disks: ${ROOMS} (refused: ${words}), ${lost.length} lost writes`);
        expect(lost).toEqual([]);
        expect(refused.size).toBeGreaterThan(0);
      },
      isFull ? 3_600_000 : 120_000,
    );

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
      unmount(small);
    });
  },
);
