import { Refusal } from '../../shared/result.ts';
import { normalisedPassphrase } from './passphrase-bytes.ts';
import { openSlot, sealSlot } from './slot.ts';
import { signingKeyOf, slotOwner } from './unlock.ts';
import type { VaultFile } from './vault-file.ts';
import { followingVault } from './vault-signature.ts';

/**
 * The vault with one account's slot under a new passphrase, a generation later, signed by that account. No key changes.
 * Undefined when `current` does not open the slot.
 */
export async function withChangedPassphrase(
  vault: VaultFile,
  accountId: string,
  current: Uint8Array,
  next: Uint8Array,
): Promise<VaultFile | undefined> {
  const account = vault.accounts.find((candidate) => candidate.id === accountId);
  if (account === undefined) throw new Error('The signed-in account is not in the vault');
  if ('removed' in account.slot) return undefined;
  const secret = await openSlot(account.slot, current, slotOwner(vault, account));
  if (secret === undefined) return undefined;
  if (isSamePassphrase(current, next)) throw new Refusal({ code: 'refused', reason: 'passphrase-unchanged' });
  const slot = await sealSlot(secret, next, slotOwner(vault, account));
  return followingVault(
    vault,
    {
      accounts: vault.accounts.map((candidate) =>
        candidate.id === accountId ? { ...candidate, slot } : candidate,
      ),
    },
    { signer: accountId, signingKey: signingKeyOf(secret) },
  );
}

function isSamePassphrase(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [normalisedPassphrase(one), normalisedPassphrase(other)];
  const isSame = first !== undefined && second !== undefined && first.equals(second);
  first?.fill(0);
  second?.fill(0);
  return isSame;
}
