import path from 'node:path';
import type Database from 'better-sqlite3';
import type { Compartment } from '../../shared/compartment.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { openForReading, type AddonPath } from '../compartments/connection.ts';
import { unsealRecoveryGrant } from '../recovery/recovery-keys.ts';
import { storeFaultOf } from '../store/store-fault.ts';
import type { RecoverySecret } from '../vault/recovery-secret.ts';
import { madeCompartments, type VaultFile } from '../vault/vault-file.ts';

/**
 * Opens the compartments of a copy one after another for reading, each with the key that the vault keeps sealed to the
 * recovery identity, and hands them to `read`; undefined stands for one that is missing or does not open.
 *
 * @throws Refusal `damaged` when a sealed key does not open with this identity
 */
export async function readCompartments(
  copy: {
    readonly folder: string;
    readonly vault: VaultFile;
    readonly secret: RecoverySecret;
    readonly addon: AddonPath;
  },
  read: (compartment: Compartment, sqlite: Database.Database | undefined) => void,
): Promise<void> {
  for (const compartment of madeCompartments(copy.vault)) {
    const { recoveryGrant, renewal } = copy.vault.compartments[compartment];
    // Copies are made of whole keys; a store's folder may have been left in the middle of a renewal.
    const sealed = renewal === undefined ? [recoveryGrant] : [recoveryGrant, renewal.recoveryGrant];
    let sqlite: Database.Database | undefined;
    for (const grant of sealed) {
      const key = await unsealRecoveryGrant(copy.secret.identity, grant);
      sqlite ??= openOrUndefined(compartmentFile(path.resolve(copy.folder), compartment), key, copy.addon);
      key.fill(0);
    }
    try {
      read(compartment, sqlite);
    } finally {
      sqlite?.close();
    }
  }
}

function openOrUndefined(file: string, key: CompartmentKey, addon: AddonPath): Database.Database | undefined {
  try {
    return openForReading(file, key, addon);
  } catch (cause) {
    if (storeFaultOf(cause) === undefined) throw cause;
    return undefined;
  }
}
