import type { Migration } from '../../migrate.ts';

/** What is to be done, in words. `task_id` points into the register, another file. The same in both wings. */
export const wordsOfTasks: Migration = {
  version: 17,
  name: 'words-of-tasks',
  up(sqlite) {
    sqlite.exec(`
      create table task_words (
        task_id text not null primary key,
        -- Null for a task without a case.
        case_id text,
        text text,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint task_words_length check (text is null or length(text) between 1 and 2000),
        constraint task_words_version check (version >= 1)
      ) strict;
      create index task_words_by_case on task_words (case_id) where case_id is not null;
    `);
  },
};
