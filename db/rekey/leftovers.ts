import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Compartment } from '../../shared/compartment.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { storeFaultOf } from '../store/store-fault.ts';

/** The files that a renewal of one compartment's key works with, beside the compartment's own. */
export type RenewalFiles = {
  /** The compartment's file as it was at one moment, on its present key. */
  readonly copy: string;
  readonly base: string;
  /** What will take the compartment's place. */
  readonly renewed: string;
};

/** Their names in a store's folder. */
export function renewalFiles(folder: string, compartment: Compartment): RenewalFiles {
  const renewed = `${compartmentFile(folder, compartment)}.renewed`;
  return { renewed, copy: `${renewed}-copy`, base: `${renewed}-base` };
}

/** Removes them, but for `except`, with the journals that SQLite may have made for them; how many there were. */
export function removeRenewalFiles(folder: string, compartment: Compartment, except?: string): number {
  const start = path.basename(renewalFiles(folder, compartment).renewed);
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(start))
    .map((name) => path.join(folder, name))
    .filter((file) => file !== except);
  for (const file of files) rmSync(file, { force: true });
  return files.length;
}

/** The same where it must keep nobody from the cases: what cannot be removed now is removed at the next sign-in. */
export function tryToRemoveRenewalFiles(folder: string, compartment: Compartment): number {
  try {
    return removeRenewalFiles(folder, compartment);
  } catch (cause) {
    if (storeFaultOf(cause) === undefined) throw cause;
    return 0;
  }
}
