import { z } from 'zod';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { Publication, PublicationVersion } from '../../../shared/domain/publication.ts';
import { emptyDate, rawDateOf, RawDate } from '../../forms/raw-date.ts';
import { readOrganisationOrNone } from '../../forms/raw-organisation.ts';
import { readDateOrNull, readRecord, type RecordReading, wordsOrNull } from '../../forms/read-plan-record.ts';

/** The form of a publication as it stands on the screen. */
export const PublicationValues = z.object({
  kind: z.string(),
  titleLao: z.string(),
  titleEnglish: z.string(),
  subject: z.string(),
  planNodeIds: z.array(z.string()).readonly(),
});
export type PublicationValues = z.infer<typeof PublicationValues>;

export const newPublicationValues: PublicationValues = {
  kind: '',
  titleLao: '',
  titleEnglish: '',
  subject: '',
  planNodeIds: [],
};

/** A publication on file as its form shows it. */
export const publicationValuesOf = (publication: Publication): PublicationValues => ({
  ...publication,
  titleEnglish: publication.titleEnglish ?? '',
  subject: publication.subject ?? '',
});

export const readPublicationValues = (values: PublicationValues): RecordReading<Publication> =>
  readRecord(Publication, () => ({
    kind: values.kind,
    titleLao: values.titleLao,
    titleEnglish: wordsOrNull(values.titleEnglish),
    subject: wordsOrNull(values.subject),
    planNodeIds: [...values.planNodeIds],
  }));

/** The form of one version as it stands on the screen. */
export const VersionValues = z.object({
  state: z.string(),
  number: z.string(),
  issuedBy: z.string(),
  date: RawDate,
  note: z.string(),
});
export type VersionValues = z.infer<typeof VersionValues>;

export const newVersionValues: VersionValues = {
  state: 'Draft',
  number: '',
  issuedBy: '',
  date: emptyDate,
  note: '',
};

/** A version on file as its form shows it. */
export const versionValuesOf = (version: PublicationVersion): VersionValues => ({
  state: version.state,
  number: version.number ?? '',
  issuedBy: version.issuedById ?? '',
  date: rawDateOf(version.date),
  note: version.note ?? '',
});

/** Reads the form of a version as of a day. */
export const readVersionValues = (values: VersionValues, on: PlainDate): RecordReading<PublicationVersion> =>
  readRecord(PublicationVersion, (read) => ({
    state: values.state,
    number: wordsOrNull(values.number),
    issuedById: read('issuedById', readOrganisationOrNone(values.issuedBy)),
    date: read('date', readDateOrNull(values.date, on)),
    note: wordsOrNull(values.note),
  }));
