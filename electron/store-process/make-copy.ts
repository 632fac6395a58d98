import { rotateBackups } from '../../db/backup/rotate-backups.ts';
import { stageBackup } from '../../db/backup/stage-backup.ts';
import { readBackups, writeBackupFailure, writeBackupMade } from '../../db/repositories/backup-repository.ts';
import { readOffice } from '../../db/repositories/office-repository.ts';
import { BackupFailure } from '../../shared/domain/backup.ts';
import { Refusal, type RefusalReason } from '../../shared/result.ts';
import type { AsideWork } from './handler.ts';
import { RunningBackup } from './running-backup.ts';

/**
 * Makes a copy in the chosen folder, and lets those go that the rule of the office lets go. A copy gets its name only after
 * the audit row that tells of it is committed: what may have left is always on record. Why there is none is remembered.
 *
 * @throws Refusal whatever `stageBackup` refuses with; `backup-under-way`, `renewal-under-way`
 */
export async function makeCopy(work: AsideWork): Promise<void> {
  const { session, stamp, transaction, inTurn, tellProgress } = work;
  const { store } = session;
  if (session.backup !== undefined) throw refused('backup-under-way');
  // A renewal closes and replaces the files that would be read.
  if (session.renewal !== undefined) throw refused('renewal-under-way');
  const backup = new RunningBackup(tellProgress);
  session.backup = backup;
  try {
    const { folder, keeping, code } = await store.read(async () => ({
      ...(await readBackups(store.kysely)),
      ...(await readOffice(store.kysely)),
    }));
    if (folder === null) throw refused('backup-folder-missing');
    const staged = await stageBackup({
      store,
      folder,
      officeCode: code,
      madeAt: stamp.at,
      inTurn,
      signal: backup.signal,
      onProgress: (progress) => backup.follow(progress),
    });
    let published: string;
    try {
      await transaction(async ({ note }) => {
        const { manifestSha256, manifest } = staged;
        note({ record: null, detail: { manifestSha256, auditSequence: manifest.auditHead.sequence } });
        await Promise.resolve();
      });
      published = await staged.publish();
    } finally {
      await staged.discard().catch(() => undefined);
    }
    await transaction(({ db }) => writeBackupMade(db, folder, stamp.at));
    const removedCopies = await rotateBackups(
      { folder, officeCode: code, vault: store.vault },
      keeping,
      published,
    );
    if (removedCopies > 0)
      await transaction(async ({ note }) => note({ record: null, detail: { removedCopies } }));
  } catch (cause) {
    await rememberFailure(work, cause);
    throw cause;
  } finally {
    session.backup = undefined;
    tellProgress();
  }
}

/** A failure that is known already is not written again every minute: the stick may stay away for days. */
async function rememberFailure({ session, stamp, transaction }: AsideWork, cause: unknown): Promise<void> {
  if (!(cause instanceof Refusal) || cause.error.code !== 'refused') return;
  const { data: reason } = BackupFailure.safeParse(cause.error.reason);
  if (reason === undefined) return;
  const { store } = session;
  const { failure } = await store.read(() => readBackups(store.kysely));
  if (failure?.reason === reason) return;
  await transaction(async ({ db, note }) => {
    await writeBackupFailure(db, reason, stamp.at);
    note({ record: null, detail: { because: reason } });
  });
}

const refused = (reason: RefusalReason): Refusal => new Refusal({ code: 'refused', reason });
