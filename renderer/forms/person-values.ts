import { z } from 'zod';
import { countries } from '../../shared/codes/countries.ts';
import { disabilities } from '../../shared/codes/disabilities.ts';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { languages } from '../../shared/codes/languages.ts';
import { lifeStatuses } from '../../shared/codes/life-statuses.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { datesOfPersonInFuture } from '../../shared/domain/future-dates.ts';
import { Person } from '../../shared/domain/person.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { collectReadings, fieldProblems, problemsAt, type FormReading } from './form-reading.ts';
import { rawAnswer, rawOf, readAnswer, readCode, readCodes, readLine, untouched } from './raw-answer.ts';
import { emptyBirth, RawBirth, rawBirthOf, readBirth } from './raw-birth.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';
import { RawNames, readNames } from './raw-names.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';

/** The answers of a person exactly as they stand in a form: half words and impossible dates included. */
export const PersonValues = z.object({
  nameLao: rawAnswer(z.string()),
  nameLatin: rawAnswer(z.string()),
  title: rawAnswer(z.string()),
  otherNames: rawAnswer(RawNames),
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
});
export type PersonValues = z.infer<typeof PersonValues>;
export type PersonFieldName = keyof PersonValues;

/** The fields in the order in which they stand in a form. */
export const personFieldOrder = [
  'nameLao',
  'nameLatin',
  'title',
  'otherNames',
  'sex',
  'birth',
  'nationalities',
  'ethnicGroup',
  'languages',
  'interpreterLanguage',
  'home',
  'disabilities',
  'lifeStatus',
  'diedOn',
] as const satisfies readonly PersonFieldName[];

/** The fields that hold a person's names. */
export const nameFields: readonly string[] = [
  'nameLao',
  'nameLatin',
  'otherNames',
] satisfies PersonFieldName[];

/**
 * Whether the form asks when the person died: once they are said to have died. What somebody wrote there all the same is
 * not hidden by another answer.
 */
export const asksWhenDied = ({ lifeStatus, diedOn }: Pick<PersonValues, 'lifeStatus' | 'diedOn'>): boolean =>
  (lifeStatus.missing === null && lifeStatus.typed === 'Deceased') ||
  diedOn.typed.text.trim() !== '' ||
  (diedOn.missing !== null && diedOn.missing !== 'not-applicable');

/** A person of whom nothing is told yet. */
export const newPersonValues: PersonValues = {
  nameLao: untouched(''),
  nameLatin: untouched(''),
  title: untouched(''),
  otherNames: untouched([]),
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
};

/** A person on file as a form shows them. */
export function personValuesOf(person: Person): PersonValues {
  return {
    nameLao: rawOf(person.nameLao, '', (name) => name),
    nameLatin: rawOf(person.nameLatin, '', (name) => name),
    title: rawOf(person.title, '', (title) => title),
    otherNames: rawOf<RawNames, RawNames>(person.otherNames, [], (names) => names),
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
  };
}

/** Reads each answer of a person as of a day. */
export const personReadings = (values: PersonValues, on: PlainDate) => ({
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
});

/** Reads the form of a person as of a day: what goes on file, or what is wrong with which field. */
export function readPersonValues(values: PersonValues, on: PlainDate): FormReading<Person, PersonFieldName> {
  const { values: read, problems } = collectReadings(personReadings(values, on));
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = Person.safeParse(read);
  if (!filed.success) return { ok: false, problems: fieldProblems(filed.error, PersonValues.shape) };
  const ahead = datesOfPersonInFuture(filed.data, on);
  if (ahead.length === 0) return { ok: true, value: filed.data };
  const found = ahead.map((path) => ({ path: path.split('.'), message: 'in-the-future' }));
  return { ok: false, problems: problemsAt(found, PersonValues.shape) };
}
