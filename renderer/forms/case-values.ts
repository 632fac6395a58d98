import { z } from 'zod';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import { CaseFacts } from '../../shared/domain/case.ts';
import { Identification } from '../../shared/domain/identification.ts';
import { datesInFuture } from '../../shared/domain/future-dates.ts';
import { Person } from '../../shared/domain/person.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { newPersonValues, personReadings, PersonValues, personValuesOf } from './person-values.ts';
import { problem, rawAnswer, rawOf, readAnswer, readCode, understood, untouched } from './raw-answer.ts';
import { emptyDate, RawDate, rawDateOf, rawDay, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';
import { collectReadings, fieldProblems, problemsAt, type FormReading } from './form-reading.ts';
import type { WholeCase } from './whole-case.ts';

/** The fields of the case form exactly as they stand in it: half words and impossible dates included. */
export const CaseValues = z.object({
  ...PersonValues.shape,
  authority: rawAnswer(z.string()),
  decidedOn: rawAnswer(RawDate),
  openedOn: RawDate,
  /** Empty for a case of its own. */
  incidentId: z.string(),
  sourceOfDetection: rawAnswer(z.string()),
  foundOn: rawAnswer(RawDate),
  foundAt: rawAnswer(RawPlace),
  responsibleOfficer: z.string(),
});
export type CaseValues = z.infer<typeof CaseValues>;
export type CaseFieldName = keyof CaseValues;

/** A new form: opened today, by the one who fills it in. */
export function newCaseValues(on: PlainDate, accountId: string): CaseValues {
  return {
    ...newPersonValues,
    authority: untouched(''),
    decidedOn: untouched(emptyDate),
    openedOn: rawDay(on),
    incidentId: '',
    sourceOfDetection: untouched(''),
    foundOn: untouched(emptyDate),
    foundAt: untouched(emptyPlace),
    responsibleOfficer: accountId,
  };
}

/** A case on file as its form shows it. */
export function caseValuesOf({
  person,
  facts,
  identification,
}: Pick<WholeCase, 'person' | 'facts' | 'identification'>): CaseValues {
  return {
    ...personValuesOf(person),
    authority: rawOf(identification.authority, '', (code) => code),
    decidedOn: rawOf(identification.decidedOn, emptyDate, rawDateOf),
    openedOn: rawDateOf(facts.openedOn),
    incidentId: facts.incidentId ?? '',
    sourceOfDetection: rawOf(facts.sourceOfDetection, '', (code) => code),
    foundOn: rawOf(facts.foundOn, emptyDate, rawDateOf),
    foundAt: rawOf(facts.foundAt, emptyPlace, rawPlaceOf),
    responsibleOfficer: facts.responsibleOfficer,
  };
}

/** What a filled form puts on file. */
const FiledCase = z.strictObject({
  person: Person,
  facts: CaseFacts,
  /** A new case opens with a presumption; what an older one opened with is its ledger's to say. */
  identification: Identification.extend({ status: z.literal('presumed') }),
});
export type FiledCase = z.infer<typeof FiledCase>;

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readCaseValues(values: CaseValues, on: PlainDate): FormReading<FiledCase, CaseFieldName> {
  const openedOn = readDate(values.openedOn, on);
  const readings = {
    ...personReadings(values, on),
    authority: readAnswer(values.authority, readCode(identificationAuthorities)),
    decidedOn: readAnswer(values.decidedOn, (raw) => readDate(raw, on)),
    openedOn: openedOn.ok && openedOn.value === undefined ? problem('day-needed') : openedOn,
    incidentId: understood(values.incidentId === '' ? null : values.incidentId),
    sourceOfDetection: readAnswer(values.sourceOfDetection, readCode(sourcesOfDetection)),
    foundOn: readAnswer(values.foundOn, (raw) => readDate(raw, on)),
    foundAt: readAnswer(values.foundAt, readPlace),
    responsibleOfficer:
      values.responsibleOfficer === '' ? problem('choose-one') : understood(values.responsibleOfficer),
  };
  const { values: read, problems } = collectReadings(readings);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const {
    openedOn: opened,
    incidentId,
    sourceOfDetection,
    foundOn,
    foundAt,
    responsibleOfficer,
    authority,
    decidedOn,
    ...person
  } = read;
  const filed = FiledCase.safeParse({
    person,
    facts: { openedOn: opened, incidentId, sourceOfDetection, foundOn, foundAt, responsibleOfficer },
    identification: { status: 'presumed', authority, decidedOn },
  });
  if (!filed.success) return { ok: false, problems: fieldProblems(filed.error, CaseValues.shape) };
  const ahead = datesInFuture(filed.data, on);
  if (ahead.length === 0) return { ok: true, value: filed.data };
  const found = ahead.map((path) => ({ path: path.split('.'), message: 'in-the-future' }));
  return { ok: false, problems: problemsAt(found, CaseValues.shape) };
}
