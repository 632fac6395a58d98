import { cpSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Compartment } from '../../../shared/compartment.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { renewalFiles } from '../../../db/rekey/leftovers.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { pendingRenewals } from '../../../db/vault/renewal.ts';
import { dataOf, PASSPHRASE, storeWithoutSheets } from '../support/recovery-fixture.ts';
import {
  change,
  leftoversOf,
  renew,
  SECOND_PASSPHRASE,
  tryKey,
  unlocked,
  withSecondAccount,
} from '../support/rekey-fixture.ts';
import { open, temporaryFolder, type StoreOnDisk } from '../support/store-fixture.ts';

// Every step is flushed to the disk, which others may be using.
vi.setConfig({ testTimeout: 180_000 });

const LATER = new Date(Date.now() + 3_600_000);

/**
 * The store as a kill would leave it just before a re-keyed file takes its place, or just after and before the vault:
 * changes are held back then, so that a copy of the folder is what the disk has.
 */
async function cutOff(
  made: StoreOnDisk,
  compartment: Compartment,
  instant: 'before-the-file' | 'before-the-vault',
): Promise<StoreOnDisk & { readonly data: string }> {
  const folder = path.join(temporaryFolder(), 'store');
  const store = await open(made, PASSPHRASE, LATER);
  const data = dataOf(store.sqlite);
  await renew(store, {
    asked: [compartment],
    told: ({ step }) => {
      if (step === 'replacing') cpSync(made.folder, folder, { recursive: true });
    },
  });
  await store.close();
  const { renewed } = renewalFiles(folder, compartment);
  expect(existsSync(renewed)).toBe(true);
  if (instant === 'before-the-vault') renameSync(renewed, compartmentFile(folder, compartment));
  expect(pendingRenewals(readVault(folder))).toEqual([compartment]);
  return { ...made, folder, data };
}

describe.each(['office', 'register', 'investigation'] as const)(
  'a renewal of %s that was cut off',
  (which) => {
    it('before the file was replaced is dropped at the next sign-in', async () => {
      const left = await cutOff(await storeWithoutSheets(), which, 'before-the-file');
      const { generation } = readVault(left.folder);
      const store = await open(left, PASSPHRASE, LATER);
      expect(dataOf(store.sqlite)).toBe(left.data);
      await store.close();
      const vault = readVault(left.folder);
      expect(vault.compartments[which]).toMatchObject({ epoch: 1 });
      expect(pendingRenewals(vault)).toEqual([]);
      expect(vault.generation).toBe(generation + 1);
      expect(leftoversOf(left.folder)).toEqual([]);
    });

    it('between the file and the vault is ended at the next sign-in', async () => {
      const left = await cutOff(await storeWithoutSheets(), which, 'before-the-vault');
      const store = await open(left, PASSPHRASE, LATER);
      expect(dataOf(store.sqlite)).toBe(left.data);
      const settled = store.sqlite
        .prepare("select detail from audit where operation = 'keys.renewal-settled'")
        .pluck()
        .all();
      expect(settled).toEqual([JSON.stringify({ compartment: which, epoch: 2, isRenewed: true })]);
      await store.close();
      const vault = readVault(left.folder);
      expect(vault.compartments[which]).toMatchObject({ epoch: 2 });
      expect(pendingRenewals(vault)).toEqual([]);
      expect(leftoversOf(left.folder)).toEqual([]);
      await (await open(left, PASSPHRASE, LATER)).close();
    });
  },
);

describe('somebody without the new key', () => {
  const held = ['office', 'register', 'investigation'] as const;

  /** A second account that holds the present key and got none of the renewal's. */
  async function leftToLeaver(
    instant: 'before-the-file' | 'before-the-vault',
  ): Promise<{ readonly left: StoreOnDisk; readonly leaver: StoreOnDisk; readonly data: string }> {
    const made = await storeWithoutSheets();
    const { accountId } = await withSecondAccount(made, held);
    const left = await cutOff(made, 'investigation', instant);
    await change(left, ({ compartments: before }) => {
      const { renewal } = before.investigation;
      if (renewal === undefined) throw new Error('The renewal was cut off');
      const { [accountId]: _theirs, ...grants } = renewal.grants;
      return {
        compartments: {
          ...before,
          investigation: { ...before.investigation, renewal: { ...renewal, grants } },
        },
      };
    });
    return { left, leaver: { folder: left.folder, accountId }, data: left.data };
  }

  it('signs in to the rest, opens nothing of the new file and leaves the renewal to those who have both keys', async () => {
    const { left, leaver, data } = await leftToLeaver('before-the-vault');
    const before = readVault(left.folder).compartments.investigation;
    const theirs = await open(leaver, SECOND_PASSPHRASE, LATER);
    expect([...theirs.compartments]).toEqual(['office', 'register']);
    await theirs.close();
    expect(readVault(left.folder).compartments.investigation).toEqual(before);
    const { keys, renewalKeys } = await unlocked(leaver, SECOND_PASSPHRASE);
    expect(renewalKeys.size).toBe(0);
    const old = keys.get('investigation');
    if (old === undefined) throw new Error('They have the old key');
    expect(tryKey(left.folder, 'investigation', old)).toBe('SQLITE_NOTADB');

    const store = await open(left, PASSPHRASE, LATER);
    expect(store.compartments.size).toBe(6);
    expect(dataOf(store.sqlite)).toBe(data);
    await store.close();
    expect(readVault(left.folder).compartments.investigation.epoch).toBe(2);
  });

  it('renews the key of another compartment, and the store works on', async () => {
    const { leaver } = await leftToLeaver('before-the-vault');
    const theirs = await open(leaver, SECOND_PASSPHRASE, LATER);
    const data = dataOf(theirs.sqlite);
    expect(await renew(theirs, { asked: ['register'], text: SECOND_PASSPHRASE })).toEqual({
      renewed: ['register'],
      isStopped: false,
    });
    expect([...theirs.compartments]).toEqual(['office', 'register']);
    expect(dataOf(theirs.sqlite)).toBe(data);
    await theirs.close();
    expect(readVault(leaver.folder).compartments.register.epoch).toBe(2);
  });

  it('does not drop a renewal whose file was not replaced', async () => {
    const { left, leaver } = await leftToLeaver('before-the-file');
    const before = readVault(left.folder);
    const theirs = await open(leaver, SECOND_PASSPHRASE, LATER);
    await theirs.close();
    expect(readVault(left.folder).compartments).toEqual(before.compartments);
    expect(existsSync(renewalFiles(left.folder, 'investigation').renewed)).toBe(true);
    const store = await open(left, PASSPHRASE, LATER);
    await store.close();
    expect(pendingRenewals(readVault(left.folder))).toEqual([]);
  });

  it('who never held the compartment signs in as ever', async () => {
    const made = await storeWithoutSheets();
    const { accountId } = await withSecondAccount(made, ['office', 'register', 'assistance']);
    const left = await cutOff(made, 'investigation', 'before-the-vault');
    const theirs = await open({ folder: left.folder, accountId }, SECOND_PASSPHRASE, LATER);
    expect([...theirs.compartments].toSorted()).toEqual(['assistance', 'office', 'register']);
    await theirs.close();
    expect(pendingRenewals(readVault(left.folder))).toEqual(['investigation']);
    const store = await open(left, PASSPHRASE, LATER);
    expect(dataOf(store.sqlite)).toBe(left.data);
    await store.close();
  });
});
