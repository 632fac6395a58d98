import type { Migration } from '../../migrate.ts';

/** Coded facts of each contact without a case, under a random key: a month, codes, and no place below the province. */
export const adviceContactFacts: Migration = {
  version: 6,
  name: 'advice-contact-facts',
  up(sqlite) {
    sqlite.exec(`
      create table advice_contact_fact (
        subject text not null primary key,
        month text not null,
        kind text not null,
        channel text not null,
        sex text not null,
        age_band text not null,
        province text not null,
        nationality text not null,
        outcome text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint advice_contact_fact_month check (month glob '[12][0-9][0-9][0-9]-[01][0-9]')
      -- Without a row number, so that the order in which contacts were recorded is not kept either.
      ) strict, without rowid;
      create index advice_contact_fact_by_month on advice_contact_fact (month);

      create table advice_contact_fact_answer (
        subject text not null,
        question text not null,
        code text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint advice_contact_fact_answer_key primary key (subject, question, code),
        constraint advice_contact_fact_answer_subject foreign key (subject) references advice_contact_fact (subject),
        constraint advice_contact_fact_answer_question check (question in ('subject', 'advice'))
      ) strict, without rowid;
    `);
  },
};
