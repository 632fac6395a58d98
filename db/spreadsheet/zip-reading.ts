import { crc32, inflateRawSync } from 'node:zlib';
import { SpreadsheetFault } from './spreadsheet-fault.ts';

/*
 * The ZIP file that an XLSX file is (APPNOTE 6.3.3, sections 4.3.7, 4.3.12, 4.3.16), read from the bytes of a stranger:
 * nothing is unpacked before it is asked for by name, and none of it beyond a size that is set here, whatever the file
 * says of itself. Spanned, encrypted and ZIP64 files are refused; no office program writes such a sheet.
 */

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const DIRECTORY_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_MAXIMUM = 0xffff;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** A workbook of an office has some dozen parts. */
const PARTS_MAXIMUM = 500;
/** A plan of two thousand rows has about two million characters. */
const PART_MAXIMUM_BYTES = 8 * 1024 * 1024;

/** The parts of a file, unpacked when asked for. */
export type ZipParts = {
  /** The bytes of a part; undefined where the file has none of that name. */
  readonly read: (name: string) => Buffer | undefined;
};

type Entry = {
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly offset: number;
};

/**
 * Reads what a file says it has.
 *
 * @throws SpreadsheetFault
 */
export function readZip(bytes: Uint8Array): ZipParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  return {
    read(name) {
      const entry = entries.get(name);
      return entry && unpack(file, entry);
    },
  };
}

function readDirectory(file: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > PARTS_MAXIMUM) throw new SpreadsheetFault('spreadsheet-too-large');
  const entries = new Map<string, Entry>();
  for (let read = 0; read < count; read += 1) {
    if (at + DIRECTORY_BYTES > end || file.readUInt32LE(at) !== DIRECTORY_SIGNATURE)
      throw new SpreadsheetFault('not-a-spreadsheet');
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new SpreadsheetFault('not-a-spreadsheet');
    const nameBytes = file.readUInt16LE(at + 28);
    const next = at + DIRECTORY_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const name = file.toString('utf8', at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameBytes);
    // Two parts of one name: which of them a program reads is anybody's guess.
    if (entries.has(name)) throw new SpreadsheetFault('not-a-spreadsheet');
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packedBytes: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - COMMENT_MAXIMUM);
  for (let at = file.length - END_BYTES; at >= first; at -= 1)
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  throw new SpreadsheetFault('not-a-spreadsheet');
}

function unpack(file: Buffer, { method, crc, packedBytes, offset }: Entry): Buffer {
  if (offset + LOCAL_BYTES > file.length || file.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new SpreadsheetFault('not-a-spreadsheet');
  const start = offset + LOCAL_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packedBytes > file.length) throw new SpreadsheetFault('not-a-spreadsheet');
  const packed = file.subarray(start, start + packedBytes);
  if (method !== STORED && method !== DEFLATED) throw new SpreadsheetFault('not-a-spreadsheet');
  const content = method === STORED ? packed : inflated(packed);
  if (content.length > PART_MAXIMUM_BYTES) throw new SpreadsheetFault('spreadsheet-too-large');
  if (crc32(content) !== crc) throw new SpreadsheetFault('not-a-spreadsheet');
  return content;
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: PART_MAXIMUM_BYTES });
  } catch (cause) {
    const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new SpreadsheetFault(isTooLarge ? 'spreadsheet-too-large' : 'not-a-spreadsheet');
  }
}
