import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';

export type TarEntry = { readonly name: string; readonly bytes: Uint8Array };

const MODE = 0o644;
/** tar-stream writes the time as a signed 32-bit number: the last moment it can say (2038-01-19T03:14:07Z). */
const LAST_MTIME_MS = (2 ** 31 - 1) * 1000;

/** A ustar archive (POSIX.1-2017, pax §ustar) of plain files, the same bytes for the same entries and time. */
export async function packTar(entries: readonly TarEntry[], mtime: Date): Promise<Uint8Array> {
  const archive = pack();
  const written = new Date(Math.min(mtime.getTime(), LAST_MTIME_MS));
  for (const { name, bytes } of entries)
    archive.entry({ name, mode: MODE, mtime: written, type: 'file' }, Buffer.from(bytes));
  archive.finalize();
  return buffer(archive);
}

export type TarFault = 'damaged' | 'too-many-parts' | 'part-too-large' | 'unsafe-name' | 'duplicate-part';

/** What {@link readTar} throws. */
export class TarRefusal extends Error {
  override readonly name = 'TarRefusal';
  readonly fault: TarFault;

  constructor(fault: TarFault) {
    super(fault);
    this.fault = fault;
  }
}

export type TarLimits = { readonly maximumParts: number; readonly maximumPartBytes: number };

const BLOCK = 512;
const PLAIN_FILE = '0';
const USTAR = 'ustar\u000000';
const SAFE_NAME = /^[a-z0-9][a-z0-9._-]{0,98}$/u;

/**
 * Reads an archive as {@link packTar} writes it and nothing more. tar-stream's own reader follows pax and GNU
 * extensions, with which a header can rename or resize the entry after it; a container has none, so none is read:
 * only plain files, names without folders, sizes in octal, zeros for padding, two zero blocks, the end.
 */
export function readTar(bytes: Uint8Array, limits: TarLimits): TarEntry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, TarEntry>();
  let offset = 0;
  while (!isZero(block(archive, offset))) {
    const { name, size } = readHeader(block(archive, offset));
    if (entries.size >= limits.maximumParts) throw new TarRefusal('too-many-parts');
    if (size > limits.maximumPartBytes) throw new TarRefusal('part-too-large');
    if (entries.has(name)) throw new TarRefusal('duplicate-part');
    const start = offset + BLOCK;
    const next = start + Math.ceil(size / BLOCK) * BLOCK;
    if (next > archive.length || !isZero(archive.subarray(start + size, next)))
      throw new TarRefusal('damaged');
    entries.set(name, { name, bytes: archive.subarray(start, start + size) });
    offset = next;
  }
  if (archive.length !== offset + 2 * BLOCK || !isZero(archive.subarray(offset)))
    throw new TarRefusal('damaged');
  return [...entries.values()];
}

function readHeader(header: Buffer): { name: string; size: number } {
  if (readOctal(header, 148, 8) !== checksum(header)) throw new TarRefusal('damaged');
  const type = header.toString('latin1', 156, 157);
  const isPlain = type === PLAIN_FILE && header.toString('latin1', 257, 265) === USTAR;
  const hasLinkOrPrefix = !isZero(header.subarray(157, 257)) || !isZero(header.subarray(345, BLOCK));
  const name = header.toString('latin1', 0, 100).replace(/\0+$/u, '');
  if (!isPlain || hasLinkOrPrefix || !SAFE_NAME.test(name)) throw new TarRefusal('unsafe-name');
  return { name, size: readOctal(header, 124, 12) };
}

/** The sum of the header's bytes with its own field counted as eight spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}

function readOctal(header: Buffer, offset: number, length: number): number {
  const digits = /^([0-7]+)[ \0]*$/u.exec(header.toString('latin1', offset, offset + length))?.[1];
  if (digits === undefined) throw new TarRefusal('damaged');
  return Number.parseInt(digits, 8);
}

function block(archive: Buffer, offset: number): Buffer {
  const slice = archive.subarray(offset, offset + BLOCK);
  if (slice.length !== BLOCK) throw new TarRefusal('damaged');
  return slice;
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
