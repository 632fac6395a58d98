import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { compartments } from '../../shared/compartment.ts';
import { compartmentFile } from './compartment-file.ts';

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
const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');
/** Length of the name, its checksum and the magic number; before them the name, and before it a page number. */
const TRAILER_BYTES = 16;
const PAGE_NUMBER_BYTES = 4;
const LONGEST_NAME_BYTES = 4096;

/** The super-journal that a journal names at its end, and where that begins (SQLite's `pager.c`, `writeSuperJournal`). */
function readEnd(handle: number): { readonly superJournal: string; readonly offset: number } | undefined {
  const { size } = fstatSync(handle);
  const trailer = read(handle, size - TRAILER_BYTES, TRAILER_BYTES);
  if (trailer === undefined || !trailer.subarray(8).equals(JOURNAL_MAGIC)) return undefined;
  const length = trailer.readUInt32BE(0);
  if (length === 0 || length > LONGEST_NAME_BYTES) return undefined;
  const offset = size - TRAILER_BYTES - length - PAGE_NUMBER_BYTES;
  const name = read(handle, offset + PAGE_NUMBER_BYTES, length);
  if (name === undefined) return undefined;
  const checksum = name.reduce((sum, byte) => (sum + ((byte << 24) >> 24)) >>> 0, 0);
  return checksum === trailer.readUInt32BE(4) ? { superJournal: name.toString('utf8'), offset } : undefined;
}

function read(handle: number, position: number, length: number): Buffer | undefined {
  if (position < 0) return undefined;
  const bytes = Buffer.alloc(length);
  return readSync(handle, bytes, 0, length, position) === length ? bytes : undefined;
}

/** By what the file system says, not by spelling: another process may have this very folder open under another name. */
function isSameFolder(one: string, other: string): boolean {
  const first = statSync(one, { bigint: true, throwIfNoEntry: false });
  const second = statSync(other, { bigint: true });
  return first !== undefined && first.dev === second.dev && first.ino === second.ino;
}
