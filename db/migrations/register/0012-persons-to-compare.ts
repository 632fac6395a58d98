import type { Migration } from '../../migrate.ts';

/**
 * Persons on file whose pairs have not been looked for yet: those from before there was such a search, and all of them when
 * the program compares otherwise than before. Looked for little by little once somebody has signed in.
 */
export const personsToCompare: Migration = {
  version: 12,
  name: 'persons-to-compare',
  up(sqlite) {
    sqlite.exec(`
      create table person_to_compare (
        person_id text not null primary key,
        constraint person_to_compare_person foreign key (person_id) references person (id)
      ) strict, without rowid;
    `);
  },
};
