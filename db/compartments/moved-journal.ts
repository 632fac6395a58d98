import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { compartments } from '../../shared/compartment.ts';
import { compartmentFile } from './compartment-file.ts';
import { readEnd } from './journal-end.ts';

/**
 * A transaction over several files leaves, when it is cut off, a journal beside each and a super-journal that ties them
 * (https://sqlite.org/atomiccommit.html §5): while it is there, the journals are rolled back; once it is gone, the
 * transaction counts as committed. SQLite looks for it under the full path that it had, so that a store whose folder was
 * moved or copied after a power cut would be taken for committed in every file, wherever the writing had got to.
 */
export function settleMovedJournals(folder: string): void {
  const superJournals = new Set<string>();
  for (const compartment of compartments) {
    const journal = `${compartmentFile(folder, compartment)}-journal`;
    if (!existsSync(journal)) continue;
    const handle = openSync(journal, 'r+');
    try {
      const end = readEnd(handle);
      if (end === undefined || isSameFolder(path.dirname(end.superJournal), folder)) continue;
      const here = path.join(folder, path.basename(end.superJournal));
      if (!SUPER_JOURNAL.test(path.basename(here)) || !existsSync(here)) continue;
      // Without its pointer it is a journal like any other, and SQLite rolls it back when the file is next opened.
      ftruncateSync(handle, end.offset);
      fsyncSync(handle);
      superJournals.add(here);
    } finally {
      closeSync(handle);
    }
  }
  for (const superJournal of superJournals) rmSync(superJournal);
}

/**
 * Removes super-journals that a kill left without any journal naming them. Only while every compartment of the store is
 * open and locked: a compartment that nobody here may open could still need one.
 */
export function clearSuperJournals(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (SUPER_JOURNAL.test(name)) rmSync(path.join(folder, name));
  }
}

/** How SQLite names the super-journal of the office's file. */
const SUPER_JOURNAL = /^office\.db-mj[0-9A-F]{6,}$/u;
/** By what the file system says, not by spelling: another process may have this very folder open under another name. */
function isSameFolder(one: string, other: string): boolean {
  const first = statSync(one, { bigint: true, throwIfNoEntry: false });
  const second = statSync(other, { bigint: true });
  return first !== undefined && first.dev === second.dev && first.ino === second.ino;
}
