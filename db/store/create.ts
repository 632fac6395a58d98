import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Office } from '../../shared/domain/office.ts';
import { Refusal } from '../../shared/result.ts';
import { rememberFirstCertificates } from '../accounts/certificate-memory.ts';
import { rememberFirstGrants } from '../accounts/grant-memory.ts';
import { newAttempts, writeAttempts, type Attempts } from '../attempts.ts';
import { compartmentFile, makeCompartmentFile } from '../compartments/compartment-file.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { writeFirstState } from '../compartments/compartment-state.ts';
import { openAlone, type AddonPath } from '../compartments/connection.ts';
import { migrate } from '../migrate.ts';
import { migrationsOf } from '../migrations/all.ts';
import { defaultPreferences, insertOffice, writePreferences } from '../repositories/office-repository.ts';
import type { StoreTables } from '../tables.ts';
import { newVault, type NewVault } from '../vault/new-vault.ts';
import { exportPrivateKey } from '../vault/signing-key.ts';
import type { VaultAccount } from '../vault/vault-file.ts';
import { BALLAST_BYTES, makeBallast } from './ballast.ts';
import { ConnectedStore } from './connected-store.ts';
import { syncFolder } from './durable-file.ts';
import type { OpenStore } from './open-store.ts';
import { openCompartments } from './open-compartments.ts';
import { renamePatientlySync } from './rename-patiently.ts';
import { asStoreRefusal } from './store-fault.ts';
import { writeVault } from './vault-store.ts';

export type CreateStoreInput = {
  /** Where the store will be; must not be there yet, or be empty. */
  readonly folder: string;
  readonly office: Office;
  readonly founderName: string;
  readonly language: Language;
  /** UTF-8, as typed; judged by the caller. Wiped. */
  readonly passphrase: Uint8Array;
  /** Made with the development runtime: marked for ever. */
  readonly isDevelopment: boolean;
  /** For ever an office to practise in; by default one for real work. */
  readonly isTraining?: boolean;
  /** Another build of the SQLite addon; by default the one that the environment names, else the one shipped. */
  readonly addon?: AddonPath;
  readonly now?: Date;
  readonly ballastBytes?: number;
};

/**
 * Makes an office's store and opens it for its founder. It is built whole in a folder beside and renamed last, so that
 * a set-up that is killed leaves nothing that opens; the next one clears what it left.
 */
export async function createStore(input: CreateStoreInput): Promise<OpenStore> {
  const { passphrase, addon = process.env['POKPONG_STORE_ADDON'] } = input;
  const folder = path.resolve(input.folder);
  const making = `${folder}.making`;
  let made: NewVault | undefined;
  try {
    assertVacant(folder);
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true, mode: 0o700 });
    made = await newVault({
      office: input.office,
      founderName: input.founderName,
      passphrase,
      isDevelopment: input.isDevelopment,
      isTraining: input.isTraining ?? false,
    });
    await build(making, made, input, addon);
    if (isFolder(folder)) rmdirSync(folder);
    renamePatientlySync(making, folder);
    syncFolder(path.dirname(folder));
    return connect(folder, made, addon);
  } catch (cause) {
    rmSync(making, { recursive: true, force: true });
    throw asStoreRefusal(cause);
  } finally {
    passphrase.fill(0);
    for (const key of made?.keys.values() ?? []) key.fill(0);
  }
}

function connect(folder: string, made: NewVault, addon: AddonPath): OpenStore {
  const { vault, keys } = made;
  const sqlite = openCompartments({
    folder,
    vaultId: vault.vaultId,
    generation: vault.generation,
    keys,
    addon,
  });
  return new ConnectedStore({
    folder,
    sqlite,
    vault,
    account: founderOf(made),
    signingKey: made.founderSigningKey,
    compartments: new Set(keys.keys()),
    remarks: [],
    swept: {},
  });
}

async function build(
  making: string,
  made: NewVault,
  input: CreateStoreInput,
  addon: AddonPath,
): Promise<void> {
  const now = input.now ?? new Date();
  const attempts = newAttempts();
  for (const compartment of compartments) {
    const file = compartmentFile(making, compartment);
    makeCompartmentFile(file);
    const sqlite = openAlone(file, compartment, keyOf(made.keys, compartment), addon);
    try {
      migrate(sqlite, migrationsOf[compartment]);
      writeFirstState(
        sqlite,
        { vaultId: made.vault.vaultId, compartment, generation: made.vault.generation },
        now,
      );
      if (compartment === 'office') await writeFirstRows(sqlite, made, input, attempts, now);
    } finally {
      sqlite.close();
    }
  }
  writeAttempts(making, attempts);
  makeBallast(making, input.ballastBytes ?? BALLAST_BYTES);
  writeVault(making, made.vault);
}

/** What the office's file knows from the first moment. No transaction: the folder is not a store before its renaming. */
async function writeFirstRows(
  sqlite: Database.Database,
  made: NewVault,
  input: CreateStoreInput,
  attempts: Attempts,
  now: Date,
): Promise<void> {
  const stamp = { at: now.toISOString(), by: founderOf(made).id };
  const privateKey = exportPrivateKey(made.officeSigningKey);
  sqlite
    .prepare('insert into office_signing_key (id, private_key, created_at) values (1, ?, ?)')
    .run(privateKey, stamp.at);
  privateKey.fill(0);
  rememberFirstCertificates(sqlite, made.vault);
  rememberFirstGrants(sqlite, made.vault);
  sqlite
    .prepare('insert into attempts_memory (id, attempts_id, moved_total) values (1, ?, 0)')
    .run(attempts.id);
  const kysely = new Kysely<StoreTables>({ dialect: new SqliteDialect({ database: sqlite }) });
  await insertOffice(kysely, input.office, stamp);
  await writePreferences(kysely, stamp.by, { ...defaultPreferences, language: input.language }, stamp);
}

function founderOf({ vault }: NewVault): VaultAccount {
  const [founder] = vault.accounts;
  if (founder === undefined) throw new Error('A new vault has its founder');
  return founder;
}

function assertVacant(folder: string): void {
  if (isFolder(folder) && readdirSync(folder).length > 0)
    throw new Refusal({ code: 'refused', reason: 'office-exists' });
}

function isFolder(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}

function keyOf(keys: ReadonlyMap<Compartment, CompartmentKey>, compartment: Compartment): CompartmentKey {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error(`No key was made for ${compartment}`);
  return key;
}
