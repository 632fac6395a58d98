import { Publication, PublicationVersion } from '../../shared/domain/publication.ts';
import { PublicationFile } from '../../shared/domain/publication-file.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { requiredDateColumns, storedDate } from './answer-columns.ts';
import { readPlanNodeLinks, writePlanNodeLinks } from './plan-node-links.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Legislation, a handbook or a curriculum as stored. */
export type StoredPublication = {
  readonly publicationId: string;
  readonly publication: Publication;
  readonly version: number;
  readonly changed: Stamp;
};

/** One version of it, with what its file is. */
export type StoredPublicationVersion = {
  readonly versionId: string;
  readonly publicationId: string;
  readonly publicationVersion: PublicationVersion;
  readonly file: PublicationFile | null;
  readonly version: number;
  readonly changed: Stamp;
};

/** All publications by kind and Lao title, or the one with an id; checked by their schema. */
export async function readPublications(db: StoreReader, only?: string): Promise<StoredPublication[]> {
  const nodesOf = await readPlanNodeLinks(db, 'publication', only);
  const rows = await db
    .selectFrom('programme.publication')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('id', '=', only ?? ''))
    .orderBy('kind')
    .orderBy('title_lao')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    publicationId: row.id,
    publication: Publication.parse({
      kind: row.kind,
      titleLao: row.title_lao,
      titleEnglish: row.title_english,
      subject: row.subject,
      planNodeIds: nodesOf(row.id),
    }),
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
  }));
}

/** Versions, the newest first, without the bytes of their files: of one publication, one of them, or all. */
export async function readPublicationVersions(
  db: StoreReader,
  only: { readonly publicationId: string } | { readonly versionId: string } | undefined,
): Promise<StoredPublicationVersion[]> {
  const rows = await db
    .selectFrom('programme.publication_version as version')
    .leftJoin('programme.publication_file as file', 'file.version_id', 'version.id')
    .selectAll('version')
    .select(['file.name', 'file.media_type', 'file.sha256', 'file.size'])
    .$if(only !== undefined && 'publicationId' in only, (all) =>
      all.where(
        'version.publication_id',
        '=',
        only !== undefined && 'publicationId' in only ? only.publicationId : '',
      ),
    )
    .$if(only !== undefined && 'versionId' in only, (all) =>
      all.where('version.id', '=', only !== undefined && 'versionId' in only ? only.versionId : ''),
    )
    .orderBy('version.dated_earliest', 'desc')
    .orderBy('version.id', 'desc')
    .execute();
  return rows.map((row) => ({
    versionId: row.id,
    publicationId: row.publication_id,
    publicationVersion: PublicationVersion.parse({
      state: row.state,
      number: row.number,
      issuedById: row.issued_by_id,
      date: storedDate('dated', row),
      note: row.note,
    }),
    file:
      row.name === null
        ? null
        : PublicationFile.parse({
            name: row.name,
            mediaType: row.media_type,
            sha256: row.sha256,
            size: row.size,
          }),
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
  }));
}

/** Puts a publication on file (version 1), or replaces what is known of it. */
export async function writePublication(
  db: StoreDatabase,
  { publicationId, publication, version }: Omit<StoredPublication, 'changed'>,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    kind: publication.kind,
    title_lao: publication.titleLao,
    title_english: publication.titleEnglish,
    subject: publication.subject,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  if (version === 1)
    await db
      .insertInto('programme.publication')
      .values({ id: publicationId, ...columns, ...recorded(stamp) })
      .execute();
  else
    await db
      .updateTable('programme.publication')
      .set({ ...columns, version })
      .where('id', '=', publicationId)
      .execute();
  const link = { recordId: publicationId, nodeIds: publication.planNodeIds, version };
  await writePlanNodeLinks(db, 'publication', link, stamp);
}

/** Puts a version on file (version 1 of its record), or replaces what is known of it. Its file stays. */
export async function writePublicationVersion(
  db: StoreDatabase,
  {
    versionId,
    publicationId,
    publicationVersion,
    version,
  }: Omit<StoredPublicationVersion, 'changed' | 'file'>,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    publication_id: publicationId,
    state: publicationVersion.state,
    number: publicationVersion.number,
    issued_by_id: publicationVersion.issuedById,
    ...requiredDateColumns('dated', publicationVersion.date),
    note: publicationVersion.note,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  if (version === 1)
    await db
      .insertInto('programme.publication_version')
      .values({ id: versionId, ...columns, ...recorded(stamp) })
      .execute();
  else
    await db
      .updateTable('programme.publication_version')
      .set({ ...columns, version })
      .where('id', '=', versionId)
      .execute();
}

/** Keeps the file of a version, in the place of an earlier one. */
export async function keepPublicationFile(
  db: StoreDatabase,
  {
    versionId,
    file,
    bytes,
    version,
  }: { versionId: string; file: PublicationFile; bytes: Uint8Array; version: number },
  stamp: Stamp,
): Promise<void> {
  await db.deleteFrom('programme.publication_file').where('version_id', '=', versionId).execute();
  await db
    .insertInto('programme.publication_file')
    .values({
      version_id: versionId,
      name: file.name,
      media_type: file.mediaType,
      sha256: file.sha256,
      size: file.size,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      ...recorded(stamp),
    })
    .execute();
  await db
    .updateTable('programme.publication_version')
    .set({ version, changed_at: stamp.at, changed_by: stamp.by })
    .where('id', '=', versionId)
    .execute();
}

/** The bytes of the file of a version; undefined where it has none. */
export async function readPublicationBytes(
  db: StoreReader,
  versionId: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('programme.publication_file')
    .select('bytes')
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  return row?.bytes;
}
