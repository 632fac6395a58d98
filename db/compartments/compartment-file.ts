import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';

/** Path of a compartment's file in the store's folder. */
export function compartmentFile(folder: string, compartment: Compartment): string {
  return path.join(folder, `${compartment}.db`);
}

/** First bytes of a plain SQLite file (https://sqlite.org/fileformat.html §1.2.1); an encrypted one begins with its random salt. */
const PLAIN_HEADER = 'SQLite format 3\0';

/** Makes an empty file that only its owner may read, for SQLite to fill; its journal takes over the mode. */
export function makeCompartmentFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

/**
 * Refuses what SQLite would take for a database of ours: a missing file, an empty one (which opens as an empty
 * database) and a plain one. To be called before the file is open: closing a file drops the process's locks on it.
 */
export function assertCompartmentFile(file: string): void {
  const start = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(file, 'r');
  let length: number;
  try {
    length = readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  if (length < start.length) throw new Refusal({ code: 'store', reason: 'damaged' });
  if (start.toString('latin1') === PLAIN_HEADER) throw new Refusal({ code: 'store', reason: 'foreign-file' });
}
