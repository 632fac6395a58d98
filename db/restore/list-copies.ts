import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_NAME, readManifest, SIGNATURE_NAME } from '../backup/backup-manifest.ts';
import { parseVault } from '../vault/vault-file.ts';

/** A copy that was found in a folder, as far as it says without its files being read. */
export type FoundCopy = {
  /** Of its folder. */
  readonly name: string;
  readonly madeAt: string;
  readonly nameLao: string;
  readonly nameEnglish: string;
  readonly bytes: number;
};

/** More are not shown: nobody looks through so many. */
const SHOWN_COPIES = 60;

/** The folder in which a person's choice lies, where they chose a copy itself and not the folder around it. */
export function folderOfCopies(chosen: string): {
  readonly folder: string;
  readonly only: string | undefined;
} {
  return existsSync(path.join(chosen, MANIFEST_NAME))
    ? { folder: path.dirname(chosen), only: path.basename(chosen) }
    : { folder: chosen, only: undefined };
}

/**
 * The copies in a folder, newest first: those whose manifest and vault can be read and belong together. That every byte of
 * one is right is only known when it was examined.
 */
export async function listCopies(chosen: string): Promise<readonly FoundCopy[]> {
  const { folder, only } = folderOfCopies(chosen);
  const names = only === undefined ? await foldersIn(folder) : [only];
  const found: FoundCopy[] = [];
  for (const name of names) {
    const copy = await describeCopy(path.join(folder, name), name);
    if (copy !== undefined) found.push(copy);
  }
  return found.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt)).slice(0, SHOWN_COPIES);
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}

async function describeCopy(folder: string, name: string): Promise<FoundCopy | undefined> {
  try {
    const vault = parseVault(await readFile(path.join(folder, 'vault.json')));
    const manifest = readManifest(
      await readFile(path.join(folder, MANIFEST_NAME)),
      await readFile(path.join(folder, SIGNATURE_NAME), 'latin1'),
      vault.officeSigning.publicKey,
    );
    if (manifest === undefined) return undefined;
    const { nameLao, nameEnglish } = vault.office;
    const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
    return { name, madeAt: manifest.madeAt, nameLao, nameEnglish, bytes };
  } catch {
    // Whatever else lies there, unreadable or of another program, is no copy.
    return undefined;
  }
}
