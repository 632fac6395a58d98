import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { Refusal } from '../../../shared/result.ts';
import { auditHead, writeCheckpoint } from '../../../db/audit.ts';
import { programmeColumns } from '../../../db/export/programme-columns.ts';
import { makeProgrammeExport } from '../../../db/export/programme-export.ts';
import { readProgrammeTables } from '../../../db/export/programme-tables.ts';
import { freeExportName, writeRecordedExport } from '../../../db/export/write-export.ts';
import { findExport, insertExport, lastExport } from '../../../db/repositories/export-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import type { Handler } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { publicKeyOfOffice } from './exports.ts';

export const previewProgramme: Handler<'programmeExport.preview'> = async (_input, work) => {
  requireKeys(work, 'programme');
  return {
    tables: (await readProgrammeTables(work.db)).map(({ name, rows }) => ({
      name,
      columns: programmeColumns[name].map(([column]) => column),
      rows,
    })),
  };
};

/**
 * Reads, seals and writes a packet of the programme. The file gets its name only after the row and the audit entry that
 * record it are committed: what may have left is always on record.
 */
export const makeProgramme: Handler<'programmeExport.make'> = async (
  { recipient },
  { session, settings, stamp, transaction },
) => {
  const { store } = session;
  const read = await transaction(async (work) => {
    requireKeys(work, 'programme');
    return {
      tables: await readProgrammeTables(work.db),
      office: await readOffice(work.db),
      previous: await lastExport(work.db),
      signedHead: writeCheckpoint(store, 'export', new Date(stamp.at)),
      head: auditHead(store),
    };
  });
  const sequence = (read.previous?.sequence ?? 0) + 1;
  const made = await makeProgrammeExport({
    office: read.office,
    tables: read.tables,
    recipient,
    sequence,
    previousManifestSha256: read.previous?.manifestSha256 ?? null,
    auditHead: { sequence: read.head.seq, hash: Buffer.from(read.head.hash).toString('hex') },
    ...(read.signedHead === undefined ? {} : { signedHead: read.signedHead }),
    createdAt: stamp.at,
    day: vientianeDay(stamp.at),
    isTraining: store.isTrainingOffice,
    signingKey: store.officeSigningKey(),
  });
  const { manifestSha256, recipientSha256, rows } = made;
  // Files of an earlier store of this office may lie there already; none is replaced.
  const fileName = await freeExportName(settings.exportsFolder, made.fileName);
  await writeRecordedExport(settings.exportsFolder, fileName, made.bytes, () =>
    transaction(async ({ db, note }) => {
      const left = {
        kind: 'programme',
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
  return {
    fileName,
    folder: settings.exportsFolder,
    sizeBytes: made.bytes.length,
    sequence,
    manifestSha256,
    rows,
  };
};

export const recordProgrammeCopy: Handler<'programmeExport.recordCopy'> = async (
  { fileName, step },
  { db, note },
) => {
  const made = await findExport(db, 'programme', fileName);
  if (made === undefined) throw new Refusal({ code: 'not-found' });
  note({ record: null, detail: { step, sequence: made.sequence, manifestSha256: made.manifestSha256 } });
  return {};
};

export const programmeSigningKey: Handler<'programmeExport.signingKey'> = (_input, work) =>
  publicKeyOfOffice(work);
