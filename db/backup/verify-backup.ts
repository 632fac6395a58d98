import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { measureFile, type CopiedFile } from '../store/copy-file-whole.ts';
import { parseVault, type VaultFile } from '../vault/vault-file.ts';
import { assertSigned } from '../vault/vault-signature.ts';
import {
  isManifestOf,
  MANIFEST_NAME,
  readManifest,
  SIGNATURE_NAME,
  type BackupManifest,
} from './backup-manifest.ts';

/** A copy that was read back whole. */
export type VerifiedBackup = { readonly manifest: BackupManifest; readonly vault: VaultFile };

export type VerifyOptions = {
  /** Files that were just read back, and are not read again. */
  readonly measured?: ReadonlyMap<string, CopiedFile>;
  /** A copy that never leaves the store's own folder may open by passphrases, as the store does. */
  readonly mayHaveSlots?: boolean;
};

/**
 * Reads every byte of a copy and compares it with what the office signed. Who has another copy of the office's key can
 * pass it as `officeKey`; without, the key that the copy's own vault certifies is taken, which finds every accident.
 * @throws Refusal `backup-not-verified`
 */
export async function verifyBackup(
  folder: string,
  officeKey?: string,
  { measured = new Map(), mayHaveSlots = false }: VerifyOptions = {},
): Promise<VerifiedBackup> {
  try {
    const vault = parseVault(await readFile(path.join(folder, 'vault.json')));
    assertSigned(vault);
    const manifest = readManifest(
      await readFile(path.join(folder, MANIFEST_NAME)),
      await readFile(path.join(folder, SIGNATURE_NAME), 'latin1'),
      officeKey ?? vault.officeSigning.publicKey,
    );
    if (manifest === undefined || !isManifestOf(manifest, vault) || !(mayHaveSlots || hasNoSlots(vault)))
      throw notVerified();
    for (const { name, size, sha256 } of manifest.files) {
      const found = measured.get(name) ?? (await measureFile(path.join(folder, name)));
      if (found.size !== size || found.sha256 !== sha256) throw notVerified();
    }
    return { manifest, vault };
  } catch (cause) {
    if (cause instanceof Refusal || isFileFault(cause)) throw notVerified();
    throw cause;
  }
}

/** Whether no passphrase opens it. */
const hasNoSlots = ({ accounts }: VaultFile): boolean => accounts.every(({ slot }) => 'removed' in slot);

const isFileFault = (cause: unknown): boolean => cause instanceof Error && 'code' in cause;

const notVerified = (): Refusal => new Refusal({ code: 'refused', reason: 'backup-not-verified' });
