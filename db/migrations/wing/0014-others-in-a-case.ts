import type { Migration } from '../../migrate.ts';

const answers = "('given', 'unknown', 'refused', 'not-asked', 'not-applicable')";

/** Who else is in a case, as the wing knows of them: their part, and what they did in the process. The same in both. */
export const othersInACase: Migration = {
  version: 14,
  name: 'others-in-a-case',
  up(sqlite) {
    sqlite.exec(`
      alter table what_happened_words add column others_answer text not null default 'not-asked'
        constraint what_happened_words_others check (others_answer in ${answers});
      create table other_in_case (
        words_id text not null,
        id text not null,
        position integer not null,
        name text,
        name_answer text not null,
        part text not null,
        roles_in_process_answer text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint other_in_case_key primary key (words_id, id),
        constraint other_in_case_words foreign key (words_id) references what_happened_words (id),
        constraint other_in_case_answers check (name_answer in ${answers} and roles_in_process_answer in ${answers}),
        constraint other_in_case_name check ((name_answer = 'given') = (name is not null))
      ) strict, without rowid;
      create table other_in_case_role (
        words_id text not null,
        other_id text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint other_in_case_role_key primary key (words_id, other_id, code),
        constraint other_in_case_role_other foreign key (words_id, other_id) references other_in_case (words_id, id)
      ) strict, without rowid;
    `);
  },
};
