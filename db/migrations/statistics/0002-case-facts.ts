import type { Migration } from '../../migrate.ts';

/**
 * Coded facts of each person-in-case under a random key that nothing outside the register can tie to a person.
 * No name, number, day, district, ethnic group or free text has a column here.
 */
export const caseFacts: Migration = {
  version: 2,
  name: 'case-facts',
  up(sqlite) {
    sqlite.exec(`
      create table case_fact (
        subject text not null primary key,
        opened_month text not null,
        office_province text not null,
        home_province text not null,
        status text not null,
        sex text not null,
        age_band text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_fact_opened_month check (opened_month glob '[12][0-9][0-9][0-9]-[01][0-9]')
      -- Without a row number, so that the order in which cases were recorded is not kept either.
      ) strict, without rowid;
      create index case_fact_by_month on case_fact (opened_month);

      create table case_fact_nationality (
        subject text not null,
        code text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_fact_nationality_key primary key (subject, code),
        constraint case_fact_nationality_subject foreign key (subject) references case_fact (subject)
      ) strict, without rowid;

      create table case_fact_form_of_exploitation (
        subject text not null,
        code text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_fact_form_of_exploitation_key primary key (subject, code),
        constraint case_fact_form_of_exploitation_subject foreign key (subject) references case_fact (subject)
      ) strict, without rowid;
    `);
  },
};
