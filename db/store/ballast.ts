import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import { storeFaultOf } from './store-fault.ts';

/** Room kept aside: on a full disk even deleting needs space, because SQLite first writes the old pages to the journal. */
export const BALLAST_BYTES = 64 * 1024 * 1024;

/** Below this much free disk the person is warned, and the ballast is not made anew. */
export const LOW_DISK_BYTES = 1024 * 1024 * 1024;

const CHUNK_BYTES = 4 * 1024 * 1024;

const ballastFile = (folder: string): string => path.join(folder, 'ballast');

/** Free bytes of the disk on which the folder lies. */
export function freeBytes(folder: string): number {
  const disk = statfsSync(folder);
  return disk.bavail * disk.bsize;
}

/**
 * Fills the ballast with random bytes: a file system that compresses, or keeps zeros as holes (NTFS, ZFS, btrfs),
 * would set aside nothing for zeros.
 */
export function makeBallast(folder: string, bytes: number): void {
  const handle = openSync(ballastFile(folder), 'w', 0o600);
  try {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, bytes));
    for (let left = bytes; left > 0;)
      left -= writeSync(handle, randomFillSync(chunk), 0, Math.min(chunk.length, left));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives the ballast's room back to the disk, so that the next transaction can end. */
export function releaseBallast(folder: string): void {
  rmSync(ballastFile(folder), { force: true });
}

/** Writes a file; on a full disk once more with the ballast's room, so that a full disk locks nobody out. */
export function withRoom<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    if (storeFaultOf(cause) !== 'disk-full') throw cause;
    releaseBallast(folder);
    return write();
  }
}

/** Makes the ballast anew, once there is room again. */
export function renewBallast(folder: string, bytes: number): void {
  if (!existsSync(ballastFile(folder)) && freeBytes(folder) > LOW_DISK_BYTES + bytes)
    makeBallast(folder, bytes);
}
