import { channel } from 'node:diagnostics_channel';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { assertNotEmpty, compartmentFile, isPlainDatabase } from '../compartments/compartment-file.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { readState, type CompartmentState } from '../compartments/compartment-state.ts';
import { attach, lockFiles, openAlone, type AddonPath } from '../compartments/connection.ts';
import { clearSuperJournals, settleMovedJournals } from '../compartments/moved-journal.ts';
import { schemaNameOf } from '../compartments/schema-name.ts';
import { isBehind, migrate } from '../migrate.ts';
import { deriveOf, migrationsOf } from '../migrations/all.ts';
import { storeFaultOf } from './store-fault.ts';

/** Tells whoever listens which compartment of a store was brought to a newer version: for the program's log. */
export const migrations = channel('pokpong.store.migrated');

export type CompartmentsToOpen = {
  readonly folder: string;
  readonly vaultId: string;
  /** The vault's generation. */
  readonly generation: number;
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  readonly addon: AddonPath;
  /** Whether files may be brought to a newer version; by default they may. */
  readonly mayMigrate?: boolean;
};

/** Files are to be brought to a newer version, and were not to be: nothing was changed. */
export class MigrationAhead extends Error {
  override readonly name = 'MigrationAhead';
}

/**
 * Opens every compartment whose key is held on one connection, the office's file as `main`. Each is first opened alone
 * on its own key, must say that it belongs here, and is migrated; then all are locked, and compared with what the
 * office's file remembers of them. Wipes nothing: the caller owns the keys.
 *
 * @throws MigrationAhead where files are not to be migrated, and one is of an earlier version
 */
export function openCompartments(input: CompartmentsToOpen): Database.Database {
  const held = compartments.filter((compartment) => input.keys.has(compartment));
  for (const compartment of held) assertNotEmpty(compartmentFile(input.folder, compartment));
  settleMovedJournals(input.folder);
  const sqlite = openSound(input, 'office');
  try {
    for (const compartment of held) {
      if (compartment === 'office') continue;
      openSound(input, compartment).close();
      attach(sqlite, compartmentFile(input.folder, compartment), compartment, keyOf(input, compartment));
    }
    lockFiles(sqlite);
    if (held.length === compartments.length) clearSuperJournals(input.folder);
    assertSameAge(sqlite, input, held);
    return sqlite;
  } catch (cause) {
    sqlite.close();
    throw cause;
  }
}

/** Opens one compartment alone, checks whose it is, and brings it to the newest version. */
function openSound(input: CompartmentsToOpen, compartment: Compartment): Database.Database {
  const sqlite = openWithOwnKey(input, compartment);
  try {
    readState(sqlite, 'main', { vaultId: input.vaultId, compartment, generation: input.generation });
    if (input.mayMigrate === false && isBehind(sqlite, migrationsOf[compartment])) throw new MigrationAhead();
    const migrated = migrate(sqlite, migrationsOf[compartment], deriveOf[compartment]);
    if (migrated !== undefined) migrations.publish({ compartment, ...migrated });
    return sqlite;
  } catch (cause) {
    sqlite.close();
    throw cause;
  }
}

function openWithOwnKey(input: CompartmentsToOpen, compartment: Compartment): Database.Database {
  const file = compartmentFile(input.folder, compartment);
  try {
    return openAlone(file, compartment, keyOf(input, compartment), input.addon);
  } catch (cause) {
    // To SQLite a foreign file and a damaged one look the same; its first bytes and the other keys at hand can tell.
    if (
      storeFaultOf(cause) === 'damaged' &&
      (isPlainDatabase(file) || isAnotherCompartment(input, compartment))
    ) {
      throw new Refusal({ code: 'store', reason: 'foreign-file' });
    }
    throw cause;
  }
}

function isAnotherCompartment(input: CompartmentsToOpen, compartment: Compartment): boolean {
  for (const [other, key] of input.keys) {
    if (other === compartment) continue;
    try {
      openAlone(compartmentFile(input.folder, compartment), compartment, key, input.addon).close();
      return true;
    } catch (cause) {
      if (storeFaultOf(cause) === undefined) throw cause;
    }
  }
  return false;
}

/** A file whose last audit number is not the one that the office remembers is older or newer than the office's file. */
function assertSameAge(
  sqlite: Database.Database,
  input: CompartmentsToOpen,
  held: readonly Compartment[],
): void {
  for (const compartment of held) {
    if (compartment === 'office') continue;
    const state = readState(sqlite, schemaNameOf(compartment), {
      vaultId: input.vaultId,
      compartment,
      generation: input.generation,
    });
    const head = sqlite
      .prepare('select last_audit_seq from main.compartment_head where compartment = ?')
      .get(compartment);
    const remembered = z.object({ last_audit_seq: z.int() }).safeParse(head);
    if (!remembered.success) throw new Refusal({ code: 'store', reason: 'damaged' });
    if (remembered.data.last_audit_seq !== state.last_audit_seq || !isOfThisChain(sqlite, state))
      throw new Refusal({ code: 'store', reason: 'older-copy' });
  }
}

/** Whether the last audit row that the file remembers is the row of that number in the office's file. */
function isOfThisChain(sqlite: Database.Database, state: CompartmentState): boolean {
  const { last_audit_seq: seq, last_audit_hash: hash } = state;
  if (hash === undefined || hash === null) return seq === 0;
  const row = sqlite.prepare('select hash from main.audit where seq = ?').get(seq);
  const { data } = z.object({ hash: z.instanceof(Uint8Array) }).safeParse(row);
  return data !== undefined && Buffer.compare(data.hash, hash) === 0;
}

function keyOf(input: CompartmentsToOpen, compartment: Compartment): CompartmentKey {
  const key = input.keys.get(compartment);
  // Everyone who signs in holds the office's key, and the others are asked for only when held.
  if (key === undefined) throw new Refusal({ code: 'store', reason: 'damaged' });
  return key;
}
