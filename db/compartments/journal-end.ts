import { fstatSync, readSync } from 'node:fs';

/** How a header of a journal begins, and how the journal of a transaction over several files ends. */
export const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');
/** Length of the name, its checksum and the magic number; before them the name, and before it a page number. */
const TRAILER_BYTES = 16;
/** Before a record, and before the name of the super-journal. */
export const PAGE_NUMBER_BYTES = 4;
const LONGEST_NAME_BYTES = 4096;

/** The super-journal that a journal names at its end, and where that begins (SQLite's `pager.c`, `writeSuperJournal`). */
export function readEnd(
  handle: number,
): { readonly superJournal: string; readonly offset: number } | undefined {
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
