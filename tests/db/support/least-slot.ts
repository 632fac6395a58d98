import { readVault, writeVault } from '../../../db/store/vault-store.ts';
import { newKdfParameters, openSlot, sealSlot } from '../../../db/vault/slot.ts';
import { signingKeyOf, slotOwner } from '../../../db/vault/unlock.ts';
import { signVault } from '../../../db/vault/vault-signature.ts';
import type { StoreOnDisk } from './store-fixture.ts';

/**
 * Puts the slot of a closed store's founder under the least parameters of the slow hash that the program accepts, as an
 * older program might have: signing in costs a third, and all else is as it was. For tests of something else.
 */
export async function withLeastSlot(
  { folder, accountId }: StoreOnDisk,
  passphrase: Uint8Array,
): Promise<void> {
  const vault = readVault(folder);
  const [founder] = vault.accounts;
  if (founder?.id !== accountId || 'removed' in founder.slot) throw new Error('The founder has a slot');
  const owner = slotOwner(vault, founder);
  const secret = await openSlot(founder.slot, passphrase, owner);
  if (secret === undefined) throw new Error('The slot does not open');
  const kdf = { ...newKdfParameters(), memoryKibibytes: 32 * 1024, passes: 2 };
  const accounts = [{ ...founder, slot: await sealSlot(secret, passphrase, owner, kdf) }];
  const { signature: _replaced, ...unsigned } = vault;
  writeVault(folder, signVault({ ...unsigned, accounts, signer: accountId }, signingKeyOf(secret)));
}
