import { z } from 'zod';
import { BackupFailure, BackupRhythm } from '../../shared/domain/backup.ts';
import { BackupKeeping } from '../../shared/domain/backup-rotation.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What is on file about the office's copies. */
const BackupRecord = z.strictObject({
  /** Where the person wants them; null until they chose. */
  folder: z.nullable(z.string()),
  rhythm: BackupRhythm,
  keeping: BackupKeeping,
  lastMadeAt: z.nullable(z.string()),
  /** Where the newest lies. */
  lastFolder: z.nullable(z.string()),
  lastTestedAt: z.nullable(z.string()),
  failure: z.nullable(z.strictObject({ reason: BackupFailure, at: z.string() })),
});
export type BackupRecord = z.infer<typeof BackupRecord>;

/** Where copies go, when, and what became of the last; what is usual until a folder was chosen. */
export async function readBackups(db: StoreReader): Promise<BackupRecord> {
  const row = await db.selectFrom('main.backup').selectAll().executeTakeFirst();
  return BackupRecord.parse({
    folder: row?.folder ?? null,
    rhythm: row?.rhythm ?? 'day',
    keeping: row?.keeping ?? 'usual',
    lastMadeAt: row?.last_made_at ?? null,
    lastFolder: row?.last_folder ?? null,
    lastTestedAt: row?.last_tested_at ?? null,
    failure: row === undefined || row.failure === null ? null : { reason: row.failure, at: row.failed_at },
  });
}

/** Remembers where copies go. When the last was made stays known: it lies where it lay. */
export async function writeBackupFolder(db: StoreDatabase, folder: string, stamp: Stamp): Promise<void> {
  await db
    .insertInto('main.backup')
    .values({
      id: 1,
      folder,
      rhythm: 'day',
      keeping: 'usual',
      last_made_at: null,
      last_folder: null,
      last_tested_at: null,
      failure: null,
      failed_at: null,
      ...recorded(stamp),
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        folder,
        // What the folder before would not do says nothing of this one.
        failure: null,
        failed_at: null,
        version: row('main.backup.version', '+', 1),
      })),
    )
    .execute();
}

/** Remembers how often copies are made and how many stay; false while no folder was chosen. */
export async function writeBackupRhythm(
  db: StoreDatabase,
  settings: Pick<BackupRecord, 'rhythm' | 'keeping'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('main.backup')
    .set((row) => ({ ...settings, version: row('version', '+', 1) }))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Remembers that a copy lies in a folder. */
export async function writeBackupMade(db: StoreDatabase, folder: string, madeAt: string): Promise<void> {
  await db
    .updateTable('main.backup')
    .set((row) => ({
      last_made_at: madeAt,
      last_folder: folder,
      failure: null,
      failed_at: null,
      version: row('version', '+', 1),
    }))
    .execute();
}

/** Remembers why the last try gave no copy. */
export async function writeBackupFailure(
  db: StoreDatabase,
  reason: BackupFailure,
  failedAt: string,
): Promise<void> {
  await db
    .updateTable('main.backup')
    .set((row) => ({ failure: reason, failed_at: failedAt, version: row('version', '+', 1) }))
    .execute();
}
