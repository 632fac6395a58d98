import { closeSync, openSync, readSync, statSync } from 'node:fs';
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
 * Refuses what SQLite would take for an empty database: a missing file and an empty one. Asks the folder, not the file:
 * closing a handle on a database drops every lock that this process holds on it (https://sqlite.org/howtocorrupt.html §2.2).
 */
export function assertNotEmpty(file: string): void {
  if (statSync(file).size === 0) throw new Refusal({ code: 'store', reason: 'damaged' });
}

/** Whether a file that does not open with a key is a plain SQLite database. Only for files that are not open. */
export function isPlainDatabase(file: string): boolean {
  const start = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === PLAIN_HEADER;
}
