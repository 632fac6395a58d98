import type Database from 'better-sqlite3';
import type { Migrated } from '../migrate.ts';
import { knownPersons } from './known-persons.ts';
import { MatchIndexWriter } from './match-index-writer.ts';
import { searchedPersons } from './searched-persons.ts';
import { SearchIndexWriter } from './search-index-writer.ts';

/**
 * Since this version of the register its derived rows are such as the program of today makes. Whoever changes what is derived
 * of a person adds a migration, empty if need be, and puts its version here.
 */
const DERIVED_SINCE = 12;

/**
 * Makes anew by what the persons of a register, opened alone, are found and compared, where an older program made it or none
 * did. Part of the transaction of the migrations and after the last of them, so that these need to know their own tables
 * only. Likely pairs take longer: they are looked for afterwards (`compareNextPerson`).
 */
export function derivePersonIndexes(sqlite: Database.Database, { from }: Migrated): void {
  if (from >= DERIVED_SINCE) return;
  sqlite.exec(`
    delete from search_number_end;
    delete from search_number;
    delete from search_word;
    delete from search_term;
    delete from search_person;
    delete from match_key;
    delete from match_word;
    delete from match_person;
    delete from person_to_compare;
  `);
  const search = new SearchIndexWriter(sqlite, 'main');
  for (const { personId, person } of searchedPersons(sqlite)) search.insert(personId, person);
  const match = new MatchIndexWriter(sqlite, 'main');
  for (const { personId, person } of knownPersons(sqlite)) match.insert(personId, person);
  sqlite.exec('insert into person_to_compare (person_id) select person_id from match_person');
}
