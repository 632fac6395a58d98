import { v7 } from 'uuid';
import type { Migration } from '../../migrate.ts';

const missing = `('given', 'unknown', 'refused', 'not-asked', 'not-applicable')`;

/** Beside the forms of exploitation, which cases have had from the first. */
const answers = [
  'acts',
  'means',
  'purposes',
  'industries',
  'sexual_exploitation_types',
  'recruitment_methods',
  'recruiter_relationships',
  'recruitment_sites',
  'methods_of_control',
  'debts',
  'wages_owed',
  'route',
];

/**
 * What happened to the person of a case, a record of its own: each case has one from now on. The forms of exploitation leave the
 * case for it, with their codes.
 */
export const whatHappened: Migration = {
  version: 14,
  name: 'what-happened',
  up(sqlite) {
    sqlite.exec(`
      create table what_happened (
        id text not null primary key,
        case_id text not null,
        forms_of_exploitation_answer text not null,
        ${answers.map((answer) => `${answer}_answer text not null`).join(',\n        ')},
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        changed_by text not null,
        version integer not null,
        constraint what_happened_case_once unique (case_id),
        constraint what_happened_case foreign key (case_id) references case_file (id),
        constraint what_happened_answers check (
          forms_of_exploitation_answer in ${missing}
          ${answers.map((answer) => `and ${answer}_answer in ${missing}`).join('\n          ')}
        ),
        constraint what_happened_version check (version >= 1)
      ) strict;

      create table what_happened_code (
        what_happened_id text not null,
        -- The question as the domain calls it.
        question text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint what_happened_code_key primary key (what_happened_id, question, code),
        constraint what_happened_code_record foreign key (what_happened_id) references what_happened (id)
      ) strict, without rowid;

      create table money_owed (
        what_happened_id text not null,
        id text not null,
        -- A debt of the person, or a wage that is owed to them.
        kind text not null,
        position integer not null,
        sum_whole_units integer,
        sum_currency text,
        sum_answer text not null,
        as_of_answer text not null,
        as_of_earliest text,
        as_of_latest text,
        as_of_precision text,
        as_of_is_approximate integer,
        as_of_as_typed text,
        claimed_by text,
        claimed_by_answer text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint money_owed_key primary key (what_happened_id, id),
        constraint money_owed_record foreign key (what_happened_id) references what_happened (id),
        constraint money_owed_kind check (kind in ('debt', 'wage')),
        constraint money_owed_answers check (
          sum_answer in ${missing} and as_of_answer in ${missing} and claimed_by_answer in ${missing}
        ),
        constraint money_owed_sum check (
          (sum_answer = 'given') = (sum_whole_units is not null) and (sum_whole_units is null) = (sum_currency is null)
        ),
        constraint money_owed_as_of check ((as_of_answer = 'given') = (as_of_earliest is not null)),
        constraint money_owed_claimed_by check ((claimed_by_answer = 'given') = (claimed_by is not null))
      ) strict, without rowid;

      create table route_leg (
        what_happened_id text not null,
        id text not null,
        position integer not null,
        kind text not null,
        country text,
        country_answer text not null,
        place_place_code text,
        place_free_text text,
        place_answer text not null,
        place_type text,
        place_type_answer text not null,
        when_answer text not null,
        when_earliest text,
        when_latest text,
        when_precision text,
        when_is_approximate integer,
        when_as_typed text,
        transport_answer text not null,
        documents text,
        documents_answer text not null,
        companions_answer text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint route_leg_key primary key (what_happened_id, id),
        constraint route_leg_record foreign key (what_happened_id) references what_happened (id),
        constraint route_leg_kind check (kind in ('Recruitment', 'Transit', 'EXT_Border', 'Exploitation')),
        constraint route_leg_answers check (
          country_answer in ${missing} and place_answer in ${missing} and place_type_answer in ${missing}
          and when_answer in ${missing} and transport_answer in ${missing} and documents_answer in ${missing}
          and companions_answer in ${missing}
        ),
        constraint route_leg_country check ((country_answer = 'given') = (country is not null)),
        constraint route_leg_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
        constraint route_leg_place_type check ((place_type_answer = 'given') = (place_type is not null)),
        constraint route_leg_when check ((when_answer = 'given') = (when_earliest is not null)),
        constraint route_leg_interval check (when_earliest <= when_latest or when_earliest is null),
        constraint route_leg_documents check ((documents_answer = 'given') = (documents is not null))
      ) strict, without rowid;

      create table route_leg_code (
        what_happened_id text not null,
        leg_id text not null,
        question text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint route_leg_code_key primary key (what_happened_id, leg_id, question, code),
        constraint route_leg_code_leg foreign key (what_happened_id, leg_id) references route_leg (what_happened_id, id),
        constraint route_leg_code_question check (question in ('transport', 'companions'))
      ) strict, without rowid;
    `);
    const begin = sqlite.prepare(`
      insert into what_happened (id, case_id, forms_of_exploitation_answer, ${answers.map((answer) => `${answer}_answer`).join(', ')},
        created_at, created_by, changed_at, changed_by, version)
      select ?, id, forms_of_exploitation_answer, ${answers.map(() => `'not-asked'`).join(', ')},
        created_at, created_by, created_at, created_by, 1
      from case_file where id = ?`);
    const ids = sqlite.prepare('select id from case_file order by id').pluck().all();
    for (const caseId of ids) begin.run(v7(), caseId);
    sqlite.exec(`
      insert into what_happened_code
        select record.id, 'formsOfExploitation', form.code, form.position, form.created_at, form.created_by, form.version
        from case_form_of_exploitation as form join what_happened as record on record.case_id = form.case_id;
      drop table case_form_of_exploitation;

      -- Its check names the column that goes, so the table is made anew. Under its own name: rows that point at it are found again.
      create table case_file_before as select * from case_file;
      drop table case_file;
      create table case_file (
        id text not null primary key,
        person_id text not null,
        number text not null,
        number_year integer not null,
        number_counter integer not null,
        opened_on_earliest text not null,
        opened_on_latest text not null,
        opened_on_precision text not null,
        opened_on_is_approximate integer not null,
        opened_on_as_typed text not null,
        source_of_detection text,
        source_of_detection_answer text not null,
        responsible_officer text not null,
        -- Random key of this person-in-case in the statistics; never leaves the register.
        statistics_subject text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint case_file_person foreign key (person_id) references person (id),
        constraint case_file_number unique (number),
        constraint case_file_counter unique (number_year, number_counter),
        constraint case_file_statistics_subject unique (statistics_subject),
        constraint case_file_answers check (source_of_detection_answer in ${missing}),
        constraint case_file_source_of_detection check ((source_of_detection_answer = 'given') = (source_of_detection is not null)),
        constraint case_file_opened_on check (opened_on_earliest <= opened_on_latest),
        constraint case_file_version check (version >= 1)
      ) strict;
      insert into case_file
        select id, person_id, number, number_year, number_counter, opened_on_earliest, opened_on_latest, opened_on_precision,
          opened_on_is_approximate, opened_on_as_typed, source_of_detection, source_of_detection_answer, responsible_officer,
          statistics_subject, created_at, created_by, changed_at, version
        from case_file_before;
      drop table case_file_before;
      create index case_file_by_change on case_file (changed_at desc, id desc);
      create index case_file_by_officer on case_file (responsible_officer);
      create index case_file_by_opening on case_file (opened_on_earliest desc, id desc);
      create index case_file_by_person on case_file (person_id);
    `);
  },
};
