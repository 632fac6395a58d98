import { Person } from '../../shared/domain/person.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { v7 } from 'uuid';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { PersonTable } from '../tables/register.ts';
import {
  answerColumns,
  dateColumns,
  placeColumns,
  storedAnswer,
  storedDate,
  storedPlace,
  valueOf,
} from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A person as stored, with the version a change must name. */
export type StoredPerson = {
  readonly person: Person;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
  /** When their answers or a record that belongs to them changed last. */
  readonly changedAt: string;
};

/** Every name a person goes by, in the order in which they are asked for. */
export const namesOf = (person: Person): string[] => [
  ...[person.nameLao, person.nameLatin].flatMap((name) => valueOf(name) ?? []),
  ...(valueOf(person.otherNames) ?? []).map(({ text }) => text),
];

/** Puts a new person on file. */
export async function insertPerson(
  db: StoreDatabase,
  id: string,
  person: Person,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.person')
    .values({ id, ...personColumns(person), changed_at: stamp.at, ...recorded(stamp) })
    .execute();
  await insertPersonLists(db, id, person, stamp, 1);
}

/** Replaces a person's answers by a newer version. */
export async function updatePerson(
  db: StoreDatabase,
  id: string,
  person: Person,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.person')
    .set({ ...personColumns(person), changed_at: stamp.at, version })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('register.person_name').where('person_id', '=', id).execute();
  await db.deleteFrom('register.person_nationality').where('person_id', '=', id).execute();
  await db.deleteFrom('register.person_language').where('person_id', '=', id).execute();
  await db.deleteFrom('register.person_disability').where('person_id', '=', id).execute();
  await insertPersonLists(db, id, person, stamp, version);
}

/** Remembers that something of a person changed, in their own record and in all of their cases. */
export async function touchPerson(db: StoreDatabase, id: string, stamp: Stamp): Promise<void> {
  const changed = { changed_at: stamp.at };
  await db.updateTable('register.person').set(changed).where('id', '=', id).execute();
  await db.updateTable('register.case_file').set(changed).where('person_id', '=', id).execute();
}

/** Reads one person, checked by its schema; undefined when there is none. */
export async function readPerson(db: StoreReader, id: string): Promise<StoredPerson | undefined> {
  return (await readPersons(db, [id])).get(id);
}

/** Reads several persons at once, by id. */
export async function readPersons(
  db: StoreReader,
  ids: readonly string[],
): Promise<Map<string, StoredPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('register.person').selectAll().where('id', 'in', ids).execute();
  const names = await db
    .selectFrom('register.person_name')
    .selectAll()
    .where('person_id', 'in', ids)
    .orderBy('position')
    .execute();
  const nationalities = await db
    .selectFrom('register.person_nationality')
    .selectAll()
    .where('person_id', 'in', ids)
    .orderBy('position')
    .execute();
  const languages = await db
    .selectFrom('register.person_language')
    .selectAll()
    .where('person_id', 'in', ids)
    .orderBy('position')
    .execute();
  const disabilities = await db
    .selectFrom('register.person_disability')
    .selectAll()
    .where('person_id', 'in', ids)
    .orderBy('position')
    .execute();
  return new Map(
    rows.map((row) => {
      const own = names.filter((name) => name.person_id === row.id);
      const mainName = (kind: string) => own.find((name) => name.kind === kind)?.text;
      const others = own.filter(({ kind }) => kind !== 'lao' && kind !== 'latin');
      const person = Person.parse({
        nameLao: storedAnswer(row.name_lao_answer, mainName('lao')),
        nameLatin: storedAnswer(row.name_latin_answer, mainName('latin')),
        title: storedAnswer(row.title_answer, row.title),
        otherNames: storedAnswer(
          row.other_names_answer,
          others.map(({ kind, text }) => ({ kind, text })),
        ),
        sex: storedAnswer(row.sex_answer, row.sex),
        birth: storedAnswer(row.birth_answer, storedBirth(row)),
        nationalities: storedAnswer(row.nationalities_answer, codesOf(nationalities, row.id)),
        ethnicGroup: storedAnswer(row.ethnic_group_answer, row.ethnic_group),
        languages: storedAnswer(row.languages_answer, codesOf(languages, row.id)),
        interpreterLanguage: storedAnswer(row.interpreter_language_answer, row.interpreter_language),
        disabilities: storedAnswer(row.disabilities_answer, codesOf(disabilities, row.id)),
        home: storedPlace('home', row),
        lifeStatus: storedAnswer(row.life_status_answer, row.life_status),
        diedOn: storedAnswer(row.died_on_answer, storedDate('died_on', row)),
      });
      return [
        row.id,
        {
          person,
          version: row.version,
          createdAt: row.created_at,
          createdBy: row.created_by,
          changedAt: row.changed_at,
        },
      ];
    }),
  );
}

/** The births of the persons of several cases, by the case; at most some hundred. */
export async function readBirthsOfCases(
  db: StoreReader,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Person['birth']>> {
  const rows = await db
    .selectFrom('register.case_file as file')
    .innerJoin('register.person as person', 'person.id', 'file.person_id')
    .selectAll('person')
    .select('file.id as caseId')
    .where('file.id', 'in', caseIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.caseId,
      Person.shape.birth.parse(storedAnswer(row.birth_answer, storedBirth(row))),
    ]),
  );
}

const codesOf = (rows: readonly { person_id: string; code: string }[], personId: string): string[] =>
  rows.filter((row) => row.person_id === personId).map((row) => row.code);

function storedBirth(row: PersonTable): unknown {
  const date = storedDate('birth', row);
  if (row.birth_kind !== 'age') return { kind: row.birth_kind, date };
  return {
    kind: 'age',
    ageYears: row.birth_age_years,
    isApproximate: row.birth_age_is_approximate === 1,
    at: date,
  };
}

function personColumns(person: Person) {
  const birth = valueOf(person.birth);
  const isAge = birth?.kind === 'age';
  return {
    name_lao_answer: person.nameLao.answer,
    name_latin_answer: person.nameLatin.answer,
    ...answerColumns('title', person.title),
    other_names_answer: person.otherNames.answer,
    ...answerColumns('sex', person.sex),
    birth_answer: person.birth.answer,
    birth_kind: birth?.kind ?? null,
    birth_age_years: isAge ? birth.ageYears : null,
    birth_age_is_approximate: isAge ? Number(birth.isApproximate) : null,
    ...dateColumns('birth', birth === null ? null : isAge ? birth.at : birth.date),
    nationalities_answer: person.nationalities.answer,
    ...answerColumns('ethnic_group', person.ethnicGroup),
    languages_answer: person.languages.answer,
    ...answerColumns('interpreter_language', person.interpreterLanguage),
    disabilities_answer: person.disabilities.answer,
    ...placeColumns('home', person.home),
    ...answerColumns('life_status', person.lifeStatus),
    died_on_answer: person.diedOn.answer,
    ...dateColumns('died_on', valueOf(person.diedOn)),
  };
}

async function insertPersonLists(
  db: StoreDatabase,
  personId: string,
  person: Person,
  stamp: Stamp,
  version: number,
): Promise<void> {
  const names = [
    { kind: 'lao', text: valueOf(person.nameLao), position: 0 },
    { kind: 'latin', text: valueOf(person.nameLatin), position: 0 },
    // The order in which they are told is one for all kinds.
    ...(valueOf(person.otherNames) ?? []).map(({ kind, text }, position) => ({ kind, text, position })),
  ].flatMap(({ kind, text, position }) =>
    text === null
      ? []
      : [
          {
            id: v7(),
            person_id: personId,
            kind,
            position,
            text,
            folded: foldForSearch(text),
            ...recorded(stamp, version),
          },
        ],
  );
  if (names.length > 0) await db.insertInto('register.person_name').values(names).execute();
  const coded = (codes: readonly string[] | null) =>
    (codes ?? []).map((code, position) => ({
      person_id: personId,
      code,
      position,
      ...recorded(stamp, version),
    }));
  const nationalities = coded(valueOf(person.nationalities));
  if (nationalities.length > 0)
    await db.insertInto('register.person_nationality').values(nationalities).execute();
  const languages = coded(valueOf(person.languages));
  if (languages.length > 0) await db.insertInto('register.person_language').values(languages).execute();
  const disabilities = coded(valueOf(person.disabilities));
  if (disabilities.length > 0)
    await db.insertInto('register.person_disability').values(disabilities).execute();
}
