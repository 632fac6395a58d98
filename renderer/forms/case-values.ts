import { z } from 'zod';
import { countries } from '../../shared/codes/countries.ts';
import { disabilities } from '../../shared/codes/disabilities.ts';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { formsOfExploitation } from '../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { languages } from '../../shared/codes/languages.ts';
import { lifeStatuses } from '../../shared/codes/life-statuses.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import { CaseFacts, Identification } from '../../shared/domain/case.ts';
import { datesInFuture } from '../../shared/domain/future-dates.ts';
import { type OtherName, Person } from '../../shared/domain/person.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readCodes,
  readLine,
  understood,
  untouched,
  type Reading,
} from './raw-answer.ts';
import { emptyBirth, RawBirth, rawBirthOf, readBirth } from './raw-birth.ts';
import { emptyDate, RawDate, rawDateOf, rawDay, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';
import { collectReadings, fieldProblems, problemsAt, type FormReading } from './form-reading.ts';
import type { WholeCase } from './whole-case.ts';

/** The fields of the case form exactly as they stand in it: half words and impossible dates included. */
export const CaseValues = z.object({
  nameLao: rawAnswer(z.string()),
  nameLatin: rawAnswer(z.string()),
  title: rawAnswer(z.string()),
  otherNames: rawAnswer(z.string()),
  sex: rawAnswer(z.string()),
  birth: rawAnswer(RawBirth),
  nationalities: rawAnswer(z.array(z.string()).readonly()),
  ethnicGroup: rawAnswer(z.string()),
  languages: rawAnswer(z.array(z.string()).readonly()),
  interpreterLanguage: rawAnswer(z.string()),
  disabilities: rawAnswer(z.array(z.string()).readonly()),
  home: rawAnswer(RawPlace),
  lifeStatus: rawAnswer(z.string()),
  diedOn: rawAnswer(RawDate),
  authority: rawAnswer(z.string()),
  decidedOn: rawAnswer(RawDate),
  formsOfExploitation: rawAnswer(z.array(z.string()).readonly()),
  openedOn: RawDate,
  sourceOfDetection: rawAnswer(z.string()),
  responsibleOfficer: z.string(),
});
export type CaseValues = z.infer<typeof CaseValues>;
export type CaseFieldName = keyof CaseValues;

/** A new form: opened today, by the one who fills it in. */
export function newCaseValues(on: PlainDate, accountId: string): CaseValues {
  return {
    nameLao: untouched(''),
    nameLatin: untouched(''),
    title: untouched(''),
    otherNames: untouched(''),
    sex: untouched(''),
    birth: untouched(emptyBirth),
    nationalities: untouched([]),
    ethnicGroup: untouched(''),
    languages: untouched([]),
    interpreterLanguage: untouched(''),
    disabilities: untouched([]),
    home: untouched(emptyPlace),
    lifeStatus: untouched(''),
    diedOn: untouched(emptyDate),
    authority: untouched(''),
    decidedOn: untouched(emptyDate),
    formsOfExploitation: untouched([]),
    openedOn: rawDay(on),
    sourceOfDetection: untouched(''),
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
    nameLao: rawOf(person.nameLao, '', (name) => name),
    nameLatin: rawOf(person.nameLatin, '', (name) => name),
    title: rawOf(person.title, '', (title) => title),
    otherNames: rawOf(person.otherNames, '', (names) => names.map(({ text }) => text).join('\n')),
    sex: rawOf(person.sex, '', (code) => code),
    birth: rawOf(person.birth, emptyBirth, rawBirthOf),
    nationalities: rawOf(person.nationalities, [], (codes) => codes),
    ethnicGroup: rawOf(person.ethnicGroup, '', (code) => code),
    languages: rawOf(person.languages, [], (codes) => codes),
    interpreterLanguage: rawOf(person.interpreterLanguage, '', (code) => code),
    disabilities: rawOf(person.disabilities, [], (codes) => codes),
    home: rawOf(person.home, emptyPlace, rawPlaceOf),
    lifeStatus: rawOf(person.lifeStatus, '', (code) => code),
    diedOn: rawOf(person.diedOn, emptyDate, rawDateOf),
    authority: rawOf(identification.authority, '', (code) => code),
    decidedOn: rawOf(identification.decidedOn, emptyDate, rawDateOf),
    formsOfExploitation: rawOf(facts.formsOfExploitation, [], (codes) => codes),
    openedOn: rawDateOf(facts.openedOn),
    sourceOfDetection: rawOf(facts.sourceOfDetection, '', (code) => code),
    responsibleOfficer: facts.responsibleOfficer,
  };
}

const readNames = (typed: string): Reading<OtherName[] | undefined> => {
  const names = typed
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((text) => ({ kind: 'Other' as const, text }));
  return understood(names.length === 0 ? undefined : names);
};

/** What a filled form puts on file. */
const FiledCase = z.strictObject({ person: Person, facts: CaseFacts, identification: Identification });
export type FiledCase = z.infer<typeof FiledCase>;

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readCaseValues(values: CaseValues, on: PlainDate): FormReading<FiledCase, CaseFieldName> {
  const openedOn = readDate(values.openedOn, on);
  const readings = {
    nameLao: readAnswer(values.nameLao, readLine),
    nameLatin: readAnswer(values.nameLatin, readLine),
    title: readAnswer(values.title, readLine),
    otherNames: readAnswer(values.otherNames, readNames),
    sex: readAnswer(values.sex, readCode(sexes)),
    birth: readAnswer(values.birth, (raw) => readBirth(raw, on)),
    nationalities: readAnswer(values.nationalities, readCodes(countries)),
    ethnicGroup: readAnswer(values.ethnicGroup, readCode(ethnicGroups)),
    languages: readAnswer(values.languages, readCodes(languages)),
    interpreterLanguage: readAnswer(values.interpreterLanguage, readCode(languages)),
    disabilities: readAnswer(values.disabilities, readCodes(disabilities)),
    home: readAnswer(values.home, readPlace),
    lifeStatus: readAnswer(values.lifeStatus, readCode(lifeStatuses)),
    diedOn: readAnswer(values.diedOn, (raw) => readDate(raw, on)),
    authority: readAnswer(values.authority, readCode(identificationAuthorities)),
    decidedOn: readAnswer(values.decidedOn, (raw) => readDate(raw, on)),
    formsOfExploitation: readAnswer(values.formsOfExploitation, readCodes(formsOfExploitation)),
    openedOn: openedOn.ok && openedOn.value === undefined ? problem('day-needed') : openedOn,
    sourceOfDetection: readAnswer(values.sourceOfDetection, readCode(sourcesOfDetection)),
    responsibleOfficer:
      values.responsibleOfficer === '' ? problem('choose-one') : understood(values.responsibleOfficer),
  };
  const { values: read, problems } = collectReadings(readings);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const {
    openedOn: opened,
    sourceOfDetection,
    responsibleOfficer,
    formsOfExploitation: forms,
    authority,
    decidedOn,
    ...person
  } = read;
  const filed = FiledCase.safeParse({
    person,
    facts: { openedOn: opened, sourceOfDetection, responsibleOfficer, formsOfExploitation: forms },
    identification: { status: 'presumed', authority, decidedOn },
  });
  if (!filed.success) return { ok: false, problems: fieldProblems(filed.error, CaseValues.shape) };
  const ahead = datesInFuture(filed.data, on);
  if (ahead.length === 0) return { ok: true, value: filed.data };
  const found = ahead.map((path) => ({ path: path.split('.'), message: 'in-the-future' }));
  return { ok: false, problems: problemsAt(found, CaseValues.shape) };
}
