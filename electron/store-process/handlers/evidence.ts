import { createHash } from 'node:crypto';
import {
  EVIDENCE_MAXIMUM_BYTES,
  EvidenceFile,
  evidenceTypeOf,
} from '../../../shared/domain/evidence-file.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  hasEvidence,
  insertEvidence,
  readEvidence,
  readEvidenceBytes,
  removeEvidence,
} from '../../../db/repositories/evidence-files.ts';
import { readFiguresById } from '../../../db/repositories/indicator-figures.ts';
import type { Handler, Work } from '../handler.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

/** Keeps a file beside a draft; what is submitted or approved rests on what it rested on. */
export const addEvidence: Handler<'indicator.addEvidence'> = async ({ evidenceId, figureId, file }, work) => {
  const { db, stamp, note } = work;
  await requireAmendable(work, figureId);
  if (file === null) {
    note({ record: figureId, detail: { step: 'asked' } });
    return {};
  }
  const bytes = Buffer.from(file.base64, 'base64');
  if (bytes.length > EVIDENCE_MAXIMUM_BYTES) refuseField('file', 'too-large');
  const mediaType = evidenceTypeOf(file.name, bytes);
  if (mediaType === undefined) return refuseField('file', 'not-evidence');
  if (await hasEvidence(db, evidenceId)) throw new Refusal({ code: 'refused', reason: 'record-exists' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const described = EvidenceFile.parse({ name: file.name, mediaType, sha256, size: bytes.length });
  const of = { kind: 'indicator-figure', id: figureId } as const;
  await insertEvidence(db, { evidenceId, of, file: described, bytes }, stamp);
  note({ record: figureId, detail: { evidence: evidenceId, sha256 }, touched: ['programme'] });
  return {};
};

export const removeEvidenceFile: Handler<'indicator.removeEvidence'> = async (
  { evidenceId, version },
  work,
) => {
  const { db, stamp, note } = work;
  const stored = await requireEvidence(work, evidenceId);
  requireVersion(stored.version, version);
  await requireAmendable(work, stored.of.id);
  await removeEvidence(db, stored, stamp);
  note({
    record: stored.of.id,
    detail: { evidence: evidenceId, sha256: stored.file.sha256 },
    touched: ['programme'],
  });
  return {};
};

/** Its bytes, for the main process that writes them; asked before it lets the person choose where without them. */
export const evidenceBytes: Handler<'indicator.evidenceBytes'> = async ({ evidenceId, step }, work) => {
  const { file, of } = await requireEvidence(work, evidenceId);
  const base64 =
    step === 'asked' ? null : Buffer.from(await readEvidenceBytes(work.db, evidenceId)).toString('base64');
  work.note({ record: of.id, detail: { evidence: evidenceId, step } });
  return { name: file.name, base64 };
};

async function requireEvidence({ db }: Work, evidenceId: string) {
  const stored = await readEvidence(db, evidenceId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}

async function requireAmendable({ db }: Work, figureId: string): Promise<void> {
  const figure = (await readFiguresById(db, [figureId])).get(figureId);
  if (figure === undefined) throw new Refusal({ code: 'not-found' });
  if (figure.state !== 'draft' && figure.state !== 'returned')
    throw new Refusal({ code: 'refused', reason: 'figure-move-not-allowed' });
}
