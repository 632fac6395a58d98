import type { Migration } from '../../migrate.ts';

/**
 * Who works on a case and who must not know of it, and what passes the wall between the wings: warnings, dates, counts,
 * and copies of what one wing let the other read. Whoever recorded a case for somebody else is assigned to it.
 */
export const caseAccessAndWall: Migration = {
  version: 6,
  name: 'case-access-and-wall',
  up(sqlite) {
    sqlite.exec(`
      create index case_file_by_officer on case_file (responsible_officer);

      create table case_assignment (
        case_id text not null,
        account_id text not null,
        -- RFC 3339, UTC; null for an assignment without an end.
        until text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_assignment_key primary key (account_id, case_id),
        constraint case_assignment_case foreign key (case_id) references case_file (id),
        constraint case_assignment_version check (version >= 1)
      ) strict, without rowid;
      create index case_assignment_by_case on case_assignment (case_id);
      insert into case_assignment (case_id, account_id, until, created_at, created_by, version)
        select id, created_by, null, created_at, created_by, 1 from case_file where created_by <> responsible_officer;

      create table case_exclusion (
        case_id text not null,
        account_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_exclusion_key primary key (account_id, case_id),
        constraint case_exclusion_case foreign key (case_id) references case_file (id),
        constraint case_exclusion_of_another check (account_id <> created_by)
      ) strict, without rowid;
      create index case_exclusion_by_case on case_exclusion (case_id);

      create table safety_alert (
        id text not null primary key,
        case_id text not null,
        kind text not null,
        -- The side that raised it; null while one person holds both.
        wing text,
        created_at text not null,
        created_by text not null,
        ended_at text,
        ended_by text,
        version integer not null,
        constraint safety_alert_case foreign key (case_id) references case_file (id),
        constraint safety_alert_wing check (wing in ('investigation', 'assistance') or wing is null),
        constraint safety_alert_end check ((ended_at is null) = (ended_by is null))
      ) strict;
      create index safety_alert_by_case on safety_alert (case_id) where ended_at is null;

      create table next_date (
        id text not null primary key,
        case_id text not null,
        wing text not null,
        kind text not null,
        on_day text not null,
        created_at text not null,
        created_by text not null,
        ended_at text,
        ended_by text,
        version integer not null,
        constraint next_date_case foreign key (case_id) references case_file (id),
        constraint next_date_wing check (wing in ('investigation', 'assistance')),
        constraint next_date_day check (on_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint next_date_end check ((ended_at is null) = (ended_by is null))
      ) strict;
      create index next_date_by_case on next_date (case_id) where ended_at is null;

      -- How many entries a wing has in a case: all that the other wing may know of them.
      create table wing_entries (
        case_id text not null,
        wing text not null,
        entries integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint wing_entries_key primary key (case_id, wing),
        constraint wing_entries_case foreign key (case_id) references case_file (id),
        constraint wing_entries_wing check (wing in ('investigation', 'assistance')),
        constraint wing_entries_entries check (entries >= 0)
      ) strict, without rowid;

      -- The copy of a wing's event that the other wing reads. Withdrawn, the row stays and its content goes.
      create table released_event (
        release_id text not null primary key,
        event_id text not null,
        event_version integer not null,
        case_id text not null,
        from_wing text not null,
        recorded_at text not null,
        recorded_by text not null,
        kind text,
        kind_answer text,
        what text,
        when_answer text,
        when_earliest text,
        when_latest text,
        when_precision text,
        when_is_approximate integer,
        when_as_typed text,
        certainty text,
        certainty_answer text,
        place_place_code text,
        place_free_text text,
        place_answer text,
        created_at text not null,
        created_by text not null,
        withdrawn_at text,
        withdrawn_by text,
        version integer not null,
        constraint released_event_case foreign key (case_id) references case_file (id),
        constraint released_event_wing check (from_wing in ('investigation', 'assistance')),
        constraint released_event_withdrawal check ((withdrawn_at is null) = (withdrawn_by is null)),
        constraint released_event_content check (withdrawn_at is not null or (
          what is not null and kind_answer is not null and when_answer is not null
          and certainty_answer is not null and place_answer is not null
        )),
        constraint released_event_emptied check (withdrawn_at is null or (
          kind is null and kind_answer is null and what is null and when_answer is null and when_earliest is null
          and when_latest is null and when_precision is null and when_is_approximate is null
          and when_as_typed is null and certainty is null and certainty_answer is null
          and place_place_code is null and place_free_text is null and place_answer is null
        ))
      ) strict;
      create index released_event_by_case on released_event (case_id) where withdrawn_at is null;
      create trigger released_event_is_not_deleted before delete on released_event begin
        select raise(abort, 'a released event is withdrawn, never deleted');
      end;
    `);
  },
};
