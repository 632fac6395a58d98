import type { EvidenceFile } from '../../shared/domain/evidence-file.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Of which kind of record a file is evidence. */
export type EvidenceOf = { readonly kind: EvidenceKind; readonly id: string };
export type EvidenceKind = 'indicator-figure';

/** A file of evidence without its bytes. */
export type StoredEvidence = {
  readonly evidenceId: string;
  readonly of: EvidenceOf;
  readonly version: number;
  readonly file: EvidenceFile;
  readonly added: Stamp;
};

/** Keeps a file beside a record. */
export async function insertEvidence(
  db: StoreDatabase,
  {
    evidenceId,
    of,
    file,
    bytes,
  }: Pick<StoredEvidence, 'evidenceId' | 'of' | 'file'> & { readonly bytes: Uint8Array },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.evidence_file')
    .values({
      id: evidenceId,
      of_kind: of.kind,
      of_id: of.id,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      bytes,
      ...recorded(stamp),
    })
    .execute();
}

/** Takes a file away: its bytes go, that it was there stays. */
export async function removeEvidence(
  db: StoreDatabase,
  { evidenceId, version }: StoredEvidence,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('programme.evidence_file')
    .set({ bytes: new Uint8Array(), removed_at: stamp.at, removed_by: stamp.by, version: version + 1 })
    .where('id', '=', evidenceId)
    .execute();
}

/** The files of these records that were not taken away, the oldest first. */
export async function readEvidenceOf(
  db: StoreReader,
  kind: EvidenceKind,
  ids: readonly string[],
): Promise<StoredEvidence[]> {
  if (ids.length === 0) return [];
  const rows = await described(db)
    .where('of_kind', '=', kind)
    .where('of_id', 'in', [...ids])
    .execute();
  return rows.map(storedOf);
}

/** One file without its bytes; undefined where there is none, or it was taken away. */
export async function readEvidence(db: StoreReader, evidenceId: string): Promise<StoredEvidence | undefined> {
  const row = await described(db).where('id', '=', evidenceId).executeTakeFirst();
  return row && storedOf(row);
}

/** What is in a file. */
export async function readEvidenceBytes(db: StoreReader, evidenceId: string): Promise<Uint8Array> {
  const { bytes } = await db
    .selectFrom('programme.evidence_file')
    .select('bytes')
    .where('id', '=', evidenceId)
    .executeTakeFirstOrThrow();
  return bytes;
}

/** Whether an id is taken, by whatever file. */
export async function hasEvidence(db: StoreReader, evidenceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('programme.evidence_file')
    .select('id')
    .where('id', '=', evidenceId)
    .executeTakeFirst();
  return row !== undefined;
}

const described = (db: StoreReader) =>
  db
    .selectFrom('programme.evidence_file')
    .select([
      'id',
      'of_kind',
      'of_id',
      'name',
      'media_type',
      'size',
      'sha256',
      'version',
      'created_at',
      'created_by',
    ])
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id');

type DescribedRow = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number];

const storedOf = (row: DescribedRow): StoredEvidence => ({
  evidenceId: row.id,
  of: { kind: row.of_kind, id: row.of_id },
  version: row.version,
  file: { name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256 },
  added: { at: row.created_at, by: row.created_by },
});
