import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Leftover } from '../../shared/domain/health.ts';
import { removeRenewalLeftovers } from '../rekey/settle-renewals.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { storeFaultOf } from './store-fault.ts';

/** What was removed, by kind; a kind of which there was nothing is not named. */
export type Swept = Readonly<Partial<Record<Leftover, number>>>;

/** Files that are written beside the ones that they take the place of (`durable-file.ts`), by their exact names. */
const UNFINISHED_WRITES = /^(?:vault\.json|attempts\.json|audit-heads\.jsonl)\.new$/u;
/** What `describe-place.ts` tries a file system with. */
const TRIALS = /^\.pokpong-try-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-2)?$/u;

/**
 * Removes what a kill or a power cut left in a store's folder and beside it: only what the program itself writes there, by
 * its exact name, and only while the store is open and locked, so that nobody is still writing it. What cannot be removed
 * now keeps nobody from the cases; it goes at the next sign-in.
 */
export function sweepLeftovers(folder: string, vault: VaultFile, headsFolder: string | undefined): Swept {
  const making = `${path.basename(folder)}.making`;
  const found: Readonly<Record<Exclude<Leftover, 'unfinished-export'>, number>> = {
    'key-renewal': removeRenewalLeftovers(folder, vault),
    'unfinished-write':
      removeFrom(folder, (name) => UNFINISHED_WRITES.test(name)) +
      (headsFolder === undefined ? 0 : removeFrom(headsFolder, (name) => UNFINISHED_WRITES.test(name))),
    // Set-up builds a store there and renames it at the end: once there is a store, it holds nobody's records.
    'half-made-office': removeFrom(path.dirname(folder), (name) => name === making),
    trial:
      removeFrom(folder, (name) => TRIALS.test(name)) +
      removeFrom(path.dirname(folder), (name) => TRIALS.test(name)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0));
}

function removeFrom(folder: string, isLeftover: (name: string) => boolean): number {
  try {
    const names = readdirSync(folder).filter(isLeftover);
    for (const name of names) rmSync(path.join(folder, name), { recursive: true, force: true });
    return names.length;
  } catch (cause) {
    if (storeFaultOf(cause) === undefined) throw cause;
    return 0;
  }
}
