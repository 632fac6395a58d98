import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { Refusal } from '../../shared/result.ts';
import { JOURNAL_MAGIC, PAGE_NUMBER_BYTES, readEnd } from './journal-end.ts';

/** What the journal beside a file says is to be put back, and how those pages lie in the file before that. */
export type CutOffTransaction = {
  readonly file: string;
  /** Without the name of a super-journal. */
  readonly journal: Buffer;
  readonly pageBytes: number;
  /** By number: a hash of the page as it lies on the disk. */
  readonly pages: ReadonlyMap<number, string>;
};

/**
 * A transaction that was cut off is rolled back from the journal beside the file, as far as SQLite believes the journal: a
 * header that is not as it was written, or a record whose check is wrong, counts to it as the journal's end, and what comes
 * after stays half new and half old, without a word. But the records are on the disk before the header says how many they
 * are, and that before a page of the file is written (SQLite's `pager.c`, `syncJournal`): where it says so, all must be there.
 *
 * @returns undefined where nothing is to be rolled back
 * @throws Refusal `damaged` where the journal is not such as SQLite wrote it
 */
export function cutOffTransaction(file: string): CutOffTransaction | undefined {
  const name = `${file}-journal`;
  if ((statSync(name, { throwIfNoEntry: false })?.size ?? 0) === 0) return undefined;
  const end = endOf(name);
  // Its super-journal is gone: the transaction counts, whatever the journal holds.
  if (end !== undefined && !existsSync(end.superJournal)) return undefined;
  const journal = readFileSync(name).subarray(0, end?.offset);
  const records = recordsOf(journal);
  if (records === undefined) throw new Refusal({ code: 'store', reason: 'damaged' });
  const [first] = records;
  if (first === undefined) return undefined;
  const numbers = [...new Set(records.map(({ page }) => page))];
  const { pageBytes } = first;
  return { file, journal, pageBytes, pages: pagesOf(file, numbers, pageBytes) };
}

/**
 * Whether every page was put back: it was encrypted anew then, so that one that lies there as before was passed over. Nobody
 * in this process may have the file open: closing it here would drop their locks (https://sqlite.org/howtocorrupt.html §2.2).
 */
export function isRolledBack({ file, pageBytes, pages }: CutOffTransaction): boolean {
  const now = pagesOf(file, [...pages.keys()], pageBytes);
  return [...pages].every(([page, hash]) => now.get(page) !== hash);
}

/** Puts back a journal that SQLite took for ended too early, so that the file is not taken for whole the next time. */
export function keepJournal({ file, journal }: CutOffTransaction): void {
  const handle = openSync(`${file}-journal`, 'r+');
  try {
    for (let written = 0; written < journal.length;)
      written += writeSync(handle, journal, written, journal.length - written, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A header as SQLite's `writeJournalHdr` lays it out; the rest of its sector is nothing. */
const HEADER = {
  records: 8,
  nonce: 12,
  pagesBefore: 16,
  sectorBytes: 20,
  pageBytes: 24,
  length: 28,
} as const;
const CHECK_BYTES = 4;
const LEAST_BYTES = 512;

type JournalRecord = { readonly page: number; readonly pageBytes: number };

/** The records of each part of a journal, which begins with a header at a sector; undefined where something is not as it must be. */
function recordsOf(journal: Buffer): readonly JournalRecord[] | undefined {
  const found: JournalRecord[] = [];
  for (let at = 0; at + HEADER.length <= journal.length;) {
    const header = journal.subarray(at, at + HEADER.length);
    // Until the records are on disk it says nothing, and nothing of the file was touched since.
    if (header.subarray(0, HEADER.nonce).every((byte) => byte === 0)) return found;
    if (!header.subarray(0, HEADER.records).equals(JOURNAL_MAGIC)) return undefined;
    const count = header.readUInt32BE(HEADER.records);
    const sectorBytes = header.readUInt32BE(HEADER.sectorBytes);
    const pageBytes = header.readUInt32BE(HEADER.pageBytes);
    if (count === 0 || !isSize(sectorBytes) || !isSize(pageBytes)) return undefined;
    const recordBytes = PAGE_NUMBER_BYTES + pageBytes + CHECK_BYTES;
    const first = at + sectorBytes;
    const last = first + count * recordBytes;
    if (last > journal.length) return undefined;
    for (let record = first; record < last; record += recordBytes) {
      const page = journal.readUInt32BE(record);
      if (page < 1 || page > header.readUInt32BE(HEADER.pagesBefore)) return undefined;
      found.push({ page, pageBytes });
    }
    at = Math.ceil(last / sectorBytes) * sectorBytes;
  }
  return found;
}

/** Both are powers of two. */
const isSize = (bytes: number): boolean => bytes >= LEAST_BYTES && (bytes & (bytes - 1)) === 0;

function pagesOf(file: string, numbers: readonly number[], pageBytes: number): ReadonlyMap<number, string> {
  const handle = openSync(file, 'r');
  try {
    return new Map(
      numbers.map((number) => {
        const page = Buffer.alloc(pageBytes);
        const bytes = readSync(handle, page, 0, pageBytes, (number - 1) * pageBytes);
        return [number, createHash('sha256').update(page.subarray(0, bytes)).digest('hex')];
      }),
    );
  } finally {
    closeSync(handle);
  }
}

function endOf(journal: string): ReturnType<typeof readEnd> {
  const handle = openSync(journal, 'r');
  try {
    return readEnd(handle);
  } finally {
    closeSync(handle);
  }
}
