import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { renamePatientlySync } from './rename-patiently.ts';

/** Makes a folder's entries (a rename, a new file) survive a power cut. Windows cannot open a folder and needs no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Replaces a small file whole: after a kill or a power cut either the old bytes are there or the new ones, and when
 * this returns, the new ones. Readable by its owner only.
 */
export function writeFileDurably(file: string, bytes: Uint8Array): void {
  stageFile(file, bytes)();
}

/** The first half of {@link writeFileDurably}: the bytes are on the disk. What it returns puts them in place, and takes no room. */
export function stageFile(file: string, bytes: Uint8Array): () => void {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } catch (cause) {
    rmSync(temporary);
    throw cause;
  } finally {
    closeSync(handle);
  }
  return () => {
    renamePatientlySync(temporary, file);
    syncFolder(path.dirname(file));
  };
}

/** The bytes of a file, or undefined when there is none. */
export function readFileIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
