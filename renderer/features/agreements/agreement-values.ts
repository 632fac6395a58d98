import { z } from 'zod';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { Agreement } from '../../../shared/domain/agreement.ts';
import { emptyDate, rawDateOf, RawDate } from '../../forms/raw-date.ts';
import { emptyMoney, rawMoneyOf, readMoney, RawMoney } from '../../forms/raw-money.ts';
import { readOrganisationOrNone } from '../../forms/raw-organisation.ts';
import { readDateOrNull, readRecord, type RecordReading, wordsOrNull } from '../../forms/read-plan-record.ts';

/** A party as it stands in the form: a country, or the id of an organisation, or words that fit none. */
export const PartyValues = z.object({
  part: z.string(),
  is: z.enum(['organisation', 'country']),
  organisation: z.string(),
  country: z.string(),
});
export type PartyValues = z.infer<typeof PartyValues>;

/** The form of an agreement as it stands on the screen. */
export const AgreementValues = z.object({
  kind: z.string(),
  titleLao: z.string(),
  titleEnglish: z.string(),
  number: z.string(),
  parties: z.array(PartyValues).readonly(),
  signedOn: RawDate,
  inForceFrom: RawDate,
  inForceUntil: RawDate,
  values: z.array(RawMoney).readonly(),
  subject: z.string(),
  planNodeIds: z.array(z.string()).readonly(),
  remarks: z.string(),
});
export type AgreementValues = z.infer<typeof AgreementValues>;

export const emptyParty: PartyValues = { part: 'Party', is: 'organisation', organisation: '', country: '' };
export const emptyValue: RawMoney = { ...emptyMoney, currency: 'USD' };

export const newAgreementValues: AgreementValues = {
  kind: '',
  titleLao: '',
  titleEnglish: '',
  number: '',
  parties: [emptyParty],
  signedOn: emptyDate,
  inForceFrom: emptyDate,
  inForceUntil: emptyDate,
  values: [],
  subject: '',
  planNodeIds: [],
  remarks: '',
};

const rawDate = (date: Agreement['signedOn']): RawDate => (date === null ? emptyDate : rawDateOf(date));

/** An agreement on file as its form shows it. */
export const agreementValuesOf = (agreement: Agreement): AgreementValues => ({
  kind: agreement.kind,
  titleLao: agreement.titleLao,
  titleEnglish: agreement.titleEnglish ?? '',
  number: agreement.number ?? '',
  parties: agreement.parties.map(({ part, organisationId, country }) => ({
    part,
    is: organisationId === null ? 'country' : 'organisation',
    organisation: organisationId ?? '',
    country: country ?? '',
  })),
  signedOn: rawDate(agreement.signedOn),
  inForceFrom: rawDate(agreement.inForceFrom),
  inForceUntil: rawDate(agreement.inForceUntil),
  values: agreement.values.map(rawMoneyOf),
  subject: agreement.subject ?? '',
  planNodeIds: agreement.planNodeIds,
  remarks: agreement.remarks ?? '',
});

/** Reads the form as of a day. */
export const readAgreementValues = (values: AgreementValues, on: PlainDate): RecordReading<Agreement> =>
  readRecord(Agreement, (read) => ({
    kind: values.kind,
    titleLao: values.titleLao,
    titleEnglish: wordsOrNull(values.titleEnglish),
    number: wordsOrNull(values.number),
    parties: values.parties.map(({ part, is, organisation, country }, at) => ({
      part,
      organisationId:
        is === 'organisation'
          ? read(`parties.${at}.organisationId`, readOrganisationOrNone(organisation))
          : null,
      country: is === 'country' ? wordsOrNull(country) : null,
    })),
    signedOn: read('signedOn', readDateOrNull(values.signedOn, on)),
    inForceFrom: read('inForceFrom', readDateOrNull(values.inForceFrom, on)),
    inForceUntil: read('inForceUntil', readDateOrNull(values.inForceUntil, on)),
    values: values.values.map((value, at) => read(`values.${at}`, readMoney(value)) ?? null),
    subject: wordsOrNull(values.subject),
    planNodeIds: [...values.planNodeIds],
    remarks: wordsOrNull(values.remarks),
  }));
