import { createHash } from 'node:crypto';
import { PublicationFile, publicationFileTypeOf } from '../../../shared/domain/publication-file.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  keepPublicationFile,
  readPublicationBytes,
  readPublications,
  readPublicationVersions,
  type StoredPublicationVersion,
  writePublication,
  writePublicationVersion,
} from '../../../db/repositories/publication-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { refuseField, requireOrganisation, requireVersion } from './domain-checks.ts';
import {
  calledToday,
  concludePlanRecord,
  nextVersion,
  openedPlanRecord,
  requirePlanNodes,
} from './plan-records.ts';

export const listPublications: Handler<'publication.list'> = async (_input, work) => {
  requireKeys(work, 'programme');
  const versions = await readPublicationVersions(work.db, undefined);
  const publications = (await readPublications(work.db)).map(({ publicationId, publication }) => {
    const own = versions.filter((version) => version.publicationId === publicationId);
    const current = own.find(({ publicationVersion }) => publicationVersion.state === 'InForce') ?? own[0];
    return {
      publicationId,
      publication,
      versions: own.length,
      files: own.filter(({ file }) => file !== null).length,
      current: current?.publicationVersion ?? null,
    };
  });
  return {
    publications,
    organisations: await calledToday(
      work.db,
      publications.map(({ current }) => current?.issuedById),
    ),
  };
};

export const openPublication: Handler<'publication.open'> = async ({ publicationId }, work) => {
  requireKeys(work, 'programme');
  const [stored] = await readPublications(work.db, publicationId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  const versions = await readPublicationVersions(work.db, { publicationId });
  return {
    publicationId,
    publication: stored.publication,
    versions: versions.map(({ versionId, version, publicationVersion, file, changed }) => ({
      versionId,
      version,
      publicationVersion,
      file,
      changedAt: changed.at,
      changedByName: work.nameOf(changed.by),
    })),
    ...(await openedPlanRecord(work, stored, {
      organisationIds: versions.map(({ publicationVersion }) => publicationVersion.issuedById),
      planNodeIds: stored.publication.planNodeIds,
    })),
  };
};

export const savePublication: Handler<'publication.save'> = async (
  { publicationId, version, publication },
  work,
) => {
  requireKeys(work, 'programme');
  const { db, stamp } = work;
  await requirePlanNodes(work, 'publication.planNodeIds', publication.planNodeIds);
  const [before] = await readPublications(db, publicationId);
  const next = nextVersion(before, version);
  await writePublication(db, { publicationId, publication, version: next }, stamp);
  return concludePlanRecord(work, 'publication', {
    entity: 'publication',
    recordId: publicationId,
    recordVersion: next,
    before: before?.publication,
    after: publication,
  });
};

export const savePublicationVersion: Handler<'publication.saveVersion'> = async (
  { versionId, publicationId, version, publicationVersion },
  work,
) => {
  requireKeys(work, 'programme');
  const { db, stamp } = work;
  if ((await readPublications(db, publicationId)).length === 0) throw new Refusal({ code: 'not-found' });
  await requireOrganisation(work, 'publicationVersion.issuedById', publicationVersion.issuedById);
  const siblings = await readPublicationVersions(db, { publicationId });
  if (
    publicationVersion.state === 'InForce' &&
    siblings.some(
      (sibling) => sibling.versionId !== versionId && sibling.publicationVersion.state === 'InForce',
    )
  )
    refuseField('publicationVersion.state', 'another-is-in-force');
  const [before] = await readPublicationVersions(db, { versionId });
  // A version stays with its publication.
  if (before !== undefined && before.publicationId !== publicationId)
    throw new Refusal({ code: 'not-found' });
  const next = nextVersion(before, version);
  await writePublicationVersion(db, { versionId, publicationId, publicationVersion, version: next }, stamp);
  return concludePlanRecord(work, 'publicationVersion', {
    entity: 'publication-version',
    recordId: versionId,
    recordVersion: next,
    before: before?.publicationVersion,
    after: publicationVersion,
  });
};

/** The main process asks first whether it may, then with the file. What is in it is looked at only as far as its first bytes. */
export const keepFile: Handler<'publication.keepFile'> = async ({ versionId, version, file }, work) => {
  const before = await requirePublicationVersion(work, versionId);
  requireVersion(before.version, version);
  if (file === null) {
    work.note({ record: versionId, detail: { step: 'asked' } });
    return { version };
  }
  if (file.bytes.length === 0) refuseField('file', 'not-a-library-file');
  const mediaType = publicationFileTypeOf(file.name, file.bytes);
  if (mediaType === undefined) refuseField('file', 'not-a-library-file');
  const kept = PublicationFile.parse({
    name: file.name,
    mediaType,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
  });
  const next = version + 1;
  await keepPublicationFile(work.db, { versionId, file: kept, bytes: file.bytes, version: next }, work.stamp);
  return concludePlanRecord(work, 'publicationVersion', {
    entity: 'publication-version',
    recordId: versionId,
    recordVersion: next,
    before: { file: before.file },
    after: { file: kept },
  });
};

/** The main process asks for the name, to suggest it, and once a place is chosen for the bytes. */
export const readFile: Handler<'publication.readFile'> = async ({ versionId, step }, work) => {
  const { file } = await requirePublicationVersion(work, versionId);
  if (file === null) throw new Refusal({ code: 'not-found' });
  const bytes = step === 'asked' ? null : await readPublicationBytes(work.db, versionId);
  if (bytes === undefined) throw new Refusal({ code: 'not-found' });
  work.note({ record: versionId, detail: { step, hash: file.sha256 } });
  return { name: file.name, bytes };
};

async function requirePublicationVersion(work: Work, versionId: string): Promise<StoredPublicationVersion> {
  requireKeys(work, 'programme');
  const [stored] = await readPublicationVersions(work.db, { versionId });
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}
