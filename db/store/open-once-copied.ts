import type Database from 'better-sqlite3';
import { copyBeforeMigration, type CopyBeforeMigration } from '../backup/before-migration.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { MigrationAhead, openCompartments, type CompartmentsToOpen } from './open-compartments.ts';

export type OpenedOnceCopied = {
  readonly sqlite: Database.Database;
  /** The copy that was made before the files were brought to a newer version. */
  readonly copy?: CopyBeforeMigration;
};

/**
 * Opens the files of a store; where some must be brought to a newer version, only once all were copied as they are.
 *
 * @throws Refusal whatever `openCompartments` and `copyBeforeMigration` refuse with
 */
export async function openOnceCopied(
  input: CompartmentsToOpen,
  vault: VaultFile,
  now: Date,
): Promise<OpenedOnceCopied> {
  try {
    return { sqlite: openCompartments({ ...input, mayMigrate: false }) };
  } catch (cause) {
    if (!(cause instanceof MigrationAhead)) throw cause;
    const copy = await copyBeforeMigration({ ...input, vault, now });
    return { sqlite: openCompartments(input), copy };
  }
}
