import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day of the format: the same content makes the same bytes, and no clock is told. */
const FIRST_DAY = 0x0021;

/** One part of a file: its name inside, and its text. */
export type ZipPart = { readonly name: string; readonly text: string };

/** Packs texts into a ZIP file (APPNOTE 6.3.3). */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name, 'utf8');
    const described = Buffer.alloc(26);
    described.writeUInt16LE(VERSION, 0);
    described.writeUInt16LE(UTF8_NAMES, 2);
    described.writeUInt16LE(DEFLATED, 4);
    described.writeUInt16LE(0, 6);
    described.writeUInt16LE(FIRST_DAY, 8);
    described.writeUInt32LE(crc32(content), 10);
    described.writeUInt32LE(packed.length, 14);
    described.writeUInt32LE(content.length, 18);
    described.writeUInt16LE(nameBytes.length, 22);
    files.push(number32(LOCAL_SIGNATURE), described, nameBytes, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(number32(DIRECTORY_SIGNATURE), number16(VERSION), described, rest, nameBytes);
    offset += 4 + described.length + nameBytes.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, number32(END_SIGNATURE), end]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
