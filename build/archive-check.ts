import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { z } from 'zod';

const Integrity = z.object({ algorithm: z.literal('SHA256'), hash: z.string(), blockSize: z.number() });
type Entry = {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  readonly unpacked?: boolean | undefined;
  readonly integrity?: z.infer<typeof Integrity> | undefined;
};
const Entry: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), Entry).optional(),
    unpacked: z.boolean().optional(),
    integrity: Integrity.optional(),
  }),
);

/** One file of an archive; `intact` says whether its bytes have the SHA-256 that the archive's header gives. */
export type ArchivedFile = { readonly name: string; readonly isUnpacked: boolean; readonly intact: boolean };

/**
 * Reads an asar archive and compares every file, those beside the archive too, with its header: what Electron itself
 * does on Windows and macOS (Electron documentation, "ASAR Integrity"), and does not do on Linux.
 */
export function checkArchive(archive: string): readonly ArchivedFile[] {
  const root = Entry.parse(getRawHeader(archive).header);
  return listPackage(archive, { isPack: false }).flatMap((listed) => {
    const name = listed.replaceAll('\\', '/').replace(/^\//u, '');
    const entry = entryAt(root, name.split('/'));
    if (entry.files !== undefined) return [];
    const isUnpacked = entry.unpacked === true;
    const bytes = isUnpacked
      ? readFileSync(path.join(`${archive}.unpacked`, name))
      : extractFile(archive, path.normalize(name));
    return [{ name, isUnpacked, intact: sha256(bytes) === entry.integrity?.hash }];
  });
}

/** SHA-256 of the archive's header: the value that Electron compares with the one in the program's own resources. */
export function headerHash(archive: string): string {
  return sha256(getRawHeader(archive).headerString);
}

function entryAt(root: Entry, names: readonly string[]): Entry {
  return names.reduce<Entry>((folder, name) => {
    const entry = folder.files?.[name];
    if (entry === undefined) throw new Error(`the archive lists ${names.join('/')} and does not hold it`);
    return entry;
  }, root);
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
