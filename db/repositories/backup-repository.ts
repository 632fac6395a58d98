import type { BackupStatus } from '../../shared/contract/backup.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Where copies go and when the last was made; nothing of either until a folder was chosen. */
export async function readBackupStatus(db: StoreReader): Promise<BackupStatus> {
  const row = await db.selectFrom('main.backup').select(['folder', 'last_made_at']).executeTakeFirst();
  return { folder: row?.folder ?? null, lastMadeAt: row?.last_made_at ?? null };
}

/** Remembers where copies go. When the last was made stays known: it lies where it lay. */
export async function writeBackupFolder(db: StoreDatabase, folder: string, stamp: Stamp): Promise<void> {
  await db
    .insertInto('main.backup')
    .values({ id: 1, folder, last_made_at: null, ...recorded(stamp) })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({ folder, version: row('main.backup.version', '+', 1) })),
    )
    .execute();
}

/** Remembers that a copy lies in the chosen folder. */
export async function writeBackupMade(db: StoreDatabase, madeAt: string): Promise<void> {
  await db
    .updateTable('main.backup')
    .set((row) => ({ last_made_at: madeAt, version: row('version', '+', 1) }))
    .execute();
}
