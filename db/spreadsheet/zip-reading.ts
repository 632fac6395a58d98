import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SpreadsheetFault } from './spreadsheet-fault.ts';

/*
 * The ZIP file that an XLSX file is, read from the bytes of a stranger: nothing is unpacked before it is asked for by name,
 * and none of it beyond a size that is set here; yauzl refuses a part that unpacks to another size than the file says.
 */

/** A workbook of an office has some dozen parts. */
const PARTS_MAXIMUM = 500;
/** A plan of two thousand rows has about two million characters. */
const PART_MAXIMUM_BYTES = 8 * 1024 * 1024;

/** The parts of a file, unpacked when asked for. */
export type ZipParts = {
  /** The bytes of a part; undefined where the file has none of that name. */
  readonly read: (name: string) => Promise<Buffer | undefined>;
};

/**
 * Reads what a file says it has.
 *
 * @throws SpreadsheetFault
 */
export async function readZip(bytes: Uint8Array): Promise<ZipParts> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orNoSpreadsheet(fromBufferPromise(file, { lazyEntries: true, strictFileNames: true }));
  if (zip.entryCount > PARTS_MAXIMUM) throw new SpreadsheetFault('spreadsheet-too-large');
  const entries = await orNoSpreadsheet(entriesOf(zip));
  return {
    async read(name) {
      const entry = entries.get(name);
      return entry && unpack(zip, entry);
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name: which of them a program reads is anybody's guess.
    if (entries.has(entry.fileName)) throw new SpreadsheetFault('not-a-spreadsheet');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > PART_MAXIMUM_BYTES) throw new SpreadsheetFault('spreadsheet-too-large');
  const content = await orNoSpreadsheet(zip.openReadStreamPromise(entry).then(buffer));
  if (crc32(content) !== entry.crc32) throw new SpreadsheetFault('not-a-spreadsheet');
  return content;
}

/** Whatever is wrong with a file, it is no spreadsheet: nobody else would say more of it. */
async function orNoSpreadsheet<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    if (cause instanceof SpreadsheetFault) throw cause;
    throw new SpreadsheetFault('not-a-spreadsheet');
  }
}
