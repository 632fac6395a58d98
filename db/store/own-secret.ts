import { beginAttempt } from '../attempts.ts';
import { openSlot, type UserSecret } from '../vault/slot.ts';
import { slotOwner } from '../vault/unlock.ts';
import { withRoom } from './ballast.ts';
import type { OpenStore } from './open-store.ts';
import { asStoreRefusal, mappingFaults } from './store-fault.ts';

/**
 * What the signed-in person's own slot holds, for what takes the passphrase once more. A wrong one counts as a failed
 * sign-in and is refused as one. Wipes the passphrase.
 *
 * @throws Refusal `sign-in-failed`
 */
export async function openOwnSlot(
  { folder, vault, account }: Pick<OpenStore, 'folder' | 'vault' | 'account'>,
  passphrase: Uint8Array,
  now: Date,
): Promise<UserSecret> {
  try {
    const own = vault.accounts.find(({ id }) => id === account.id);
    if (own === undefined) throw new Error('The signed-in account is not in the vault');
    const attempt = mappingFaults(() => withRoom(folder, () => beginAttempt(folder, now)));
    const secret =
      'removed' in own.slot ? undefined : await openSlot(own.slot, passphrase, slotOwner(vault, own));
    if (secret === undefined) throw attempt.refusal;
    mappingFaults(() => withRoom(folder, () => attempt.withdraw()));
    return secret;
  } catch (cause) {
    throw asStoreRefusal(cause);
  } finally {
    passphrase.fill(0);
  }
}
