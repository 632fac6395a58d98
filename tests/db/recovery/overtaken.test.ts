import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recoverAccount } from '../../../db/recovery/recover.ts';
import { vaultFile } from '../../../db/store/vault-store.ts';
import { PASSPHRASE, storeWithSheets, type StoreWithSheets } from '../support/recovery-fixture.ts';
import { change } from '../support/rekey-fixture.ts';
import { open, refusalOf, typed } from '../support/store-fixture.ts';

const NEXT = 'ເຮືອບິນ nine patient rivers';

/**
 * Begins something that reads the vault, and replaces the vault while the passphrase is derived, as another process
 * would that has the store open for that moment. Whatever follows upon the vault as it was read would undo the change.
 */
async function overtaken(made: StoreWithSheets, begin: () => Promise<unknown>): Promise<unknown> {
  const before = readFileSync(vaultFile(made.folder));
  await change(made, () => ({}));
  const changed = readFileSync(vaultFile(made.folder));
  writeFileSync(vaultFile(made.folder), before);
  const begun = refusalOf(begin);
  writeFileSync(vaultFile(made.folder), changed);
  const outcome = await begun;
  expect(readFileSync(vaultFile(made.folder)).equals(changed)).toBe(true);
  return outcome;
}

describe('when the vault changes before the files are locked', () => {
  it('a sign-in is refused, and the next one works with the new vault', async () => {
    const made = await storeWithSheets();
    expect(await overtaken(made, () => open(made, PASSPHRASE))).toEqual({ code: 'store', reason: 'in-use' });
    await (await open(made, PASSPHRASE)).close();
  });

  it('a recovery is refused and changes nothing', async () => {
    const made = await storeWithSheets();
    const [first, second] = made.sheets;
    const recover = () => recoverAccount({ ...made, first, second, passphrase: typed(NEXT) });
    expect(await overtaken(made, recover)).toEqual({ code: 'store', reason: 'in-use' });
    await recover();
    await (await open(made, NEXT)).close();
  });
});
