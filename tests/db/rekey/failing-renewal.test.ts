import { cpSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { renewalFiles } from '../../../db/rekey/leftovers.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { readVault, vaultFile } from '../../../db/store/vault-store.ts';
import { pendingRenewals } from '../../../db/vault/renewal.ts';
import { Refusal, type AppError } from '../../../shared/result.ts';
import { CallQueue } from '../../../electron/store-process/call-queue.ts';
import { dataOf, PASSPHRASE, storeWithoutSheets } from '../support/recovery-fixture.ts';
import { leftoversOf, renew, type Renewing } from '../support/rekey-fixture.ts';
import { smallDisk, unmount } from '../support/small-disk.ts';
import { open, refusalOf, type StoreOnDisk } from '../support/store-fixture.ts';

// Every step is flushed to the disk, which others may be using.
vi.setConfig({ testTimeout: 180_000 });

const LATER = new Date(Date.now() + 3_600_000);
const MEBIBYTE = 1024 * 1024;
const full: AppError = { code: 'store', reason: 'disk-full' };

/** Adds a draft, so that the store is written to; of many bytes if wanted. */
async function write(store: OpenStore, id: string, bytes = 10): Promise<void> {
  await store.transaction(async () => {
    await store.kysely
      .insertInto('investigation.draft')
      .values({
        owner: store.account.id,
        record_id: id,
        subject: 'case',
        case_id: '',
        base_version: 0,
        content: 'x'.repeat(bytes),
        saved_at: '',
        created_at: '',
        created_by: store.account.id,
        version: 1,
      })
      .execute();
  });
}

/** After whatever went wrong: the store works on, and opens again with all data, no renewal and nothing left over. */
async function expectSound(store: OpenStore, made: StoreOnDisk, data: string): Promise<void> {
  expect(dataOf(store.sqlite)).toBe(data);
  await write(store, 'afterwards');
  const after = dataOf(store.sqlite);
  await store.close();
  const again = await open(made, PASSPHRASE, LATER);
  expect(dataOf(again.sqlite)).toBe(after);
  expect(again.damagedCompartments()).toEqual([]);
  await again.close();
  expect(pendingRenewals(readVault(made.folder))).toEqual([]);
  expect(leftoversOf(made.folder)).toEqual([]);
}

describe('a renewal that finds changes held back by another', () => {
  it('waits for its turn and goes on', async () => {
    const made = await storeWithoutSheets();
    const store = await open(made, PASSPHRASE, LATER);
    const steps = new CallQueue();
    const changes = store.files.changes.bind(store.files);
    let held: Promise<void> | undefined;
    // Somebody writes while the file is copied for the first time, and at that moment a copy for a stick begins.
    vi.spyOn(store.files, 'changes').mockImplementation(async () => {
      if (held === undefined && existsSync(renewalFiles(made.folder, 'investigation').copy)) {
        await write(store, 'meanwhile');
        await new Promise<void>((begun) => {
          held = steps.run(() =>
            store.files.withoutChanges(async () => {
              begun();
              await new Promise((resolve) => setTimeout(resolve, 50));
            }),
          );
        });
      }
      return changes();
    });
    expect(await renew(store, { asked: ['investigation'], steps })).toEqual({
      renewed: ['investigation'],
      isStopped: false,
    });
    await held;
    expect(held).toBeDefined();
    await expectSound(store, made, dataOf(store.sqlite));
  });
});

describe('a renewal whose file cannot be replaced', () => {
  it('is refused, and the store works on with the present key', async () => {
    const made = await storeWithoutSheets();
    const store = await open(made, PASSPHRASE, LATER);
    const data = dataOf(store.sqlite);
    const renewing = renew(store, {
      asked: ['investigation'],
      told: ({ step }) => {
        if (step === 'replacing') rmSync(renewalFiles(made.folder, 'investigation').renewed);
      },
    });
    expect(await refusalOf(() => renewing)).toEqual({ code: 'store', reason: 'missing-file' });
    expect(store.vault.compartments.investigation.epoch).toBe(1);
    await expectSound(store, made, data);
  });
});

describe('a renewal after which the vault cannot be written', () => {
  it('closes the store, and the next sign-in ends it', async () => {
    const made = await storeWithoutSheets();
    const store = await open(made, PASSPHRASE, LATER);
    const data = dataOf(store.sqlite);
    const { exchange } = store.files;
    Object.defineProperty(store.files, 'exchange', {
      value: (swap: Parameters<typeof exchange>[0]) => {
        rmSync(`${vaultFile(made.folder)}.new`);
        return exchange(swap);
      },
    });
    expect(await refusalOf(() => renew(store, { asked: ['assistance', 'office'] }))).toMatchObject({
      code: 'store',
    });
    // Nothing may be written while the vault does not name the file's key alone.
    expect(await refusalOf(() => write(store, 'refused'))).toEqual({ code: 'locked' });
    await store.close();
    expect(pendingRenewals(readVault(made.folder))).toEqual(['assistance']);
    const again = await open(made, PASSPHRASE, LATER);
    expect(again.vault.compartments.assistance.epoch).toBe(2);
    await expectSound(again, made, data);
  });
});

/** Room for a file, two copies of it and what a renewal leaves free, and about twice the file beside. */
const DISK_MEBIBYTES = 52;
const FILE_MEBIBYTES = 9;
/** Made before: the disk must be full long before the work that it hinders has ended. */
const filling = Buffer.alloc(DISK_MEBIBYTES * MEBIBYTE);
const disk = smallDisk(DISK_MEBIBYTES);
afterAll(() => {
  if (disk !== undefined) unmount(disk);
});

describe.skipIf(disk === undefined)(
  'on a disk that fills up (needs root on Linux, for a small disk in memory)',
  () => {
    const folder = path.join(disk ?? '', 'store');
    const filler = path.join(disk ?? '', 'filler');
    const fill = (): void => {
      expect(() => writeFileSync(filler, filling)).toThrow(/ENOSPC/u);
    };

    /** A store on the small disk, one of whose files takes a sixth of it. */
    async function largeStore(): Promise<StoreOnDisk> {
      rmSync(folder, { recursive: true, force: true });
      rmSync(filler, { force: true });
      const { accountId, folder: made } = await storeWithoutSheets();
      cpSync(made, folder, { recursive: true });
      const store = await open({ folder, accountId }, PASSPHRASE, LATER);
      await write(store, 'large', FILE_MEBIBYTES * MEBIBYTE);
      await store.close();
      expect(statSync(compartmentFile(folder, 'investigation')).size).toBeGreaterThan(
        FILE_MEBIBYTES * MEBIBYTE,
      );
      return { folder, accountId };
    }

    const instants: readonly (readonly [string, Renewing])[] = [
      ['before it begins', { beforeTurn: (turn) => turn === 1 && fill() }],
      ['when the vault is to name the new key', { beforeTurn: (turn) => turn === 2 && fill() }],
      ['while the copy is re-keyed', { told: ({ step }) => step === 're-keying' && fill() }],
    ];

    it.each(instants)('%s, is refused and leaves nothing behind', async (_name, hooks) => {
      const made = await largeStore();
      const store = await open(made, PASSPHRASE, LATER);
      const data = dataOf(store.sqlite);
      const asked = ['investigation'] as const;
      expect(await refusalOf(() => renew(store, { asked, ...hooks }))).toEqual(full);
      rmSync(filler);
      expect(store.vault.compartments.investigation.epoch).toBe(1);
      await expectSound(store, made, data);
    });

    it('when the file is to be replaced, the renewal counts or does not, and the store is sound', async () => {
      const made = await largeStore();
      const store = await open(made, PASSPHRASE, LATER);
      const data = dataOf(store.sqlite);
      const outcome = await renew(store, {
        asked: ['investigation'],
        told: ({ step }) => step === 'replacing' && fill(),
      }).catch((cause: unknown) => {
        if (!(cause instanceof Refusal)) throw cause;
        return cause.error;
      });
      rmSync(filler);
      const isRenewed = 'renewed' in outcome;
      if (!isRenewed) expect(outcome).toEqual(full);
      expect(store.vault.compartments.investigation.epoch).toBe(isRenewed ? 2 : 1);
      await expectSound(store, made, data);
    });
  },
);
