import path from 'node:path';
import { usableBackupFolder } from '../../../db/backup/backup-folder.ts';
import type { StoreReader } from '../../../db/database.ts';
import {
  readBackups,
  writeBackupFolder,
  writeBackupRhythm,
  type BackupRecord,
} from '../../../db/repositories/backup-repository.ts';
import { readOfficeSince } from '../../../db/repositories/office-repository.ts';
import type { BackupStanding, BackupStatus } from '../../../shared/contract/backup.ts';
import { backupInsistence, isBackupDue } from '../../../shared/domain/backup.ts';
import { isDrillDue } from '../../../shared/domain/backup-drill.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Handler } from '../handler.ts';
import { makeCopy } from '../make-copy.ts';
import type { Session } from '../session.ts';

/** After somebody stopped a copy, the program makes none by itself for so long. */
const STOPPED_FOR_MILLISECONDS = 60 * 60_000;

/** What is said about copies, read for whom and when. */
type Asked = {
  readonly db: StoreReader;
  readonly session: Session;
  readonly stamp: { readonly at: string };
};

export const backupStanding: Handler<'backup.standing'> = async (_input, work) =>
  standingOf(await readBackups(work.db), work);

export const backupStatus: Handler<'backup.status'> = async (_input, work) => statusOf(work);

/** The audit row tells that the folder changed, not where it lies: paths hold people's names. */
export const setBackupFolder: Handler<'backup.setFolder'> = async (
  { folder },
  { session, stamp, transaction },
) => {
  // Outside the transaction: a share on the network may take minutes to answer, and everybody would wait for it.
  const usable = await usableBackupFolder(folder, session.store.folder);
  await transaction(async ({ db, note }) => {
    await writeBackupFolder(db, usable, stamp);
    note({ record: null, detail: {} });
  });
  return {};
};

export const setBackupRhythm: Handler<'backup.setRhythm'> = async (settings, { db, note }) => {
  if (!(await writeBackupRhythm(db, settings)))
    throw new Refusal({ code: 'refused', reason: 'backup-folder-missing' });
  note({ record: null, detail: settings });
  return {};
};

export const makeBackup: Handler<'backup.make'> = async (_input, work) => {
  await makeCopy(work);
  const { session, stamp } = work;
  const { store } = session;
  return store.read(() => statusOf({ db: store.kysely, session, stamp }));
};

export const makeDueBackup: Handler<'backup.makeDue'> = async (_input, work) => {
  const { session, stamp, report } = work;
  const { store } = session;
  const { folder, rhythm, lastMadeAt, failure } = await store.read(() => readBackups(store.kysely));
  const isFree = session.backup === undefined && session.renewal === undefined;
  const opensBySheets = 'sheets' in store.vault.recovery;
  const isDue =
    folder !== null &&
    opensBySheets &&
    isBackupDue(rhythm, lastMadeAt, stamp.at) &&
    Date.parse(stamp.at) >= session.noBackupBefore;
  try {
    if (!isFree || !isDue) return { outcome: 'not-due' };
    await makeCopy(work);
    return { outcome: 'made' };
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.error.code !== 'refused') throw cause;
    // It is tried every minute: a failure that is known already is not told again.
    if (cause.cause !== undefined && failure?.reason !== cause.error.reason) report(cause.cause);
    return { outcome: cause.error.reason === 'backup-stopped' ? 'stopped' : 'failed' };
  } finally {
    session.hasTriedBackup = true;
  }
};

export const stopBackup: Handler<'backup.stop'> = async (_input, { session, stamp, note }) => {
  const { backup } = session;
  backup?.stop();
  if (backup !== undefined) session.noBackupBefore = Date.parse(stamp.at) + STOPPED_FOR_MILLISECONDS;
  note({ record: null, detail: { isUnderWay: backup !== undefined } });
  await Promise.resolve();
  return {};
};

async function statusOf(asked: Asked): Promise<BackupStatus> {
  const record = await readBackups(asked.db);
  const { folder, keeping } = record;
  return { ...(await standingOf(record, asked)), folder, keeping };
}

/** Also for the inspector's report. */
export async function standingOf(
  record: BackupRecord,
  { db, session, stamp }: Asked,
): Promise<BackupStanding> {
  const { folder, rhythm, lastMadeAt, lastFolder, lastTestedAt, failure } = record;
  // Just signed in, the program has not had its turn yet: after a weekend that would alarm people every Monday for a minute.
  const isTurnAhead = !session.hasTriedBackup && folder !== null && rhythm !== 'by-hand' && failure === null;
  const officeSince = await readOfficeSince(db);
  const since = lastMadeAt ?? officeSince;
  return {
    folderName: folder === null ? null : lastNameOf(folder),
    rhythm,
    lastMadeAt,
    lastFolderName: lastFolder === null ? null : lastNameOf(lastFolder),
    lastTestedAt,
    isTestDue: lastMadeAt !== null && isDrillDue(lastTestedAt, officeSince, stamp.at),
    failure,
    insistence: isTurnAhead ? 'none' : backupInsistence(rhythm, since, stamp.at),
    progress: session.backup?.progress ?? null,
  };
}

/** The last name of a path; of a whole disk the path itself. */
const lastNameOf = (folder: string): string => path.basename(folder) || folder;
