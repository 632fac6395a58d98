import type { Person } from '../../shared/domain/person.ts';
import { comparedPersonOf, type ComparedPerson } from '../../shared/persons/compared-person.ts';
import type { StoreReader } from '../database.ts';
import { valueOf } from '../repositories/answer-columns.ts';
import { personContacts } from '../repositories/person-contacts.ts';
import { personDocuments } from '../repositories/person-documents.ts';
import { readRecordsOf } from '../repositories/person-records.ts';
import { namesOf, readPerson } from '../repositories/person-repository.ts';
import { relationships } from '../repositories/relationships.ts';

/** Kinds of contacts whose value is a telephone number. */
const BY_NUMBER = ['Phone', 'Messaging'];

/** A person on file made ready to be compared; undefined for one who became part of another. */
export async function readComparedPerson(
  db: StoreReader,
  personId: string,
): Promise<ComparedPerson | undefined> {
  const stands = await db
    .selectFrom('register.person')
    .select('id')
    .where('id', '=', personId)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  const stored = stands === undefined ? undefined : await readPerson(db, personId);
  if (stored === undefined) return undefined;
  const contacts = await readRecordsOf(db, personContacts, [personId]);
  const documents = await readRecordsOf(db, personDocuments, [personId]);
  const kin = await readRecordsOf(db, relationships, [personId]);
  return comparedPerson(db, stored.person, {
    phones: contacts.flatMap(({ value }) => (BY_NUMBER.includes(value.kind) ? [value.value] : [])),
    documentNumbers: documents.flatMap(({ value }) => valueOf(value.number) ?? []),
    kinNames: kin.flatMap(({ value }) => valueOf(value.name) ?? []),
  });
}

/** A person's answers, and the numbers and kin beside them, made ready to be compared. */
export async function comparedPerson(
  db: StoreReader,
  person: Person,
  beside: {
    readonly phones: readonly string[];
    readonly documentNumbers: readonly string[];
    readonly kinNames: readonly string[];
  },
): Promise<ComparedPerson> {
  const home = valueOf(person.home);
  return comparedPersonOf({
    ...beside,
    names: namesOf(person),
    birth: valueOf(person.birth),
    sex: valueOf(person.sex),
    home,
    homeNames: await namesOfPlace(db, home?.placeCode ?? null),
    nationalities: valueOf(person.nationalities) ?? [],
  });
}

/** The folded names of a division and of those that hold it, deepest first. */
async function namesOfPlace(db: StoreReader, placeCode: string | null): Promise<string[][]> {
  const levels: string[][] = [];
  for (let code = placeCode; code !== null;) {
    const place: { parent_code: string | null } | undefined = await db
      .selectFrom('main.place')
      .select('parent_code')
      .where('code', '=', code)
      .executeTakeFirst();
    const names = await db
      .selectFrom('main.place_name')
      .select('folded')
      .where('place_code', '=', code)
      .execute();
    levels.push(names.map(({ folded }) => folded));
    code = place?.parent_code ?? null;
  }
  return levels;
}
