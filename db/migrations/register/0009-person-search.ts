import type { Migration } from '../../migrate.ts';

/**
 * By what persons are found: a dictionary of the words of all names, where each stands, and the ends of their numbers.
 * Derived from what is on file, made anew for a person whenever something of theirs changes, inside the register and
 * under its key. No row outlives what it was made from. Filled once all steps are done (`derivePersonIndexes`).
 */
export const personSearch: Migration = {
  version: 9,
  name: 'person-search',
  up(sqlite) {
    sqlite.exec(`
      -- A short number for a person, in the index alone.
      create table search_person (
        number integer primary key,
        person_id text not null,
        constraint search_person_person foreign key (person_id) references person (id),
        constraint search_person_once unique (person_id)
      ) strict;

      -- Ids are never given twice: what has been read of the dictionary stays true.
      create table search_term (
        id integer primary key autoincrement,
        kind text not null,
        text text not null,
        -- Folded for search, and the sound of a name.
        folded text not null,
        code text not null,
        constraint search_term_kind check (kind in ('name', 'place')),
        constraint search_term_once unique (kind, text)
      ) strict;

      create table search_word (
        term_id integer not null,
        number integer not null,
        -- Which of the person's names, and the word's place in it.
        phrase integer not null,
        position integer not null,
        field text not null,
        words integer not null,
        constraint search_word_key primary key (term_id, number, phrase, position),
        constraint search_word_term foreign key (term_id) references search_term (id),
        constraint search_word_person foreign key (number) references search_person (number)
      ) strict, without rowid;
      create index search_word_by_person on search_word (number);

      create table search_number (
        id integer primary key,
        number integer not null,
        field text not null,
        text text not null,
        case_id text,
        constraint search_number_person foreign key (number) references search_person (number),
        constraint search_number_case foreign key (case_id) references case_file (id)
      ) strict;
      create index search_number_by_person on search_number (number);

      create table search_number_end (
        ending text not null,
        number_id integer not null,
        constraint search_number_end_key primary key (ending, number_id),
        constraint search_number_end_number foreign key (number_id) references search_number (id)
      ) strict, without rowid;
      create index search_number_end_by_number on search_number_end (number_id);

      create index person_by_home on person (home_place_code) where home_place_code is not null;
    `);
  },
};
