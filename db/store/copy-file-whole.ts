import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, read as readWithCallback, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What was copied: enough to recognise it when it is read back. */
export type CopiedFile = { readonly size: number; readonly sha256: string };

const read = promisify(readWithCallback);

/** Small enough that a call waiting for its turn hardly notices, large enough for a disk that turns. */
export const SLICE_BYTES = 1024 * 1024;

/**
 * The page in which SQLite locks and never keeps anything (https://sqlite.org/fileformat.html §1.4). Windows lets nobody
 * but the locker read those bytes; they are zeros.
 */
const LOCK_OFFSET = 0x4000_0000;
const LOCK_BYTES = 512;

/**
 * Handles on files that SQLite has open in this process, by device and inode. Closing any handle on a file drops every
 * POSIX lock that the process holds on it (https://sqlite.org/howtocorrupt.html §2.2), and with them the store's claim
 * to be alone: so a handle, once opened, stays until SQLite has closed the file or the process ends, as with every lock.
 */
const kept = new Map<string, number>();

/** Flushes a file to the disk. */
export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Size and SHA-256 of a file, read slice by slice. Only for files that SQLite has not open. `onBytes`: told of each slice.
 */
export async function measureFile(file: string, onBytes?: (bytes: number) => void): Promise<CopiedFile> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'r');
  try {
    const slice = Buffer.allocUnsafe(SLICE_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(slice, 0, slice.length, size);
      if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
      hash.update(slice.subarray(0, bytesRead));
      size += bytesRead;
      onBytes?.(bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** A handle for reading a file that SQLite may have open. It is not to be closed: see {@link releaseHandle}. */
export function keptHandle(file: string): number {
  // Asked without opening: a second handle would have to be closed again.
  const known = kept.get(identityOf(statSync(file, { bigint: true })));
  if (known !== undefined) return known;
  const handle = openSync(file, 'r');
  kept.set(identityOf(fstatSync(handle, { bigint: true })), handle);
  return handle;
}

/** Closes the handle kept on a file that SQLite has just closed, so that another file can take its place. */
export function releaseHandle(file: string): void {
  const entry = statSync(file, { bigint: true, throwIfNoEntry: false });
  const handle = entry && kept.get(identityOf(entry));
  if (entry === undefined || handle === undefined) return;
  kept.delete(identityOf(entry));
  closeSync(handle);
}

const identityOf = ({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string => `${dev}:${ino}`;

/**
 * Bytes of a file from a position that is a multiple of {@link SLICE_BYTES}, through a kept handle. Of a file that may
 * become shorter meanwhile, what is still there.
 */
export async function readSlice(
  handle: number,
  position: number,
  length: number,
  mayShrink = false,
): Promise<Buffer<ArrayBuffer>> {
  const slice = Buffer.alloc(length);
  // Slices begin at multiples of their size, and so does one at the lock bytes.
  let filled = position === LOCK_OFFSET ? Math.min(LOCK_BYTES, length) : 0;
  while (filled < length) {
    const { bytesRead } = await read(handle, slice, filled, length - filled, position + filled);
    if (bytesRead === 0) {
      if (mayShrink) return slice.subarray(0, filled);
      throw new Error('The file became shorter while it was copied');
    }
    filled += bytesRead;
  }
  return slice;
}

/** Writes all of the bytes at a position, however many the system takes at once. */
export async function writeWhole(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
