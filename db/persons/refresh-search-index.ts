import { foldForSearch } from '../../shared/text/fold.ts';
import { nameCode } from '../../shared/text/name-code.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { type SearchedPerson, searchRowsOf, type SearchWord } from './search-rows.ts';

/** Makes the search rows of one person anew from what is on file. A person who became part of another has none. */
export async function refreshSearchIndex(db: StoreDatabase, personId: string): Promise<void> {
  const known = await db
    .selectFrom('register.search_person')
    .select('number')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const before = known === undefined ? [] : await takeOut(db, known.number);
  const person = await readSearchedPerson(db, personId);
  if (person !== undefined) await putIn(db, known?.number ?? (await newNumber(db, personId)), person);
  else if (known !== undefined)
    await db.deleteFrom('register.search_person').where('number', '=', known.number).execute();
  // A word that nobody bears any more is gone from the dictionary too.
  if (before.length > 0)
    await db
      .deleteFrom('register.search_term')
      .where('id', 'in', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('register.search_word as word')
              .select('word.number')
              .whereRef('word.term_id', '=', 'register.search_term.id'),
          ),
        ),
      )
      .execute();
}

async function newNumber(db: StoreDatabase, personId: string): Promise<number> {
  const { number } = await db
    .insertInto('register.search_person')
    .values({ person_id: personId })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Gives the terms that stood there. */
async function takeOut(db: StoreDatabase, number: number): Promise<number[]> {
  const words = await db
    .deleteFrom('register.search_word')
    .where('number', '=', number)
    .returning('term_id')
    .execute();
  await db
    .deleteFrom('register.search_number_end')
    .where('number_id', 'in', ({ selectFrom }) =>
      selectFrom('register.search_number').select('id').where('number', '=', number),
    )
    .execute();
  await db.deleteFrom('register.search_number').where('number', '=', number).execute();
  return [...new Set(words.map(({ term_id }) => term_id))];
}

async function putIn(db: StoreDatabase, number: number, person: SearchedPerson): Promise<void> {
  const rows = searchRowsOf(person);
  for (const word of rows.words) {
    const { phrase, position, field, words } = word;
    const term_id = await termOf(db, word);
    await db
      .insertInto('register.search_word')
      .values({ term_id, number, phrase, position, field, words })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const { field, text, caseId, ends } of rows.numbers) {
    const { id } = await db
      .insertInto('register.search_number')
      .values({ number, field, text, case_id: caseId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('register.search_number_end')
      .values(ends.map((ending) => ({ ending, number_id: id })))
      .execute();
  }
}

async function termOf(db: StoreDatabase, { kind, text }: SearchWord): Promise<number> {
  const known = await db
    .selectFrom('register.search_term')
    .select('id')
    .where('kind', '=', kind)
    .where('text', '=', text)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const { id } = await db
    .insertInto('register.search_term')
    .values({ kind, text, folded: foldForSearch(text), code: nameCode(text) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function readSearchedPerson(db: StoreReader, personId: string): Promise<SearchedPerson | undefined> {
  const person = await db
    .selectFrom('register.person')
    .select('home_free_text')
    .where('id', '=', personId)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (person === undefined) return undefined;
  const names = await db
    .selectFrom('register.person_name')
    .select(['kind', 'text'])
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();
  const contacts = await db
    .selectFrom('register.person_contact')
    .select('value')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .where('kind', 'in', ['Phone', 'Messaging'])
    .execute();
  const documents = await db
    .selectFrom('register.person_document')
    .select('number')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .execute();
  const relationships = await db
    .selectFrom('register.relationship')
    .select(['name', 'phone'])
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .execute();
  const cases = await db
    .selectFrom('register.case_file')
    .select(['id', 'number'])
    .where('person_id', '=', personId)
    .orderBy('number')
    .execute();
  return {
    names,
    relationshipNames: relationships.flatMap(({ name }) => name ?? []),
    phones: contacts.map(({ value }) => value),
    relationshipPhones: relationships.flatMap(({ phone }) => phone ?? []),
    documentNumbers: documents.flatMap(({ number }) => number ?? []),
    homeFreeText: person.home_free_text,
    cases,
  };
}
