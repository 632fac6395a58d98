import { createPublicKey } from 'node:crypto';
import { auditHead, writeCheckpoint } from '../../../db/audit.ts';
import { readRecipient, recipientFingerprint } from '../../../db/container/age.ts';
import { openSshPublicKey, sshFingerprint } from '../../../db/container/ssh-public-key.ts';
import { makeStatisticsExport } from '../../../db/export/statistics-export.ts';
import { freeExportName, writeRecordedExport } from '../../../db/export/write-export.ts';
import { findExport, insertExport, lastExport } from '../../../db/repositories/export-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import { countAll } from '../../../db/repositories/statistics-repository.ts';
import { Refusal } from '../../../shared/result.ts';
import type { OutputByOperation, ParsedByOperation } from '../../../shared/contract.ts';
import type { Handler, StepWork, Work } from '../handler.ts';
import { discloseRows, rowsOfPeriod } from './case-rows.ts';

export const preview: Handler<'export.preview'> = ({ period }, { db }) => countAll(db, period);

export const readRecipientText: Handler<'export.readRecipient'> = async ({ text }) => {
  const recipient = await readRecipient(text);
  return { recipient, fingerprint: recipientFingerprint(recipient) };
};

export const make: Handler<'export.make'> = (input, work) => makeExport(input, work, 'counts');

export const makeWithRows: Handler<'export.makeWithRows'> = (input, work) =>
  makeExport(input, work, 'counts-and-rows');

/**
 * Counts, seals and writes a statistical export. The file gets its name only after the row and the audit entry that
 * record it are committed: what may have left is always on record.
 */
async function makeExport(
  { period, recipient }: ParsedByOperation<'export.make'>,
  { session, settings, stamp, transaction }: StepWork,
  what: 'counts' | 'counts-and-rows',
): Promise<OutputByOperation<'export.make'>> {
  const { store } = session;
  const counted = await transaction(async (work) => ({
    ...(await countAll(work.db, period)),
    going: what === 'counts' ? undefined : (await rowsOfPeriod(work, period)).rows,
    office: await readOffice(work.db),
    previous: await lastExport(work.db),
    signedHead: writeCheckpoint(store, 'export', new Date(stamp.at)),
    head: auditHead(store),
  }));
  const { going } = counted;
  const sequence = (counted.previous?.sequence ?? 0) + 1;
  const made = await makeStatisticsExport({
    office: counted.office,
    period,
    tables: counted.tables,
    cases: counted.cases,
    ...(going !== undefined && { rows: going.map(({ row }) => row) }),
    recipient,
    sequence,
    previousManifestSha256: counted.previous?.manifestSha256 ?? null,
    auditHead: { sequence: counted.head.seq, hash: Buffer.from(counted.head.hash).toString('hex') },
    ...(counted.signedHead === undefined ? {} : { signedHead: counted.signedHead }),
    createdAt: stamp.at,
    isTraining: store.isTrainingOffice,
    signingKey: store.officeSigningKey(),
  });
  // Files of an earlier store of this office may lie there already; none is replaced.
  const fileName = await freeExportName(settings.exportsFolder, made.fileName);
  await writeRecordedExport(settings.exportsFolder, fileName, made.bytes, () =>
    transaction(async (work) => {
      const { db, note } = work;
      const { cases } = counted;
      if (going !== undefined) await discloseRows(work, going);
      const left = { kind: 'statistics', sequence, counted: { period, cases }, ...made, fileName } as const;
      await insertExport(db, left, stamp);
      note({
        record: null,
        detail: {
          sequence,
          recipientSha256: made.recipientSha256,
          manifestSha256: made.manifestSha256,
          ...(going !== undefined && { rows: going.length }),
        },
        ...(going !== undefined && { touched: ['register'] as const }),
      });
    }),
  );
  return {
    fileName,
    folder: settings.exportsFolder,
    sizeBytes: made.bytes.length,
    sequence,
    manifestSha256: made.manifestSha256,
    rows: going?.length ?? null,
  };
}

export const recordCopy: Handler<'export.recordCopy'> = async ({ fileName, step }, { db, note }) => {
  const made = await findExport(db, 'statistics', fileName);
  if (made === undefined) throw new Refusal({ code: 'not-found' });
  note({ record: null, detail: { step, sequence: made.sequence, manifestSha256: made.manifestSha256 } });
  return {};
};

export const signingKey: Handler<'export.signingKey'> = (_input, work) => publicKeyOfOffice(work);

/** The office's public signing key, for whoever verifies what it sends. */
export async function publicKeyOfOffice({ db, session }: Work) {
  const key = createPublicKey(session.store.officeSigningKey());
  const { code } = await readOffice(db);
  return { openSshLine: openSshPublicKey(key, code), fingerprint: sshFingerprint(key) };
}
