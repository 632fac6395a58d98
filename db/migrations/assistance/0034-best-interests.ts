import type { Migration } from '../../migrate.ts';

/**
 * Steps for the best interests of a child. `case_id` points into the register and `by_id` into the directory of the office:
 * other files. The triggers state the table of `shared/domain/best-interests-moves.ts` once more.
 */
export const bestInterests: Migration = {
  version: 34,
  name: 'best-interests',
  up(sqlite) {
    sqlite.exec(`
      create table best_interests (
        id text not null primary key,
        case_id text not null,
        state text not null,
        kind text not null,
        by_id text,
        panel text,
        panel_answer text not null,
        views text,
        views_answer text not null,
        views_heard_on text,
        views_heard_on_answer text not null,
        guardian_kin text,
        guardian_kin_answer text not null,
        guardian_name text,
        guardian_name_answer text not null,
        guardian_appointed_on text,
        guardian_appointed_on_answer text not null,
        guardian_appointed_by text,
        guardian_appointed_by_answer text not null,
        options text,
        options_answer text not null,
        decision text,
        decision_answer text not null,
        review_on text,
        review_on_answer text not null,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint best_interests_state check (state in ('begun', 'decided', 'under-review', 'ended', 'stopped')),
        constraint best_interests_decided check (
          state not in ('decided', 'ended') or (decision is not null and views_answer <> 'not-asked')
        ),
        constraint best_interests_panel check ((panel_answer = 'given') = (panel is not null)),
        constraint best_interests_views check ((views_answer = 'given') = (views is not null)),
        constraint best_interests_views_heard_on check ((views_heard_on_answer = 'given') = (views_heard_on is not null)),
        constraint best_interests_guardian_kin check ((guardian_kin_answer = 'given') = (guardian_kin is not null)),
        constraint best_interests_guardian_name check ((guardian_name_answer = 'given') = (guardian_name is not null)),
        constraint best_interests_guardian_appointed_on check ((guardian_appointed_on_answer = 'given') = (guardian_appointed_on is not null)),
        constraint best_interests_guardian_appointed_by check ((guardian_appointed_by_answer = 'given') = (guardian_appointed_by is not null)),
        constraint best_interests_options check ((options_answer = 'given') = (options is not null)),
        constraint best_interests_decision check ((decision_answer = 'given') = (decision is not null)),
        constraint best_interests_review_on check ((review_on_answer = 'given') = (review_on is not null)),
        constraint best_interests_version check (version >= 1)
      ) strict;
      create index best_interests_by_case on best_interests (case_id);
      create trigger best_interests_begin before insert on best_interests
        when new.state <> 'begun' or new.version <> 1 begin
        select raise(abort, 'a step for a child begins undecided');
      end;
      create trigger best_interests_go_on before update on best_interests
        when (old.state <> new.state and old.state || '>' || new.state not in (
            'begun>decided', 'begun>stopped', 'decided>under-review', 'decided>ended',
            'under-review>decided', 'under-review>stopped'))
          or new.version <> old.version + 1 or new.case_id <> old.case_id begin
        select raise(abort, 'a step for a child goes on by its moves');
      end;
      create trigger best_interests_are_not_deleted before delete on best_interests begin
        select raise(abort, 'a step for a child stays on record');
      end;

      create table best_interests_act (
        id text not null primary key,
        best_interests_id text not null,
        move text not null,
        on_day text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint best_interests_act_of foreign key (best_interests_id) references best_interests (id),
        constraint best_interests_act_move check (move in ('begin', 'decide', 'review', 'end', 'stop')),
        constraint best_interests_act_day check (on_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
      ) strict;
      create index best_interests_act_by_step on best_interests_act (best_interests_id);
      create trigger best_interests_act_is_not_updated before update on best_interests_act begin
        select raise(abort, 'what was done for a child stays on record');
      end;
      create trigger best_interests_act_is_not_deleted before delete on best_interests_act begin
        select raise(abort, 'what was done for a child stays on record');
      end;
    `);
  },
};
