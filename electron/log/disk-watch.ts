import { freeBytes, LOW_DISK_BYTES } from '../../db/store/ballast.ts';
import type { ProgramLog } from './program-log.ts';

/** Writes down that the disk of the store is nearly full. A folder that is not there yet has no disk to speak of. */
export function noteLowDisk(log: ProgramLog, storeFolder: string): void {
  try {
    const free = freeBytes(storeFolder);
    if (free < LOW_DISK_BYTES) log.write({ kind: 'disk.low', freeMebibytes: Math.floor(free / 2 ** 20) });
  } catch {
    // Before set-up, or a disk that is gone: opening the store will say so.
  }
}
