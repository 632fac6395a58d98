import type { Migration } from '../../migrate.ts';

/** What a screening says in words. `screening_id` points into the register, another file. The same in both wings. */
export const wordsOfScreenings: Migration = {
  version: 11,
  name: 'words-of-screenings',
  up(sqlite) {
    sqlite.exec(`
      create table screening_words (
        screening_id text not null primary key,
        case_id text not null,
        interpreter_name text,
        present_others text,
        repeat_reason text,
        path_reason text,
        conclusion_reason text,
        notes text,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint screening_words_version check (version >= 1)
      ) strict;
      create index screening_words_by_case on screening_words (case_id);

      create table screening_item_note (
        screening_id text not null,
        item_code text not null,
        note text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint screening_item_note_key primary key (screening_id, item_code),
        constraint screening_item_note_of foreign key (screening_id) references screening_words (screening_id)
      ) strict, without rowid;
    `);
  },
};
