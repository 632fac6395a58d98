import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { measureFile } from '../store/copy-file-whole.ts';
import { parseVault, type VaultFile } from '../vault/vault-file.ts';
import { assertSigned } from '../vault/vault-signature.ts';
import {
  isManifestOf,
  MANIFEST_NAME,
  readManifest,
  SIGNATURE_NAME,
  type BackupManifest,
} from './backup-manifest.ts';

export type CopiedName = BackupManifest['files'][number]['name'];

/** Something about a copy that is not as the office left it. */
export type CopyFault =
  | { readonly kind: 'vault-missing' | 'vault-damaged' | 'vault-newer' | 'vault-not-signed' }
  | { readonly kind: 'manifest-missing' | 'manifest-not-signed' | 'manifest-of-another-vault' }
  | { readonly kind: 'file-missing' | 'file-changed'; readonly name: CopiedName };

/** What a copy says of itself, as far as it can be read, and every fault that was found. */
export type ExaminedCopy = {
  readonly vault: VaultFile | undefined;
  /** Only when the office's signature holds. */
  readonly manifest: BackupManifest | undefined;
  readonly faults: readonly CopyFault[];
};

export type ExamineOptions = {
  /** The office's key from elsewhere; without, the one that the copy's own vault certifies, which finds every accident. */
  readonly officeKey?: string | undefined;
  /** Called before each file is read, with what was read until then. */
  readonly onFile?: (name: CopiedName, readBytes: number, allBytes: number) => void;
  /** Told of what was read: so many bytes more, of so many in all. */
  readonly onBytes?: (bytes: number, allBytes: number) => void;
  /** Throws what it was aborted with. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Reads every byte of a copy and says of each file whether it is as the office signed it, where `verifyBackup` answers yes
 * or no. Opens no database.
 */
export async function examineCopy(folder: string, options: ExamineOptions = {}): Promise<ExaminedCopy> {
  const faults: CopyFault[] = [];
  const vault = await readVaultOf(folder, faults);
  const officeKey = options.officeKey ?? vault?.officeSigning.publicKey;
  const manifest = officeKey === undefined ? undefined : await readManifestOf(folder, officeKey, faults);
  if (manifest === undefined) return { vault, manifest, faults };
  if (vault !== undefined && !isManifestOf(manifest, vault))
    faults.push({ kind: 'manifest-of-another-vault' });
  const allBytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
  let readBytes = 0;
  for (const { name, size, sha256 } of manifest.files) {
    options.signal?.throwIfAborted();
    options.onFile?.(name, readBytes, allBytes);
    const found = await orMissing(() =>
      measureFile(path.join(folder, name), (bytes) => options.onBytes?.(bytes, allBytes)),
    );
    if (found === undefined) faults.push({ kind: 'file-missing', name });
    else if (found.size !== size || found.sha256 !== sha256) faults.push({ kind: 'file-changed', name });
    readBytes += size;
  }
  return { vault, manifest, faults };
}

async function readVaultOf(folder: string, faults: CopyFault[]): Promise<VaultFile | undefined> {
  const bytes = await orMissing(() => readFile(path.join(folder, 'vault.json')));
  if (bytes === undefined) {
    faults.push({ kind: 'vault-missing' });
    return undefined;
  }
  let vault: VaultFile;
  try {
    vault = parseVault(bytes);
  } catch (cause) {
    faults.push({ kind: isNewer(cause) ? 'vault-newer' : 'vault-damaged' });
    return undefined;
  }
  try {
    assertSigned(vault);
  } catch {
    faults.push({ kind: 'vault-not-signed' });
  }
  return vault;
}

async function readManifestOf(
  folder: string,
  officeKey: string,
  faults: CopyFault[],
): Promise<BackupManifest | undefined> {
  const bytes = await orMissing(() => readFile(path.join(folder, MANIFEST_NAME)));
  const signature = await orMissing(() => readFile(path.join(folder, SIGNATURE_NAME), 'latin1'));
  if (bytes === undefined || signature === undefined) {
    faults.push({ kind: 'manifest-missing' });
    return undefined;
  }
  const manifest = readManifest(bytes, signature, officeKey);
  if (manifest === undefined) faults.push({ kind: 'manifest-not-signed' });
  return manifest;
}

async function orMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return undefined;
    throw cause;
  }
}

const isNewer = (cause: unknown): boolean =>
  cause instanceof Refusal && cause.error.code === 'store' && cause.error.reason === 'newer-version';
