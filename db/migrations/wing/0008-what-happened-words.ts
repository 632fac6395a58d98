import type { Migration } from '../../migrate.ts';

/** What a person told of what happened, in words: one record a case in the wing of whoever wrote it down. The same in both. */
export const whatHappenedWords: Migration = {
  version: 8,
  name: 'what-happened-words',
  up(sqlite) {
    sqlite.exec(`
      create table what_happened_words (
        id text not null primary key,
        case_id text not null,
        told text,
        told_answer text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        changed_by text not null,
        version integer not null,
        constraint what_happened_words_case unique (case_id),
        constraint what_happened_words_answer check (
          told_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
        ),
        constraint what_happened_words_told check (
          (told_answer = 'given') = (told is not null) and (told is null or length(told) between 1 and 20000)
        ),
        constraint what_happened_words_version check (version >= 1)
      ) strict;
    `);
  },
};
