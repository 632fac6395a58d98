import { auditLogFileName, makeAuditLogExport } from '../../../db/export/audit-log-export.ts';
import { freeExportName, writeRecordedExport } from '../../../db/export/write-export.ts';
import { insertExport, lastExport } from '../../../db/repositories/export-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import type { Handler } from '../handler.ts';

/**
 * Writes the whole audit into a file for one recipient. Its own row is the last in it, and signed; a second row, after it,
 * names the file by its manifest before the file gets its name: what may have left is always on record.
 */
export const exportLog: Handler<'audit.export'> = async (
  { recipient },
  { session, settings, stamp, transaction },
) => {
  const { store } = session;
  const { office, previous } = await transaction(async ({ db, note }) => {
    note({ record: null, detail: {} });
    return { office: await readOffice(db), previous: await lastExport(db) };
  });
  const sequence = (previous?.sequence ?? 0) + 1;
  const made = await makeAuditLogExport({
    store,
    office,
    recipient,
    sequence,
    previousManifestSha256: previous?.manifestSha256 ?? null,
    createdAt: stamp.at,
  });
  const { manifestSha256, recipientSha256, rows, head } = made;
  const fileName = await freeExportName(
    settings.exportsFolder,
    auditLogFileName(office.code, sequence, store.isTrainingOffice),
  );
  await writeRecordedExport(settings.exportsFolder, fileName, made.bytes, () =>
    transaction(async ({ db, note }) => {
      const left = {
        kind: 'audit-log',
        sequence,
        counted: null,
        fileName,
        recipientSha256,
        manifestSha256,
      } as const;
      await insertExport(db, left, stamp);
      note({ record: null, detail: { sequence, rows, recipientSha256, manifestSha256 } });
    }),
  );
  return { fileName, rows, head };
};
