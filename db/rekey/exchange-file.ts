import { rmSync } from 'node:fs';
import type { Compartment } from '../../shared/compartment.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import type { AddonPath } from '../compartments/connection.ts';
import { withRoom } from '../store/ballast.ts';
import { releaseHandle } from '../store/copy-file-whole.ts';
import { syncFolder } from '../store/durable-file.ts';
import { openCompartments } from '../store/open-compartments.ts';
import type { OpenStore } from '../store/open-store.ts';
import { renamePatientlySync } from '../store/rename-patiently.ts';
import { mappingFaults } from '../store/store-fault.ts';
import { stageVault, vaultFile } from '../store/vault-store.ts';
import type { VaultFile } from '../vault/vault-file.ts';

export type FileExchange = {
  readonly store: OpenStore;
  readonly compartment: Compartment;
  /** Verified and flushed, in the store's folder. */
  readonly renewed: string;
  /** The vault in which the new key is the compartment's. */
  readonly vault: VaultFile;
  /** Of every open compartment: the present keys, and the same with the new one. */
  readonly keysBefore: ReadonlyMap<Compartment, CompartmentKey>;
  readonly keysAfter: ReadonlyMap<Compartment, CompartmentKey>;
  readonly addon: AddonPath;
};

/** `kept`: the file could not be replaced, and the store works on with the one it had. `lost`: the store is closed. */
export type FailedExchange = { readonly cause: unknown; readonly store: 'kept' | 'lost' };

/**
 * Puts a re-keyed file in the place of its compartment's and then the vault; undefined when both stand. Changes are held
 * back by the caller. Killed at any instant, the vault that stands names the key of the file that stands. No transaction
 * runs between the two: a journal that had to be rolled back would then be on a key that is tried second.
 */
export async function exchangeFile(input: FileExchange): Promise<FailedExchange | undefined> {
  const { store, compartment, renewed, vault, keysBefore, keysAfter, addon } = input;
  const { folder } = store;
  const file = compartmentFile(folder, compartment);
  // What needs room on the disk is done before anything is replaced.
  const placeVault = mappingFaults(() => withRoom(folder, () => stageVault(folder, vault)));
  const open = (standing: VaultFile, keys: ReadonlyMap<Compartment, CompartmentKey>) => {
    const { vaultId, generation } = standing;
    return { sqlite: openCompartments({ folder, vaultId, generation, keys, addon }), vault: standing };
  };
  let failed: FailedExchange | undefined;
  try {
    await store.files.exchange((sqlite) => {
      sqlite.close();
      // SQLite's own locks go with the close; a handle that is left would keep Windows from replacing the file.
      releaseHandle(file);
      try {
        renamePatientlySync(renewed, file);
      } catch (cause) {
        failed = { cause, store: 'kept' };
        return open(store.vault, keysBefore);
      }
      syncFolder(folder);
      placeVault();
      return open(vault, keysAfter);
    });
  } catch (cause) {
    return { cause, store: 'lost' };
  }
  if (failed !== undefined) rmSync(`${vaultFile(folder)}.new`, { force: true });
  return failed;
}
