import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { renamePatiently } from '../store/rename-patiently.ts';

/** The name that the contract lets a file of exports have. */
const EXPORT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.tar\.age$/u;
const STAGED_NAME = /^\.[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.tar\.age\.[0-9a-f]{16}\.partial$/u;

/** A file of this name lies in the folder already: it is never overwritten. */
export class ExportNameTaken extends Error {
  override readonly name = 'ExportNameTaken';
}

/** The name itself, or the first of `…-b`, `…-c` and so on that no file of the folder has. */
export async function freeExportName(folder: string, fileName: string): Promise<string> {
  const taken = new Set(await namesIn(folder));
  const stem = fileName.replace(/\.tar\.age$/u, '');
  const names = [
    fileName,
    ...Array.from('bcdefghijklmnopqrstuvwxyz').map((letter) => `${stem}-${letter}.tar.age`),
  ];
  const free = names.find((name) => !taken.has(name));
  if (free === undefined) throw new ExportNameTaken(fileName);
  return free;
}

/** An export whose bytes are on the disk under a temporary name. */
export type StagedExport = {
  /** Gives it its name, durably; throws {@link ExportNameTaken} when that name is in use. */
  readonly publish: () => Promise<void>;
  /** Removes it. */
  readonly discard: () => Promise<void>;
};

/**
 * Writes an export under a temporary name in its folder and flushes it: everything that can fail for want of space or
 * permission has then been done. Publish it after the transaction that records it has been committed.
 */
export async function stageExport(
  folder: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<StagedExport> {
  if (!EXPORT_NAME.test(fileName)) throw new Error('This is no name of an export.');
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, fileName);
  const staged = path.join(folder, `.${fileName}.${randomBytes(8).toString('hex')}.partial`);
  const discard = (): Promise<void> => rm(staged, { force: true });
  try {
    await writeDurably(staged, bytes);
  } catch (fault) {
    await discard();
    throw fault;
  }
  return {
    discard,
    publish: async () => {
      await giveName(staged, target);
      await flushFolder(folder);
    },
  };
}

/**
 * Writes a file that leaves: `record` puts it on record once its bytes are on the disk, and it gets its name only after that,
 * so that what may have left is always on record. Where either fails no file is left.
 */
export async function writeRecordedExport(
  folder: string,
  fileName: string,
  bytes: Uint8Array,
  record: () => Promise<unknown>,
): Promise<void> {
  const staged = await stageExport(folder, fileName, bytes);
  try {
    await record();
    await staged.publish();
  } finally {
    await staged.discard();
  }
}

/** Writes a file that no transaction records. */
export const writeExport = (folder: string, fileName: string, bytes: Uint8Array): Promise<void> =>
  writeRecordedExport(folder, fileName, bytes, () => Promise.resolve());

/** Removes what an interrupted export left; to be called when the store opens, before any export begins. */
export async function removeAbandonedExports(folder: string): Promise<number> {
  const names = await namesIn(folder);
  const abandoned = names.filter((name) => STAGED_NAME.test(name));
  for (const name of abandoned) await rm(path.join(folder, name), { force: true });
  return abandoned.length;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((fault: unknown): string[] => {
    if (isErrno(fault, 'ENOENT')) return [];
    throw fault;
  });
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * `rename` would replace a file of the same name; a hard link cannot. Where the file system has no links (FAT on a
 * stick) the name is first taken with an empty file of our own, which the rename then replaces.
 */
async function giveName(staged: string, target: string): Promise<void> {
  try {
    await link(staged, target);
  } catch (fault) {
    if (isErrno(fault, 'EEXIST')) throw new ExportNameTaken(path.basename(target), { cause: fault });
    await reserveAndRename(staged, target);
    return;
  }
  await rm(staged, { force: true });
}

async function reserveAndRename(staged: string, target: string): Promise<void> {
  const reserved = await open(target, 'wx', 0o600).catch((fault: unknown) => {
    throw isErrno(fault, 'EEXIST') ? new ExportNameTaken(path.basename(target), { cause: fault }) : fault;
  });
  await reserved.close();
  await renamePatiently(staged, target);
}

/** A new name survives a power cut only when its folder was flushed; Windows opens no folder and journals names itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isErrno(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}
