import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SearchedPerson } from './search-rows.ts';

type Read = { readonly personId: string; readonly person: SearchedPerson };

const PersonRow = z.object({ id: z.string(), home_free_text: z.string().nullable() });
const TextRow = z.object({ text: z.string() });
const NameRow = TextRow.extend({ kind: z.string() });
const CaseRow = z.object({ id: z.string(), number: z.string() });

/** What is searched of every person of a register that is opened alone, who stands on their own. */
export function* searchedPersons(sqlite: Database.Database): Generator<Read> {
  const names = sqlite.prepare('select kind, text from person_name where person_id = ? order by position');
  const phones = sqlite.prepare(
    `select value as text from person_contact where person_id = ? and removed_at is null and kind in ('Phone', 'Messaging')`,
  );
  const documents = sqlite.prepare(
    'select number as text from person_document where person_id = ? and removed_at is null and number is not null',
  );
  const relationshipNames = sqlite.prepare(
    'select name as text from relationship where person_id = ? and removed_at is null and name is not null',
  );
  const relationshipPhones = sqlite.prepare(
    'select phone as text from relationship where person_id = ? and removed_at is null and phone is not null',
  );
  const cases = sqlite.prepare('select id, number from case_file where person_id = ? order by number');
  const textsOf = (statement: Database.Statement, personId: string): string[] =>
    TextRow.array()
      .parse(statement.all(personId))
      .map(({ text }) => text);
  const persons = PersonRow.array().parse(
    sqlite.prepare('select id, home_free_text from person where merged_into is null order by id').all(),
  );
  for (const { id, home_free_text } of persons) {
    yield {
      personId: id,
      person: {
        names: NameRow.array().parse(names.all(id)),
        relationshipNames: textsOf(relationshipNames, id),
        phones: textsOf(phones, id),
        relationshipPhones: textsOf(relationshipPhones, id),
        documentNumbers: textsOf(documents, id),
        homeFreeText: home_free_text,
        cases: CaseRow.array().parse(cases.all(id)),
      },
    };
  }
}
