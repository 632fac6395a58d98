import type { Migration } from '../../migrate.ts';

/** What is said of closing a case in words. `closure_id` points into the register, another file. The same in both wings. */
export const wordsOfClosures: Migration = {
  version: 13,
  name: 'words-of-closures',
  up(sqlite) {
    sqlite.exec(`
      create table closure_words (
        closure_id text not null primary key,
        case_id text not null,
        summary text not null,
        returned_because text,
        reopened_because text,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint closure_words_length check (
          length(summary) between 1 and 2000
          and (returned_because is null or length(returned_because) between 1 and 1000)
          and (reopened_because is null or length(reopened_because) between 1 and 1000)
        ),
        constraint closure_words_version check (version >= 1)
      ) strict;
      create index closure_words_by_case on closure_words (case_id);
    `);
  },
};
