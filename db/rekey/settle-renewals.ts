import { compartments, type Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { assertNotEmpty, compartmentFile } from '../compartments/compartment-file.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { openAlone, type AddonPath } from '../compartments/connection.ts';
import { settleMovedJournals } from '../compartments/moved-journal.ts';
import { withRoom } from '../store/ballast.ts';
import { storeFaultOf } from '../store/store-fault.ts';
import { readVault, writeVault } from '../store/vault-store.ts';
import { pendingRenewals, withSettledRenewals, type SettledRenewal } from '../vault/renewal.ts';
import type { UnlockedVault } from '../vault/unlock.ts';
import { vaultBytes, type VaultFile } from '../vault/vault-file.ts';
import { tryToRemoveRenewalFiles } from './leftovers.ts';

/** With which keys the files open, and what is to become of the renewals that were cut off. */
export type KeysThatOpen = {
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  readonly settled: ReadonlyMap<Compartment, SettledRenewal>;
};

/**
 * Finds out which of its two keys opens each compartment whose renewal was cut off. The present key is tried first: a
 * journal that is still to be rolled back is on that one, because no transaction runs between the exchange of the file
 * and that of the vault. A compartment whose file has a key that the account was not given is not the account's any more.
 */
export function keysThatOpen(folder: string, unlocked: UnlockedVault, addon: AddonPath): KeysThatOpen {
  const keys = new Map(unlocked.keys);
  const settled = new Map<Compartment, SettledRenewal>();
  const pending = pendingRenewals(unlocked.vault).filter((compartment) => keys.has(compartment));
  if (pending.length === 0) return { keys, settled };
  for (const compartment of pending) assertNotEmpty(compartmentFile(folder, compartment));
  settleMovedJournals(folder);
  for (const compartment of pending) {
    const present = keys.get(compartment);
    const next = unlocked.renewalKeys.get(compartment);
    const file = compartmentFile(folder, compartment);
    if (present !== undefined && opens(file, compartment, present, addon)) {
      if (next !== undefined) settled.set(compartment, 'dropped');
    } else if (next === undefined) {
      keys.delete(compartment);
    } else if (opens(file, compartment, next, addon)) {
      keys.set(compartment, next);
      settled.set(compartment, { renewedTo: next });
    }
  }
  return { keys, settled };
}

/**
 * Ends the renewals that were cut off, while the compartments are open and locked: the file with the new key makes it
 * the compartment's, the file with the present key lets the renewal go. Only whoever holds both keys does so.
 */
export async function settleRenewals(
  folder: string,
  { vault, account, signingKey }: UnlockedVault,
  settled: ReadonlyMap<Compartment, SettledRenewal>,
): Promise<VaultFile> {
  // Another process may have changed the vault before this one had the files to itself: what follows upon the vault as it
  // was read would undo that.
  if (!vaultBytes(readVault(folder)).equals(vaultBytes(vault)))
    throw new Refusal({ code: 'store', reason: 'in-use' });
  if (settled.size === 0) return vault;
  const granter = { vaultId: vault.vaultId, accountId: account.id, signingKey };
  const after = await withSettledRenewals(vault, granter, settled);
  withRoom(folder, () => writeVault(folder, after));
  return after;
}

/** Removes what renewals that are over have left; how many files that were. */
export function removeRenewalLeftovers(folder: string, vault: VaultFile): number {
  const pending = pendingRenewals(vault);
  return compartments
    .filter((compartment) => !pending.includes(compartment))
    .reduce((sum, compartment) => sum + tryToRemoveRenewalFiles(folder, compartment), 0);
}

function opens(file: string, compartment: Compartment, key: CompartmentKey, addon: AddonPath): boolean {
  try {
    openAlone(file, compartment, key, addon).close();
    return true;
  } catch (cause) {
    if (storeFaultOf(cause) !== 'damaged') throw cause;
    return false;
  }
}
