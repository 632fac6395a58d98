import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A text as the bytes of every encoding that Chromium, Node or SQLite could have written it in. */
export function encodingsOf(marker: string): readonly Buffer[] {
  const littleEndian = Buffer.from(marker, 'utf16le');
  const bigEndian = Buffer.from(littleEndian).swap16();
  const escapedJson = [...marker]
    .map((sign) =>
      sign < '\u0080' ? sign : String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('');
  return [
    Buffer.from(marker, 'utf8'),
    littleEndian,
    bigEndian,
    Buffer.from(escapedJson, 'ascii'),
    Buffer.from(Buffer.from(marker, 'utf8').toString('base64'), 'ascii'),
  ];
}

/** What looking through a folder found. */
export interface FolderReading {
  readonly files: number;
  /** Files that hold a marker. */
  readonly leaks: readonly string[];
  /** Files that anybody's SQLite would open. */
  readonly plainDatabases: readonly string[];
}

const SQLITE_MAGIC = Buffer.from('SQLite format 3\0');

/** What a file holds; undefined for one that was taken away since the folder was listed: the program is still at work. */
function readWhileThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Looks through every file of a folder for the markers, and for a database without encryption; `isOurs`: not of the program. */
export function readFolder(
  folder: string,
  markers: readonly string[],
  isOurs: (file: string) => boolean = () => false,
): FolderReading {
  const encoded = markers.flatMap((marker) => encodingsOf(marker).map((bytes) => ({ marker, bytes })));
  const leaks: string[] = [];
  const plainDatabases: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => !isOurs(name) && statSync(name, { throwIfNoEntry: false })?.isFile() === true);
  for (const file of files) {
    const content = readWhileThere(file);
    if (content === undefined) continue;
    for (const { marker, bytes } of encoded) if (content.includes(bytes)) leaks.push(`${file}: ${marker}`);
    if (content.subarray(0, SQLITE_MAGIC.length).equals(SQLITE_MAGIC)) plainDatabases.push(file);
  }
  return { files: files.length, leaks, plainDatabases };
}
