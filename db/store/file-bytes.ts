import { statSync } from 'node:fs';
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
