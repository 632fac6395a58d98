import type { VaultFile } from '../vault/vault-file.ts';
import { withoutSlot } from '../vault/vault-file.ts';

/**
 * The vault of a copy with the passphrase slots that this PC still has: each whose digest is the one that stands in its place,
 * so that the vault's signature covers it as before. An account whose passphrase was changed since the copy has none, and
 * whoever was shut out since gets none back.
 */
export function withReturnedSlots(copied: VaultFile, present: VaultFile | undefined): VaultFile {
  if (present?.vaultId !== copied.vaultId) return copied;
  const slots = new Map(
    present.accounts
      .filter(({ isDisabled }) => !isDisabled)
      .map(({ slot }) => [withoutSlot(slot).removed, slot] as const),
  );
  return {
    ...copied,
    accounts: copied.accounts.map((account) => ({
      ...account,
      slot: slots.get(withoutSlot(account.slot).removed) ?? account.slot,
    })),
  };
}

/** How many of those who may sign in at all can do so with their passphrase. */
export function passphrasesIn({ accounts }: VaultFile): { readonly open: number; readonly accounts: number } {
  const enabled = accounts.filter(({ isDisabled }) => !isDisabled);
  return { open: enabled.filter(({ slot }) => !('removed' in slot)).length, accounts: enabled.length };
}
