import type { Migration } from '../../migrate.ts';

/**
 * A case closed by one side of the wall, as codes: both sides see that. Why, in words, lies in the wing. The trigger states
 * the table of `shared/domain/closure-moves.ts` once more.
 */
export const caseClosures: Migration = {
  version: 19,
  name: 'case-closures',
  up(sqlite) {
    sqlite.exec(`
      create table case_closure (
        id text not null primary key,
        case_id text not null,
        wing text not null,
        state text not null,
        reason text not null,
        ended_on text not null,
        proposed_at text not null,
        proposed_by text not null,
        decided_at text,
        decided_by text,
        ended_at text,
        ended_by text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_closure_case foreign key (case_id) references case_file (id),
        constraint case_closure_wing check (wing in ('investigation', 'assistance')),
        constraint case_closure_state check (state in ('proposed', 'returned', 'withdrawn', 'closed', 'reopened')),
        constraint case_closure_day check (ended_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint case_closure_decision check (
          (decided_at is null) = (decided_by is null)
          and (state not in ('returned', 'closed', 'reopened') or decided_at is not null)
          and (state <> 'proposed' or decided_at is null)
        ),
        constraint case_closure_end check (
          (ended_at is null) = (ended_by is null)
          and (state in ('withdrawn', 'reopened')) = (ended_at is not null)
        ),
        constraint case_closure_version check (version >= 1)
      ) strict;
      create unique index case_closure_open_once on case_closure (case_id, wing)
        where state in ('proposed', 'returned', 'closed');
      create index case_closure_by_case on case_closure (case_id);
      create trigger case_closure_begins before insert on case_closure
        when new.state <> 'proposed' or new.version <> 1 begin
        select raise(abort, 'a closing begins as a proposal');
      end;
      create trigger case_closure_goes_on before update on case_closure
        when old.state || '>' || new.state not in (
            'proposed>closed', 'proposed>returned', 'proposed>withdrawn',
            'returned>proposed', 'returned>withdrawn', 'closed>reopened')
          or new.version <> old.version + 1 or new.case_id <> old.case_id or new.wing <> old.wing begin
        select raise(abort, 'a closing goes on by its moves');
      end;
      create trigger case_closure_is_not_deleted before delete on case_closure begin
        select raise(abort, 'a closing stays on record');
      end;
    `);
  },
};
