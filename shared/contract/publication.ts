import { z } from 'zod';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Publication, PublicationVersion } from '../domain/publication.ts';
import { PUBLICATION_FILE_MAXIMUM_BYTES, PublicationFile } from '../domain/publication-file.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';
import {
  openedPlanRecord,
  planRecordChange,
  planRecordQuery,
  seenVersion,
  writtenPlanRecord,
} from './plan-record.ts';

/** One version as it is kept, with what its file is. */
export const KeptPublicationVersion = z.strictObject({
  versionId: RecordId,
  version: Version,
  publicationVersion: PublicationVersion,
  /** Null where there is none yet. */
  file: PublicationFile.nullable(),
  changedAt: Instant,
  changedByName: z.string(),
});
export type KeptPublicationVersion = z.infer<typeof KeptPublicationVersion>;

/** Legislation, a handbook or a curriculum with its versions, the newest first. */
export const PublicationRecord = z.strictObject({
  publicationId: RecordId,
  publication: Publication,
  versions: z.array(KeptPublicationVersion),
  ...openedPlanRecord,
});
export type PublicationRecord = z.infer<typeof PublicationRecord>;

/** They go between the main process and the store alone; no page ever has them. */
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const versionOfPublication = z.strictObject({ versionId: RecordId });
/** The file of a version, of which that version was seen. */
const fileOfVersion = { versionId: RecordId, version: Version };

/** Legislation, handbooks and curricula as a small library; of their files the program knows name, kind, size and hash. */
export const publicationOperations = defineOperations({
  /** All of them by kind and title. */
  'publication.list': {
    ...planRecordQuery,
    input: z.strictObject({}),
    output: z.strictObject({
      publications: z.array(
        z.strictObject({
          publicationId: RecordId,
          publication: Publication,
          /** How many versions there are, and how many of them have a file. */
          versions: z.int().min(0),
          files: z.int().min(0),
          /** The version that is in force; where none is, the newest. */
          current: PublicationVersion.nullable(),
        }),
      ),
      organisations: z.array(OrganisationCalled),
    }),
  },
  'publication.open': {
    ...planRecordQuery,
    input: z.strictObject({ publicationId: RecordId }),
    output: PublicationRecord,
  },
  'publication.save': {
    ...planRecordChange,
    input: z.strictObject({ publicationId: RecordId, version: seenVersion, publication: Publication }),
    output: writtenPlanRecord,
  },
  'publication.saveVersion': {
    ...planRecordChange,
    input: z.strictObject({
      versionId: RecordId,
      publicationId: RecordId,
      version: seenVersion,
      publicationVersion: PublicationVersion,
    }),
    output: writtenPlanRecord,
  },
  /** Lets the person choose a file in the system's own dialog; permission and audit are `publication.keepFile`'s. */
  'publication.chooseFile': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject(fileOfVersion),
    output: z.strictObject({ isChosen: z.boolean() }),
  },
  /** Asked by the main process with the file that was chosen; null only asks whether it may. It takes the place of an earlier one. */
  'publication.keepFile': {
    ...planRecordChange,
    asker: 'shell',
    input: z.strictObject({
      ...fileOfVersion,
      file: z
        .strictObject({
          name: PublicationFile.shape.name,
          bytes: Bytes.refine((bytes) => bytes.length <= PUBLICATION_FILE_MAXIMUM_BYTES, {
            error: 'file-too-large',
          }),
        })
        .nullable(),
    }),
    output: z.strictObject({ version: Version }),
  },
  /** Asks where to, and writes the file there as it was taken in; permission and audit are `publication.readFile`'s. */
  'publication.saveFile': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: versionOfPublication,
    output: z.strictObject({ isSaved: z.boolean() }),
  },
  /** Gives the main process the name of a file, to ask where to, and then its bytes. */
  'publication.readFile': {
    ...planRecordQuery,
    audit: 'always',
    asker: 'shell',
    input: versionOfPublication.extend({ step: z.enum(['asked', 'chosen']) }),
    output: z.strictObject({
      name: z.string(),
      /** Null while the person is asked. */
      bytes: Bytes.nullable(),
    }),
  },
});
