import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { copiesToRemove, type BackupKeeping } from '../../shared/domain/backup-rotation.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { isBackupName, unfinishedName } from './backup-folder.ts';
import { MANIFEST_NAME, readManifest, SIGNATURE_NAME } from './backup-manifest.ts';

/** A copy that lies in a folder, by its name there. */
export type LyingCopy = { readonly name: string; readonly madeAt: string };

/** Whose copies are looked for. */
export type CopiesOf = {
  readonly folder: string;
  readonly officeCode: string;
  readonly vault: Pick<VaultFile, 'vaultId' | 'officeSigning'>;
};

/** The copies of this very vault, by what their office signed; whatever only looks like one is not among them. */
export async function listCopies({ folder, officeCode, vault }: CopiesOf): Promise<readonly LyingCopy[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const copies: LyingCopy[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory() || !isBackupName(entry.name, officeCode)) continue;
    const manifest = await manifestIn(path.join(folder, entry.name), vault.officeSigning.publicKey);
    if (manifest?.vaultId === vault.vaultId) copies.push({ name: entry.name, madeAt: manifest.madeAt });
  }
  return copies;
}

/**
 * Removes the copies that the rule lets go, once a newer one lies there verified: `published`. A copy loses its name first,
 * so that none is ever half there.
 *
 * @returns how many were removed; one that the stick would not let go is left for the next time, and all are where it was
 * pulled meanwhile
 */
export async function rotateBackups(
  of: CopiesOf,
  keeping: BackupKeeping,
  published: string,
): Promise<number> {
  const copies = await listCopies(of).catch((cause: unknown) => {
    if (cause instanceof Error && 'syscall' in cause) return [];
    throw cause;
  });
  const newest = copies.find(({ name }) => name === path.basename(published));
  // Where the new one is not found again, nothing goes.
  if (newest === undefined) return 0;
  // A copy that claims to be of a later time is from before the clock was set back: the one just verified counts as the newest.
  const older = copies.filter(({ madeAt }) => madeAt <= newest.madeAt);
  let removed = 0;
  for (const { name } of copiesToRemove(older, keeping)) {
    const unnamed = path.join(of.folder, unfinishedName(name));
    try {
      await rename(path.join(of.folder, name), unnamed);
      await rm(unnamed, { recursive: true, force: true });
      removed += 1;
    } catch (cause) {
      if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    }
  }
  return removed;
}

async function manifestIn(folder: string, officeKey: string) {
  try {
    return readManifest(
      await readFile(path.join(folder, MANIFEST_NAME)),
      await readFile(path.join(folder, SIGNATURE_NAME), 'latin1'),
      officeKey,
    );
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return undefined;
    throw cause;
  }
}
