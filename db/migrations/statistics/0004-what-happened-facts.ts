import type { Migration } from '../../migrate.ts';

/**
 * The codes of what happened under which each person-in-case is counted: closed lists, no place below a country, sums as bands.
 * Cases of before were asked none of it.
 */
export const whatHappenedFacts: Migration = {
  version: 4,
  name: 'what-happened-facts',
  up(sqlite) {
    sqlite.exec(`
      create table case_fact_answer (
        subject text not null,
        question text not null,
        code text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_fact_answer_key primary key (subject, question, code),
        constraint case_fact_answer_subject foreign key (subject) references case_fact (subject),
        constraint case_fact_answer_question check (question in (
          'act', 'means', 'purpose', 'industry', 'type-of-sexual-exploitation', 'recruitment-method', 'recruiter',
          'recruitment-site', 'method-of-control', 'type-of-place', 'country-of-exploitation', 'border-crossing', 'debt',
          'wages-owed'
        ))
      ) strict, without rowid;
      create index case_fact_answer_by_question on case_fact_answer (question, code);

      with question (name) as (values
        ('act'), ('means'), ('purpose'), ('industry'), ('type-of-sexual-exploitation'), ('recruitment-method'), ('recruiter'),
        ('recruitment-site'), ('method-of-control'), ('type-of-place'), ('country-of-exploitation'), ('border-crossing'),
        ('debt'), ('wages-owed'))
      insert into case_fact_answer
        select subject, name, 'not-asked', created_at, created_by, version from case_fact cross join question;
    `);
  },
};
