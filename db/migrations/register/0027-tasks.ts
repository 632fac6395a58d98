import type { Migration } from '../../migrate.ts';

/**
 * What officers are to do, as codes, for both sides of the wall; the text lies in the wing of its writer. An act that may be
 * undone for half a minute is a row of its own. The triggers state the table of `shared/domain/task-moves.ts` once more.
 */
export const tasks: Migration = {
  version: 27,
  name: 'tasks',
  up(sqlite) {
    sqlite.exec(`
      create table task (
        id text not null primary key,
        case_id text,
        kind text not null,
        assignee text not null,
        assigned_by text not null,
        due_on text not null,
        due_at text,
        priority text not null,
        repeat_unit text,
        repeat_every integer,
        -- The day of the month that was meant, also where a month lacks it.
        repeat_on_day integer not null,
        state text not null,
        closed_on text,
        -- Whose wing holds the text, and under which task: in a row that repeats, that of the first.
        words_wing text,
        words_id text,
        -- The task after which this one was made, in a row that repeats.
        follows text,
        deleted_at text,
        deleted_by text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint task_case foreign key (case_id) references case_file (id),
        constraint task_follows foreign key (follows) references task (id),
        constraint task_days check (
          due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
          and (closed_on is null or closed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
        ),
        constraint task_time check (due_at is null or due_at glob '[0-2][0-9]:[0-5][0-9]'),
        constraint task_priority check (priority in ('high', 'normal', 'low')),
        constraint task_repeat check (
          (repeat_unit is null) = (repeat_every is null)
          and (repeat_unit is null or (repeat_unit in ('day', 'week', 'month') and repeat_every between 1 and 99))
          and repeat_on_day between 1 and 31
        ),
        constraint task_state check (state in ('open', 'done', 'not-needed')),
        constraint task_closed check ((state = 'open') = (closed_on is null)),
        constraint task_words check (
          (words_wing is null) = (words_id is null)
          and (words_wing is null or words_wing in ('investigation', 'assistance'))
        ),
        constraint task_deleted check ((deleted_at is null) = (deleted_by is null)),
        constraint task_version check (version >= 1)
      ) strict;
      create index task_open on task (assignee, due_on) where state = 'open' and deleted_at is null;
      create index task_by_case on task (case_id) where case_id is not null;
      create index task_by_giver on task (assigned_by) where deleted_at is null;
      create index task_by_writer on task (created_by) where deleted_at is null;
      create index task_by_due on task (due_on) where state = 'open' and deleted_at is null;
      create index task_deleted_when on task (deleted_at) where deleted_at is not null;
      create index task_follower on task (follows) where follows is not null;

      create trigger task_begins before insert on task
        when new.state <> 'open' or new.version <> 1 or new.deleted_at is not null begin
        select raise(abort, 'a task begins open');
      end;
      create trigger task_goes_on before update on task
        when new.version <> old.version + 1 or new.case_id is not old.case_id or new.follows is not old.follows
          or new.created_at <> old.created_at or new.created_by <> old.created_by
          or (old.words_wing is not null and new.words_wing is not old.words_wing)
          -- What is deleted or comes back is otherwise as it was.
          or ((old.deleted_at is null) <> (new.deleted_at is null)
            and (new.state <> old.state or new.assignee <> old.assignee or new.due_on <> old.due_on))
          or (old.deleted_at is not null and new.deleted_at is not null)
          or (old.deleted_at is null and new.deleted_at is null and old.state || '>' || new.state not in (
            'open>open', 'open>done', 'open>not-needed', 'done>open', 'not-needed>open'))
          -- Only what is open is given to somebody else, or gets another day.
          or ((old.state <> 'open' or new.state <> 'open')
            and (new.assignee <> old.assignee or new.due_on <> old.due_on or new.kind <> old.kind)) begin
        select raise(abort, 'a task goes on by its moves');
      end;
      create trigger task_is_not_erased before delete on task begin
        select raise(abort, 'a task stays on record');
      end;

      create table task_act (
        id text not null,
        task_id text not null,
        act text not null,
        -- The version that the act made: one that somebody changed since is not undone.
        task_version integer not null,
        assignee_before text,
        assigned_by_before text,
        next_task_id text,
        undone_at text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint task_act_key primary key (id, task_id),
        constraint task_act_task foreign key (task_id) references task (id),
        constraint task_act_next foreign key (next_task_id) references task (id),
        constraint task_act_kind check (act in ('close', 'delete', 'assign')),
        constraint task_act_before check (
          (act = 'assign') = (assignee_before is not null) and (act = 'assign') = (assigned_by_before is not null)
        ),
        constraint task_act_version check (version >= 1)
      ) strict, without rowid;
      create index task_act_next_task on task_act (next_task_id) where next_task_id is not null;
      create trigger task_act_is_undone_once before update on task_act
        when old.undone_at is not null or new.undone_at is null or new.created_by <> old.created_by
          or new.task_version <> old.task_version or new.act <> old.act begin
        select raise(abort, 'an act is undone once');
      end;
      create trigger task_act_stays before delete on task_act begin
        select raise(abort, 'an act stays on record');
      end;
    `);
  },
};
