import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import { OfficeCode } from '../../shared/identity/office-code.ts';
import { Refusal } from '../../shared/result.ts';
import { auditHead } from '../audit.ts';
import { newestCheckpoint } from '../audit/checkpoint.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { openAlone, type AddonPath } from '../compartments/connection.ts';
import { releaseHandle, type CopiedFile } from '../store/copy-file-whole.ts';
import { readFileIfPresent } from '../store/durable-file.ts';
import { readOfficeSigningKey } from '../store/office-signing-key.ts';
import { pendingRenewals } from '../vault/renewal.ts';
import { madeCompartments, type VaultFile } from '../vault/vault-file.ts';
import { asBackupFault, refusedBackup } from './backup-fault.ts';
import {
  backupName,
  isBackupName,
  removeUnfinishedBackups,
  unfinishedName,
  usableBackupFolder,
} from './backup-folder.ts';
import { SlicedCopy } from './sliced-copy.ts';
import { verifyBackup } from './verify-backup.ts';
import {
  assertWhole,
  describeCopy,
  hasRoomForCopy,
  publishCopy,
  withoutSlots,
  type CopiedStore,
  type MeasuredFiles,
} from './write-copy.ts';

/** In the store's own folder: copies of the files as they were before a newer program changed them. */
export const BEFORE_MIGRATIONS = 'before-migrations';
/** How many of these stay. */
const KEPT = 2;

export type StoreBeforeMigration = {
  readonly folder: string;
  readonly vault: VaultFile;
  /** Of the compartments that the person holds. */
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  readonly addon: AddonPath;
  readonly now: Date;
};

/** The copy that was made, for the audit of the store that opens afterwards. */
export type CopyBeforeMigration = {
  readonly madeAt: string;
  readonly manifestSha256: string;
  readonly auditSequence: number;
  /** The folder that was chosen for copies, when it lies there; null in the store's own. */
  readonly chosenFolder: string | null;
};

/**
 * Copies a store that nobody has open, before its files are brought to the shape of a newer program: into the folder that
 * was chosen for copies, or else into the store's own. The copy was read back when this returns.
 *
 * @throws Refusal `no-room-before-migration`, `backup-needs-holder`, `backup-not-verified`
 */
export async function copyBeforeMigration(store: StoreBeforeMigration): Promise<CopyBeforeMigration> {
  const { folder, keys } = store;
  // Opened once with its key, each file is rolled back that was cut off; the office's stays open and keeps others out.
  for (const compartment of compartments)
    if (compartment !== 'office' && keys.has(compartment)) openHeld(store, compartment).close();
  const sqlite = openHeld(store, 'office');
  try {
    assertWhole(folder, new Set(keys.keys()));
    const chosen = await chosenFolder(store, sqlite);
    if (chosen !== undefined) {
      // A stick that fails on the way keeps nobody from the records: the store's own folder is the next best place.
      const made = await copyInto(store, sqlite, chosen, true).catch((cause: unknown) => {
        if (cause instanceof Refusal) return undefined;
        throw cause;
      });
      if (made !== undefined) return { ...made, chosenFolder: chosen };
    }
    const own = path.join(folder, BEFORE_MIGRATIONS);
    await mkdir(own, { recursive: true, mode: 0o700 });
    if (!(await hasRoomForCopy(own, folder))) throw refusedBackup('no-room-before-migration');
    const made = await copyInto(store, sqlite, own, false).catch((cause: unknown) => {
      const isFull =
        cause instanceof Refusal && cause.error.code === 'refused' && cause.error.reason === 'backup-full';
      throw isFull ? refusedBackup('no-room-before-migration') : cause;
    });
    await keepNewest(own, officeCodeOf(sqlite));
    return { ...made, chosenFolder: null };
  } finally {
    sqlite.close();
    // The files are opened anew by SQLite, which must find no handle of ours to drop its locks with.
    for (const compartment of compartments) releaseHandle(compartmentFile(folder, compartment));
  }
}

function openHeld(
  { folder, keys, addon }: StoreBeforeMigration,
  compartment: Compartment,
): Database.Database {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error('Everyone who signs in holds the key of the office');
  const sqlite = openAlone(compartmentFile(folder, compartment), compartment, key, addon);
  sqlite.pragma('user_version');
  return sqlite;
}

/** The folder that was chosen, if a copy can go there: what leaves opens by sheets alone, and by one key of each file. */
async function chosenFolder(
  { folder, vault }: StoreBeforeMigration,
  sqlite: Database.Database,
): Promise<string | undefined> {
  if (!('sheets' in vault.recovery) || pendingRenewals(vault).length > 0 || !hasTable(sqlite, 'backup'))
    return undefined;
  const row = sqlite.prepare('select folder from main.backup').get();
  const { data } = z.object({ folder: z.string() }).safeParse(row);
  if (data === undefined) return undefined;
  try {
    const usable = await usableBackupFolder(data.folder, folder);
    return (await hasRoomForCopy(usable, folder)) ? usable : undefined;
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
}

/** One copy, verified, under its name. In the store's own folder it opens as the store does, where no sheets open it yet. */
async function copyInto(
  store: StoreBeforeMigration,
  sqlite: Database.Database,
  parent: string,
  leaves: boolean,
): Promise<Omit<CopyBeforeMigration, 'chosenFolder'>> {
  const { folder, now } = store;
  const officeCode = officeCodeOf(sqlite);
  const madeAt = now.toISOString();
  const name = backupName(officeCode, madeAt, store.vault.isTraining === true);
  const staged = path.join(parent, unfinishedName(name));
  const needsSlots = !('sheets' in store.vault.recovery) || pendingRenewals(store.vault).length > 0;
  const vault = needsSlots && !leaves ? store.vault : withoutSlots(store.vault);
  const { vaultId } = vault;
  const head = auditHead({ sqlite, vaultId });
  const copied: CopiedStore = {
    vault,
    attempts: readFileIfPresent(path.join(folder, 'attempts.json')),
    keys: [],
    head,
    signedHead: hasTable(sqlite, 'audit_checkpoint') ? newestCheckpoint(sqlite, vaultId) : undefined,
  };
  try {
    await removeUnfinishedBackups(parent, officeCode);
    await mkdir(staged, { mode: 0o700 });
    const measured = await copyFiles(store, staged);
    const maker = { officeCode, madeAt, officeKey: readOfficeSigningKey(sqlite, vault) };
    const manifestSha256 = await describeCopy(maker, staged, copied, measured);
    await verifyBackup(staged, vault.officeSigning.publicKey, { measured, mayHaveSlots: !leaves });
    await publishCopy(staged, name);
    return { madeAt, manifestSha256, auditSequence: head.seq };
  } catch (cause) {
    await rm(staged, { recursive: true, force: true }).catch(() => undefined);
    throw asBackupFault(cause, parent);
  }
}

async function copyFiles({ folder, vault }: StoreBeforeMigration, staged: string): Promise<MeasuredFiles> {
  const measured = new Map<`${Compartment}.db`, CopiedFile>();
  for (const compartment of madeCompartments(vault)) {
    const source = compartmentFile(folder, compartment);
    const copy = await SlicedCopy.to(compartmentFile(staged, compartment), source);
    try {
      await copy.catchUp(() => undefined);
      await copy.writeHeld();
      measured.set(`${compartment}.db`, await copy.readBack(() => undefined));
    } finally {
      await copy.close();
    }
  }
  return measured;
}

/** Removes all but the newest: the one that was just made among them. Their names tell their time. */
async function keepNewest(own: string, officeCode: string): Promise<void> {
  const names = (await readdir(own)).filter((name) => isBackupName(name, officeCode)).toSorted();
  for (const name of names.slice(0, -KEPT)) {
    const unnamed = path.join(own, unfinishedName(name));
    await rename(path.join(own, name), unnamed);
    await rm(unnamed, { recursive: true, force: true });
  }
}

function officeCodeOf(sqlite: Database.Database): string {
  const row = sqlite.prepare('select code from main.office').get();
  return z.object({ code: OfficeCode }).parse(row).code;
}

function hasTable(sqlite: Database.Database, name: string): boolean {
  const found = sqlite
    .prepare("select 1 from main.sqlite_schema where type = 'table' and name = ?")
    .get(name);
  return found !== undefined;
}
