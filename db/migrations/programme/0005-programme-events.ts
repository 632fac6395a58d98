import type { Migration } from '../../migrate.ts';

const kept = 'created_at text not null, created_by text not null, version integer not null';
const answers = "('given', 'unknown', 'refused', 'not-asked', 'not-applicable')";
const answered = (table: string, column: string) =>
  `constraint ${table}_${column} check (${column}_answer in ${answers} and (${column}_answer = 'given') = (${column} is not null))`;
const day = "glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";

/**
 * Trainings, meetings and outreach: what was held for the plan, who took part, by name or counted, and who of them is one
 * person across years. Sums are never kept: every figure is computed from these rows.
 */
export const programmeEvents: Migration = {
  version: 5,
  name: 'programme-events',
  up(sqlite) {
    sqlite.exec(`
      create table programme_event (
        id text not null primary key,
        kind text not null,
        standing text not null,
        title_lao text not null,
        title_english text,
        begins_earliest text not null,
        begins_latest text not null,
        begins_precision text not null,
        begins_is_approximate integer not null,
        begins_as_typed text not null,
        ends_earliest text,
        ends_latest text,
        ends_precision text,
        ends_is_approximate integer,
        ends_as_typed text,
        -- Of the two dates: in which period the event counts.
        first_day text not null,
        last_day text not null,
        chair_name text,
        chair_position text,
        materials text,
        cost_minor_units integer,
        cost_currency text,
        -- The typed counts.
        total integer,
        women integer,
        full_marks real,
        before_people integer,
        before_sum real,
        after_people integer,
        after_sum real,
        remarks text,
        -- The list of names: its own id, under which drafts of it lie, and how often it was saved.
        list_id text not null,
        list_version integer not null,
        changed_at text not null,
        changed_by text not null,
        ${kept},
        constraint programme_event_list_id unique (list_id),
        constraint programme_event_kind check (kind in ('Training', 'Meeting', 'Outreach')),
        constraint programme_event_standing check (standing in ('Planned', 'Held', 'Cancelled')),
        constraint programme_event_days check (first_day ${day} and last_day ${day} and first_day <= last_day),
        constraint programme_event_begins check (begins_is_approximate in (0, 1) and first_day = begins_earliest),
        constraint programme_event_ends check (
          (ends_earliest is null) = (ends_latest is null) and (ends_earliest is null) = (ends_precision is null)
          and (ends_earliest is null) = (ends_is_approximate is null) and (ends_earliest is null) = (ends_as_typed is null)
          and last_day = coalesce(ends_latest, begins_latest)
        ),
        constraint programme_event_chair check (chair_position is null or chair_name is not null),
        constraint programme_event_cost check (
          (cost_minor_units is null) = (cost_currency is null) and (cost_minor_units is null or cost_minor_units > 0)
        ),
        constraint programme_event_women check ((total is null) = (women is null) and women between 0 and total),
        constraint programme_event_test check (
          (full_marks is not null or (before_people is null and after_people is null))
          and (full_marks is null or (full_marks > 0 and kind = 'Training'))
          and (before_people is null) = (before_sum is null) and (after_people is null) = (after_sum is null)
          and (before_people is null or (before_people > 0 and before_sum between 0 and before_people * full_marks))
          and (after_people is null or (after_people > 0 and after_sum between 0 and after_people * full_marks))
        ),
        constraint programme_event_list_version check (list_version >= 0),
        constraint programme_event_version check (version >= 1)
      ) strict;
      create index programme_event_by_last_day on programme_event (last_day, id);

      create table programme_event_place (
        event_id text not null,
        position integer not null,
        place_code text,
        free_text text,
        ${kept},
        constraint programme_event_place_key primary key (event_id, position),
        constraint programme_event_place_event foreign key (event_id) references programme_event (id),
        constraint programme_event_place_known check (place_code is not null or free_text is not null)
      ) strict, without rowid;
      create index programme_event_place_by_code on programme_event_place (place_code);

      create table programme_event_party (
        event_id text not null,
        role text not null,
        position integer not null,
        -- Of the directory in office.db; else its name as typed.
        organisation_id text,
        name text,
        ${kept},
        constraint programme_event_party_key primary key (event_id, role, position),
        constraint programme_event_party_event foreign key (event_id) references programme_event (id),
        constraint programme_event_party_role check (role in ('organiser', 'funder', 'partner')),
        constraint programme_event_party_known check ((organisation_id is null) <> (name is null))
      ) strict, without rowid;

      create table programme_event_subject (
        event_id text not null,
        position integer not null,
        text_lao text not null,
        text_english text,
        ${kept},
        constraint programme_event_subject_key primary key (event_id, position),
        constraint programme_event_subject_event foreign key (event_id) references programme_event (id)
      ) strict, without rowid;

      create table programme_event_plan_node (
        event_id text not null,
        plan_node_id text not null,
        position integer not null,
        ${kept},
        constraint programme_event_plan_node_key primary key (event_id, plan_node_id),
        constraint programme_event_plan_node_event foreign key (event_id) references programme_event (id),
        constraint programme_event_plan_node_node foreign key (plan_node_id) references plan_node (id)
      ) strict, without rowid;
      create index programme_event_plan_node_by_node on programme_event_plan_node (plan_node_id);

      create table programme_event_age_count (
        event_id text not null,
        band text not null,
        total integer not null,
        women integer not null,
        ${kept},
        constraint programme_event_age_count_key primary key (event_id, band),
        constraint programme_event_age_count_event foreign key (event_id) references programme_event (id),
        constraint programme_event_age_count_women check (women between 0 and total)
      ) strict, without rowid;

      create table programme_event_reach (
        event_id text not null,
        channel text not null,
        position integer not null,
        estimate integer not null,
        low integer not null,
        high integer not null,
        women integer,
        method text not null,
        remark text,
        ${kept},
        constraint programme_event_reach_key primary key (event_id, channel),
        constraint programme_event_reach_event foreign key (event_id) references programme_event (id),
        constraint programme_event_reach_range check (0 <= low and low <= estimate and estimate <= high),
        constraint programme_event_reach_women check (women between 0 and estimate)
      ) strict, without rowid;

      create table trainer (
        id text not null primary key,
        name text not null,
        sex text,
        sex_answer text not null,
        organisation_id text,
        organisation_name text,
        position text,
        subjects text,
        phone_as_typed text,
        phone_e164 text,
        is_active integer not null,
        changed_at text not null,
        changed_by text not null,
        ${kept},
        ${answered('trainer', 'sex')},
        constraint trainer_organisation check (organisation_id is null or organisation_name is null),
        constraint trainer_phone check (phone_e164 is null or phone_as_typed is not null),
        constraint trainer_is_active check (is_active in (0, 1)),
        constraint trainer_version check (version >= 1)
      ) strict;

      create table programme_event_trainer (
        event_id text not null,
        trainer_id text not null,
        position integer not null,
        ${kept},
        constraint programme_event_trainer_key primary key (event_id, trainer_id),
        constraint programme_event_trainer_event foreign key (event_id) references programme_event (id),
        constraint programme_event_trainer_trainer foreign key (trainer_id) references trainer (id)
      ) strict, without rowid;
      create index programme_event_trainer_by_trainer on programme_event_trainer (trainer_id);

      create table trainee (
        id text not null primary key,
        name text not null,
        sex text,
        born_from integer,
        born_to integer,
        office text,
        position text,
        -- The oldest of all trainees whom people said to be this one; itself where nobody said so.
        root_id text not null,
        ${kept},
        constraint trainee_born check ((born_from is null) = (born_to is null) and born_from <= born_to),
        constraint trainee_root foreign key (root_id) references trainee (id) deferrable initially deferred
      ) strict;
      create index trainee_by_root on trainee (root_id);

      -- Under which words and beginnings of names a trainee is found.
      create table trainee_key (
        key text not null,
        trainee_id text not null,
        ${kept},
        constraint trainee_key_key primary key (key, trainee_id),
        constraint trainee_key_trainee foreign key (trainee_id) references trainee (id)
      ) strict, without rowid;
      create index trainee_key_by_trainee on trainee_key (trainee_id);

      -- Two who may be one person: a question, until a person answers it.
      create table trainee_pair (
        one_id text not null,
        other_id text not null,
        weight real not null,
        decision text,
        decided_at text,
        decided_by text,
        ${kept},
        constraint trainee_pair_key primary key (one_id, other_id),
        constraint trainee_pair_order check (one_id < other_id),
        constraint trainee_pair_one foreign key (one_id) references trainee (id),
        constraint trainee_pair_other foreign key (other_id) references trainee (id),
        constraint trainee_pair_decision check (decision in ('same', 'different')),
        constraint trainee_pair_decided check (
          (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)
        )
      ) strict, without rowid;
      create index trainee_pair_by_other on trainee_pair (other_id);
      create index trainee_pair_waiting on trainee_pair (weight) where decision is null;

      create table event_participant (
        id text not null primary key,
        event_id text not null,
        trainee_id text not null,
        position integer not null,
        name text not null,
        sex text,
        sex_answer text not null,
        age_band text,
        age_band_answer text not null,
        ethnic_group text,
        ethnic_group_answer text not null,
        office text,
        post text,
        is_attendance_noted integer not null,
        marks_before real,
        marks_after real,
        ${kept},
        constraint event_participant_event foreign key (event_id) references programme_event (id),
        constraint event_participant_trainee foreign key (trainee_id) references trainee (id),
        constraint event_participant_once unique (event_id, trainee_id),
        ${['sex', 'age_band', 'ethnic_group'].map((column) => answered('event_participant', column)).join(',\n        ')},
        constraint event_participant_noted check (is_attendance_noted in (0, 1)),
        constraint event_participant_marks check (marks_before >= 0 and marks_after >= 0),
        constraint event_participant_version check (version >= 1)
      ) strict;
      create index event_participant_by_trainee on event_participant (trainee_id);

      create table event_attendance (
        participant_id text not null,
        day text not null,
        ${kept},
        constraint event_attendance_key primary key (participant_id, day),
        constraint event_attendance_participant foreign key (participant_id) references event_participant (id),
        constraint event_attendance_day check (day ${day})
      ) strict, without rowid;

      create table event_follow_up (
        id text not null primary key,
        event_id text not null,
        done_on text not null,
        way text not null,
        asked integer not null,
        answered integer not null,
        using_it integer not null,
        still_in_post integer,
        findings text,
        changed_at text not null,
        changed_by text not null,
        ${kept},
        constraint event_follow_up_event foreign key (event_id) references programme_event (id),
        constraint event_follow_up_done_on check (done_on ${day}),
        constraint event_follow_up_numbers check (
          asked >= 1 and answered between 0 and asked and using_it between 0 and answered
          and still_in_post between 0 and answered
        ),
        constraint event_follow_up_version check (version >= 1)
      ) strict;
      create index event_follow_up_by_event on event_follow_up (event_id);

      -- What somebody of the plan has typed and not yet put on file; people of the plan have no wing.
      create table draft (
        owner text not null,
        record_id text not null,
        subject text not null,
        -- The record to which that one belongs; itself where it belongs to none.
        belongs_to text not null,
        base_version integer not null,
        content text not null,
        created_at text not null,
        created_by text not null,
        saved_at text not null,
        version integer not null,
        constraint draft_key primary key (owner, record_id),
        constraint draft_subject check (length(subject) between 1 and 50),
        constraint draft_owner check (owner = created_by)
      ) strict, without rowid;
    `);
  },
};
