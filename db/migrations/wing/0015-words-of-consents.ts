import type { Migration } from '../../migrate.ts';

/**
 * What is said in words of a consent, and why a head let something go without one. The ids point into the register, another
 * file. A consent that both wings had to do with has a row in each. The same in both wings.
 */
export const wordsOfConsents: Migration = {
  version: 15,
  name: 'words-of-consents',
  up(sqlite) {
    sqlite.exec(`
      create table consent_words (
        consent_id text not null primary key,
        case_id text not null,
        how_explained text,
        given_by_name text,
        interpreter_name text,
        witness_name text,
        reason text,
        withdrawn_because text,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint consent_words_length check (
          (how_explained is null or length(how_explained) between 1 and 2000)
          and (given_by_name is null or length(given_by_name) between 1 and 200)
          and (interpreter_name is null or length(interpreter_name) between 1 and 200)
          and (witness_name is null or length(witness_name) between 1 and 200)
          and (reason is null or length(reason) between 1 and 1000)
          and (withdrawn_because is null or length(withdrawn_because) between 1 and 1000)
        ),
        constraint consent_words_version check (version >= 1)
      ) strict;
      create index consent_words_by_case on consent_words (case_id);

      create table consent_override_words (
        override_id text not null primary key,
        case_id text not null,
        reason text not null,
        remark text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint consent_override_words_length check (
          length(reason) between 10 and 1000 and (remark is null or length(remark) between 1 and 1000)
        ),
        constraint consent_override_words_version check (version >= 1)
      ) strict;
      create index consent_override_words_by_case on consent_override_words (case_id);
    `);
  },
};
