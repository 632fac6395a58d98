import { statSync } from 'node:fs';
import path from 'node:path';
import { compartments } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { examineCopy, type ExaminedCopy, type ExamineOptions } from '../backup/examine-copy.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { storeFaultOf } from '../store/store-fault.ts';
import { readVault } from '../store/vault-store.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { assertSigned } from '../vault/vault-signature.ts';
import { passphrasesIn, withReturnedSlots } from './returned-slots.ts';

/** The store that stands where the copy would go, as far as it is seen without a key. */
export type PresentStore = {
  /** Undefined when it is missing, damaged or its signatures do not hold. */
  readonly vault: VaultFile | undefined;
  /** When a file of it was last written to; null where no file is left. */
  readonly writtenAt: string | null;
};

/** What putting a copy back would mean. */
export type ExaminedRestore = ExaminedCopy & {
  readonly present: PresentStore;
  /** Whether the present store is of the same office; undefined where that cannot be told. */
  readonly isSameOffice: boolean | undefined;
  /** How many people could sign in with their passphrase afterwards, of how many. */
  readonly passphrases: { readonly open: number; readonly accounts: number };
};

/** Looks at the present store without a key and without opening a database file. */
export function lookAtPresentStore(storeFolder: string): PresentStore {
  const times = [
    ...compartments.map((name) => compartmentFile(storeFolder, name)),
    path.join(storeFolder, 'vault.json'),
  ]
    .map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs)
    .filter((time) => time !== undefined);
  return {
    vault: presentVault(storeFolder),
    writtenAt: times.length === 0 ? null : new Date(Math.max(...times)).toISOString(),
  };
}

/**
 * Reads every byte of a copy and says what would come of putting it back. Where the present store is of the same office, it
 * is its key that must have signed the copy.
 */
export async function examineRestore(
  storeFolder: string,
  copyFolder: string,
  options: Pick<ExamineOptions, 'onBytes'> = {},
): Promise<ExaminedRestore> {
  const present = lookAtPresentStore(storeFolder);
  const first = await examineCopy(copyFolder, {
    ...options,
    officeKey: present.vault?.officeSigning.publicKey,
  });
  const isSameOffice = sameOffice(first.vault, present.vault);
  // A copy of another office is judged by its own key, so that what it is can be said.
  const examined = isSameOffice === false ? await examineCopy(copyFolder, options) : first;
  const passphrases =
    examined.vault === undefined
      ? { open: 0, accounts: 0 }
      : passphrasesIn(withReturnedSlots(examined.vault, present.vault));
  return { ...examined, present, isSameOffice, passphrases };
}

function sameOffice(copied: VaultFile | undefined, present: VaultFile | undefined): boolean | undefined {
  if (copied === undefined || present === undefined) return undefined;
  return copied.vaultId === present.vaultId && copied.rootPublicKey === present.rootPublicKey;
}

function presentVault(storeFolder: string): VaultFile | undefined {
  try {
    const vault = readVault(storeFolder);
    assertSigned(vault);
    return vault;
  } catch (cause) {
    if (cause instanceof Refusal || storeFaultOf(cause) !== undefined) return undefined;
    throw cause;
  }
}
