import type { Migration } from '../../migrate.ts';

/** What is to be done in a case, by when, as codes: both sides of the wall see it. */
export const protocolSteps: Migration = {
  version: 13,
  name: 'protocol-steps',
  up(sqlite) {
    sqlite.exec(`
      create table protocol_step (
        id text not null primary key,
        case_id text not null,
        kind text not null,
        due_on text not null,
        state text not null,
        closed_on text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint protocol_step_case foreign key (case_id) references case_file (id),
        constraint protocol_step_once unique (case_id, kind),
        constraint protocol_step_state check (state in ('open', 'done', 'not-needed')),
        constraint protocol_step_days check (
          due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
          and (closed_on is null or closed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
        ),
        constraint protocol_step_closed check ((state = 'open') = (closed_on is null)),
        constraint protocol_step_version check (version >= 1)
      ) strict;
      create index protocol_step_open on protocol_step (due_on) where state = 'open';
    `);
  },
};
