import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';

/** The size of one compartment's file; 0 where it is missing, which opening the store will say. */
export function fileBytes(folder: string, compartment: Compartment): number {
  return statSync(compartmentFile(folder, compartment), { throwIfNoEntry: false })?.size ?? 0;
}

/** What all of them take. */
export const storeBytes = (folder: string): number =>
  compartments.reduce((sum, compartment) => sum + fileBytes(folder, compartment), 0);

/** The size of the rollback journal beside it: nothing while no transaction has changed the file, but for one cut off before. */
export const journalBytes = (folder: string, compartment: Compartment): number =>
  statSync(`${compartmentFile(folder, compartment)}-journal`, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Whether the journal of a file that nobody has open holds a transaction to be rolled back, told as SQLite tells it: one
 * that was rolled back or committed begins with a zero.
 */
export function hasHotJournal(folder: string, compartment: Compartment): boolean {
  if (journalBytes(folder, compartment) === 0) return false;
  const handle = openSync(`${compartmentFile(folder, compartment)}-journal`, 'r');
  try {
    const first = Buffer.alloc(1);
    readSync(handle, first, 0, 1, 0);
    return first[0] !== 0;
  } finally {
    closeSync(handle);
  }
}
