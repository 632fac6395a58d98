import { z } from 'zod';
import { countries } from '../../shared/codes/countries.ts';
import { documentHolders } from '../../shared/codes/document-holders.ts';
import { documentTypes } from '../../shared/codes/document-types.ts';
import { PersonDocument } from '../../shared/domain/person-document.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { rawAnswer, rawOf, readAnswer, readCode, readLine, untouched } from './raw-answer.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';

/** The fields of a document's form exactly as they stand in it. */
export const DocumentValues = z.object({
  type: rawAnswer(z.string()),
  number: rawAnswer(z.string()),
  heldBy: rawAnswer(z.string()),
  issuer: rawAnswer(z.string()),
  issuingCountry: rawAnswer(z.string()),
  issuedOn: rawAnswer(RawDate),
  expiresOn: rawAnswer(RawDate),
  remark: rawAnswer(z.string()),
});
export type DocumentValues = z.infer<typeof DocumentValues>;
export type DocumentFieldName = keyof DocumentValues;

/** The fields in the order in which they stand in the form. */
export const documentFieldOrder = [
  'type',
  'number',
  'heldBy',
  'issuer',
  'issuingCountry',
  'issuedOn',
  'expiresOn',
  'remark',
] as const satisfies readonly DocumentFieldName[];

export const newDocumentValues: DocumentValues = {
  type: untouched(''),
  number: untouched(''),
  heldBy: untouched(''),
  issuer: untouched(''),
  issuingCountry: untouched(''),
  issuedOn: untouched(emptyDate),
  expiresOn: untouched(emptyDate),
  remark: untouched(''),
};

/** A document on file as its form shows it. */
export const documentValuesOf = (document: PersonDocument): DocumentValues => ({
  type: rawOf(document.type, '', (code) => code),
  number: rawOf(document.number, '', (number) => number),
  heldBy: rawOf(document.heldBy, '', (code) => code),
  issuer: rawOf(document.issuer, '', (issuer) => issuer),
  issuingCountry: rawOf(document.issuingCountry, '', (code) => code),
  issuedOn: rawOf(document.issuedOn, emptyDate, rawDateOf),
  expiresOn: rawOf(document.expiresOn, emptyDate, rawDateOf),
  remark: rawOf(document.remark, '', (remark) => remark),
});

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readDocumentValues(
  values: DocumentValues,
  on: PlainDate,
): FormReading<PersonDocument, DocumentFieldName> {
  const { values: read, problems } = collectReadings({
    type: readAnswer(values.type, readCode(documentTypes)),
    number: readAnswer(values.number, readLine),
    heldBy: readAnswer(values.heldBy, readCode(documentHolders)),
    issuer: readAnswer(values.issuer, readLine),
    issuingCountry: readAnswer(values.issuingCountry, readCode(countries)),
    issuedOn: readAnswer(values.issuedOn, (raw) => readDate(raw, on)),
    expiresOn: readAnswer(values.expiresOn, (raw) => readDate(raw, on)),
    remark: readAnswer(values.remark, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = PersonDocument.safeParse(read);
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, DocumentValues.shape) };
}
