import { cpSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { recoverAccount } from '../../../db/recovery/recover.ts';
import { renewalFiles } from '../../../db/rekey/leftovers.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { pendingRenewals } from '../../../db/vault/renewal.ts';
import { dataOf, PASSPHRASE, storeWithSheets, type StoreWithSheets } from '../support/recovery-fixture.ts';
import { renew } from '../support/rekey-fixture.ts';
import { open, temporaryFolder, typed } from '../support/store-fixture.ts';

const NEXT = 'ເຮືອບິນ nine patient rivers';

/** The store as a kill leaves it just before a re-keyed file takes its place. */
async function cutOff(): Promise<StoreWithSheets & { readonly data: string }> {
  const made = await storeWithSheets();
  const folder = path.join(temporaryFolder(), 'store');
  const store = await open(made, PASSPHRASE);
  const data = dataOf(store.sqlite);
  await renew(store, {
    asked: ['register'],
    told: ({ step }) => {
      if (step === 'replacing') cpSync(made.folder, folder, { recursive: true });
    },
  });
  await store.close();
  expect(pendingRenewals(readVault(folder))).toEqual(['register']);
  return { ...made, folder, data };
}

describe('recovery of a store whose renewal of keys was cut off', () => {
  it.each([
    ['before the file was replaced', false, 1],
    ['between the file and the vault', true, 2],
  ] as const)('%s opens every file, with all data', async (_instant, isReplaced, epoch) => {
    const left = await cutOff();
    const { renewed } = renewalFiles(left.folder, 'register');
    expect(existsSync(renewed)).toBe(true);
    if (isReplaced) renameSync(renewed, compartmentFile(left.folder, 'register'));
    const [first, , second] = left.sheets;
    await recoverAccount({ ...left, first, second, passphrase: typed(NEXT) });
    const store = await open(left, NEXT);
    expect(store.compartments.size).toBe(6);
    expect(dataOf(store.sqlite)).toBe(left.data);
    await store.close();
    const vault = readVault(left.folder);
    expect(pendingRenewals(vault)).toEqual([]);
    expect(vault.compartments.register.epoch).toBe(epoch);
    // And once more, from the keys that hold now.
    await recoverAccount({ ...left, first, second, passphrase: typed(`${NEXT} again`) });
    const again = await open(left, `${NEXT} again`);
    expect(dataOf(again.sqlite)).toBe(left.data);
    await again.close();
  });
});
