import { usableBackupFolder } from '../../../db/backup/backup-folder.ts';
import { stageBackup } from '../../../db/backup/stage-backup.ts';
import {
  readBackupStatus,
  writeBackupFolder,
  writeBackupMade,
} from '../../../db/repositories/backup-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Handler } from '../handler.ts';

export const backupStatus: Handler<'backup.status'> = (_input, { db }) => readBackupStatus(db);

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

/** A copy gets its name only after the audit row that tells of it is committed: what may have left is always on record. */
export const makeBackup: Handler<'backup.make'> = async (_input, { session, stamp, transaction }) => {
  const { folder, code } = await transaction(async ({ db }) => ({
    ...(await readBackupStatus(db)),
    ...(await readOffice(db)),
  }));
  if (folder === null) throw new Refusal({ code: 'refused', reason: 'backup-folder-missing' });
  const staged = await stageBackup({ store: session.store, folder, officeCode: code, madeAt: stamp.at });
  try {
    await transaction(async ({ note }) => {
      const { manifestSha256, manifest } = staged;
      note({ record: null, detail: { manifestSha256, auditSequence: manifest.auditHead.sequence } });
      await Promise.resolve();
    });
    await staged.publish();
  } finally {
    await staged.discard();
  }
  return transaction(async ({ db }) => {
    await writeBackupMade(db, stamp.at);
    return readBackupStatus(db);
  });
};
