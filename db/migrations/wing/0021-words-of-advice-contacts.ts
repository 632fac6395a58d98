import type { Migration } from '../../migrate.ts';

/** What is said of a contact without a case in words, and the number to ring back. `contact_id` points into the register, another file. The same in both wings. */
export const wordsOfAdviceContacts: Migration = {
  version: 21,
  name: 'words-of-advice-contacts',
  up(sqlite) {
    sqlite.exec(`
      create table advice_contact_words (
        contact_id text not null primary key,
        remarks text,
        call_back_as_typed text,
        call_back_e164 text,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint advice_contact_words_length check (remarks is null or length(remarks) between 1 and 4000),
        constraint advice_contact_words_call_back check (call_back_e164 is null or call_back_as_typed is not null),
        constraint advice_contact_words_version check (version >= 1)
      ) strict, without rowid;
    `);
  },
};
