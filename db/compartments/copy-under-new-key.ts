import { statSync } from 'node:fs';
import type { Compartment } from '../../shared/compartment.ts';
import { makeCompartmentFile } from './compartment-file.ts';
import type { CompartmentKey } from './compartment-key.ts';
import { attachCopied, openAlone, type AddonPath } from './connection.ts';

export type CopyUnderNewKey = {
  /** A copy of the compartment's file that nothing else has open. */
  readonly source: string;
  /** Where the re-keyed file will be; must not be there yet. */
  readonly target: string;
  /** A file that is needed on the way and stays empty; must not be there yet. */
  readonly base: string;
  readonly compartment: Compartment;
  readonly present: CompartmentKey;
  readonly next: CompartmentKey;
  readonly addon: AddonPath;
};

/**
 * Writes a compartment anew under another key, without its free pages. `VACUUM x INTO` gives the new file the key of the
 * connection's main file, whatever the key of `x` is: on an attached compartment of an open store that would let a wing's
 * data out under the office's key, which is why it is banned everywhere else. Here the main file is an empty one on the
 * new key, so that every page is decrypted and encrypted once (13 s a gigabyte, and 30 s by `VACUUM INTO` and a change of
 * key afterwards, which writes the copy twice). The caller opens the outcome with the new key: this trusts nothing.
 */
export function copyUnderNewKey(input: CopyUnderNewKey): void {
  const { source, target, base, compartment, present, next, addon } = input;
  // SQLite fills an empty file that is there, and would make one that others may read.
  makeCompartmentFile(base);
  makeCompartmentFile(target);
  const sqlite = openAlone(base, compartment, next, addon);
  try {
    attachCopied(sqlite, source, present);
    sqlite.prepare('vacuum copied into ?').run(target);
    if (statSync(target).size === 0) throw new Error('Nothing was copied');
  } finally {
    sqlite.close();
  }
}
