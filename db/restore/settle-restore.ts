import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { vientianeDay, vientianeTime } from '../../shared/dates/vientiane-time.ts';
import { syncFolder } from '../store/durable-file.ts';
import { renamePatientlySync } from '../store/rename-patiently.ts';

/** Where a copy is put together, beside the store, and where it waits when every byte of it is on the disk. */
export const stagingFolders = (
  storeFolder: string,
): { readonly partial: string; readonly whole: string } => ({
  partial: `${storeFolder}.restoring-partial`,
  whole: `${storeFolder}.restoring`,
});

/** A name for the store that is moved aside, with the time in the Lao PDR; never one that is taken. */
export function asideFolder(storeFolder: string, now: Date): string {
  const at = now.toISOString();
  const time = `${vientianeTime(at).replace(':', '')}${at.slice(17, 19)}`;
  const name = `${storeFolder}.before-restore-${vientianeDay(at)}-${time}`;
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(tried)) return tried;
  }
}

export type SettledRestore = 'nothing' | 'finished' | 'undone';

/**
 * Ends a restore that was cut off: where the old store had been moved aside, the new one, which is whole, takes its place;
 * where it had not, the old store stays and what was put together is removed. To be called before the store is looked at.
 */
export function settleRestore(storeFolder: string): SettledRestore {
  const { partial, whole } = stagingFolders(storeFolder);
  const wasBegun = existsSync(partial);
  rmSync(partial, { recursive: true, force: true });
  if (!existsSync(whole)) return wasBegun ? 'undone' : 'nothing';
  if (hasStore(storeFolder)) {
    rmSync(whole, { recursive: true, force: true });
    return 'undone';
  }
  putInPlace(storeFolder);
  return 'finished';
}

/** The last step: from here on the store is the one of the copy. */
export function putInPlace(storeFolder: string): void {
  if (existsSync(storeFolder)) rmdirSync(storeFolder);
  renamePatientlySync(stagingFolders(storeFolder).whole, storeFolder);
  syncFolder(path.dirname(storeFolder));
}

/** Whether anything lies where the store belongs. */
export function hasStore(storeFolder: string): boolean {
  return existsSync(storeFolder) && readdirSync(storeFolder).length > 0;
}
