import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { Publication, PublicationVersion } from '../../../shared/domain/publication.ts';
import { emptyDate, rawDateOf, type RawDate } from '../../forms/raw-date.ts';
import { readOrganisationOrNone } from '../../forms/raw-organisation.ts';
import { readDateOrNull, readRecord, type RecordReading, wordsOrNull } from '../../forms/read-plan-record.ts';

/** The form of a publication as it stands on the screen. */
export interface PublicationValues {
  readonly kind: string;
  readonly titleLao: string;
  readonly titleEnglish: string;
  readonly subject: string;
  readonly planNodeIds: readonly string[];
}

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
export interface VersionValues {
  readonly state: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly date: RawDate;
  readonly note: string;
}

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
