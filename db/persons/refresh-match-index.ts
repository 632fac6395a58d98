import { sql } from 'kysely';
import type { ComparedPerson } from '../../shared/persons/compared-person.ts';
import { matchKeys, wordsOf } from '../../shared/persons/match-keys.ts';
import type { StoreDatabase } from '../database.ts';
import { readComparedPerson } from './compared-person-on-file.ts';
import { findSamePersons } from './find-same-persons.ts';
import { ComparedOnFile } from './match-record.ts';

/** Pairs kept of one person: further ones are weaker than all of these. */
const PAIRS_OF_PERSON = 20;

/**
 * Makes anew by what a person is found who may be the same as another, and the pairs of theirs. A person who became part of
 * another has neither.
 */
export async function refreshMatchIndex(db: StoreDatabase, personId: string): Promise<void> {
  await takeOut(db, personId);
  await db.deleteFrom('register.person_to_compare').where('person_id', '=', personId).execute();
  const person = await readComparedPerson(db, personId);
  if (person === undefined) return;
  await putIn(db, personId, person);
  const found = await findSamePersons(db, person, personId);
  const pairs = found.slice(0, PAIRS_OF_PERSON).map(({ personId: other, weight, strength, reasons }) => {
    const [one_id, other_id] = personId < other ? [personId, other] : [other, personId];
    return { one_id, other_id, weight, strength, reasons: JSON.stringify(reasons) };
  });
  if (pairs.length > 0) await db.insertInto('register.duplicate_pair').values(pairs).execute();
}

async function takeOut(db: StoreDatabase, personId: string): Promise<void> {
  await db
    .deleteFrom('register.duplicate_pair')
    .where(({ or, eb }) => or([eb('one_id', '=', personId), eb('other_id', '=', personId)]))
    .execute();
  const known = await db
    .selectFrom('register.match_person')
    .select(['number', 'compared'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (known === undefined) return;
  await db.deleteFrom('register.match_key').where('number', '=', known.number).execute();
  await db.deleteFrom('register.match_person').where('number', '=', known.number).execute();
  const words = wordsOf(ComparedOnFile.parse(known.compared));
  if (words.length === 0) return;
  await db.deleteFrom('register.match_word').where('code', 'in', words).where('persons', '=', 1).execute();
  await db
    .updateTable('register.match_word')
    .set({ persons: sql`persons - 1` })
    .where('code', 'in', words)
    .execute();
}

async function putIn(db: StoreDatabase, personId: string, person: ComparedPerson): Promise<void> {
  const { number } = await db
    .insertInto('register.match_person')
    .values({ person_id: personId, compared: JSON.stringify(person) })
    .returning('number')
    .executeTakeFirstOrThrow();
  const keys = matchKeys(person).map((key) => ({ key, number }));
  if (keys.length > 0) await db.insertInto('register.match_key').values(keys).execute();
  const words = wordsOf(person).map((code) => ({ code, persons: 1 }));
  if (words.length > 0)
    await db
      .insertInto('register.match_word')
      .values(words)
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ persons: sql`match_word.persons + 1` }))
      .execute();
}
