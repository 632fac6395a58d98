import type { Migration } from '../../migrate.ts';

const answers = "('given', 'unknown', 'refused', 'not-asked', 'not-applicable')";
const answered = (column: string) =>
  `constraint advice_contact_${column} check (${column}_answer in ${answers} and (${column}_answer = 'given') = (${column} is not null))`;

/**
 * Contacts without a case: hotline calls, walk-ins, persons at risk who were advised. Codes, a day and a division; what was
 * said, and a number to ring back, lie in the writer's wing. One contact may lead to several cases.
 */
export const adviceContacts: Migration = {
  version: 28,
  name: 'advice-contacts',
  up(sqlite) {
    sqlite.exec(`
      create table advice_contact (
        id text not null primary key,
        -- A random key that nothing outside this file can tie to the contact.
        statistics_subject text not null,
        kind text not null,
        channel text not null,
        received_on text not null,
        hour integer,
        sex text,
        sex_answer text not null,
        -- Years, 'child' or 'adult'.
        age text,
        age_answer text not null,
        place_code text,
        place_code_answer text not null,
        nationality text,
        nationality_answer text not null,
        language text,
        language_answer text not null,
        subjects_answer text not null,
        advice_answer text not null,
        referred_to_id text,
        answered_by text not null,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint advice_contact_statistics_subject unique (statistics_subject),
        constraint advice_contact_received_on check (received_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        constraint advice_contact_hour check (hour between 0 and 23),
        ${['sex', 'age', 'place_code', 'nationality', 'language'].map(answered).join(',\n        ')},
        constraint advice_contact_lists check (subjects_answer in ${answers} and advice_answer in ${answers}),
        constraint advice_contact_version check (version >= 1)
      ) strict, without rowid;
      create index advice_contact_by_day on advice_contact (received_on, id);

      create table advice_contact_code (
        contact_id text not null,
        list text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint advice_contact_code_key primary key (contact_id, list, code),
        constraint advice_contact_code_contact foreign key (contact_id) references advice_contact (id),
        constraint advice_contact_code_list check (list in ('subjects', 'advice'))
      ) strict, without rowid;

      create table advice_contact_case (
        contact_id text not null,
        case_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint advice_contact_case_key primary key (contact_id, case_id),
        constraint advice_contact_case_contact foreign key (contact_id) references advice_contact (id),
        constraint advice_contact_case_case foreign key (case_id) references case_file (id)
      ) strict, without rowid;
      create index advice_contact_case_by_case on advice_contact_case (case_id);
    `);
  },
};
