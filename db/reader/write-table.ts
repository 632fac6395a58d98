import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { stringify } from 'csv-stringify/sync';
import type { Compartment } from '../../shared/compartment.ts';
import { storeFaultOf } from '../store/store-fault.ts';
import type { TableShape } from './table-shape.ts';

/** Up to this, bytes are hashes and signatures, and stand in the table as hexadecimal digits; more are a file of their own. */
const LARGEST_HEX_BYTES = 64;
const ROWS_AT_A_TIME = 500;

/** In the place of the office's private key, with which packets could be signed in its name. */
export const WITHHELD = 'not written: a private key';
const withheld = (compartment: Compartment, table: string, column: string): boolean =>
  compartment === 'office' && table === 'office_signing_key' && column === 'private_key';

export type WrittenTable = {
  readonly rows: number;
  /** Whether a damaged page ended the reading before the last row. */
  readonly isCutOff: boolean;
};

/**
 * Writes one table as comma-separated values: a header row, CRLF, UTF-8 with a byte order mark, by which spreadsheet
 * programs show Lao. An empty field is a null, `""` an empty text. Whole numbers keep all their digits.
 */
export function writeTable(
  sqlite: Database.Database,
  compartment: Compartment,
  { name, columns }: TableShape,
  outFolder: string,
): WrittenTable {
  const names = columns.map((column) => column.name);
  mkdirSync(path.join(outFolder, compartment), { recursive: true, mode: 0o700 });
  const file = openSync(path.join(outFolder, compartment, `${name}.csv`), 'wx', 0o600);
  let rows = 0;
  let batch: (string | null)[][] = [];
  const flush = (): void => {
    writeWhole(file, csv(batch));
    batch = [];
  };
  const cell = (value: unknown, column: string): string | null =>
    withheld(compartment, name, column)
      ? WITHHELD
      : cellOf(value, (bytes) => writeBlob(bytes, outFolder, [compartment, name, `${column}-${rows}`]));
  try {
    writeWhole(file, `\u{feff}${csv([names])}`);
    const select = sqlite.prepare<[], unknown[]>(
      `select ${names.map(quoted).join(', ')} from ${quoted(name)}`,
    );
    for (const row of select.raw().safeIntegers().iterate()) {
      rows += 1;
      batch.push(row.map((value, index) => cell(value, names[index] ?? '')));
      if (batch.length >= ROWS_AT_A_TIME) flush();
    }
    flush();
    return { rows, isCutOff: false };
  } catch (cause) {
    if (storeFaultOf(cause) !== 'damaged') throw cause;
    flush();
    return { rows, isCutOff: true };
  } finally {
    closeSync(file);
  }
}

/** RFC 4180; only the empty text is quoted without need, to tell it from a null. */
function csv(rows: readonly (readonly (string | null)[])[]): string {
  return stringify([...rows], { record_delimiter: '\r\n', quoted_match: /^$/u });
}

function cellOf(value: unknown, keep: (bytes: Uint8Array) => string): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'number') return String(value);
  if (!(value instanceof Uint8Array)) throw new Error('SQLite has no other kind of value');
  return value.length <= LARGEST_HEX_BYTES ? Buffer.from(value).toString('hex') : keep(value);
}

/** Writes bytes as a file and says where, as seen from the folder of tables. */
function writeBlob(bytes: Uint8Array, outFolder: string, place: readonly string[]): string {
  const relative = path.posix.join('files', `${path.posix.join(...place)}${isJpeg(bytes) ? '.jpg' : '.bin'}`);
  const target = path.join(outFolder, ...relative.split('/'));
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const file = openSync(target, 'wx', 0o600);
  try {
    writeWhole(file, bytes);
  } finally {
    closeSync(file);
  }
  return relative;
}

function writeWhole(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
