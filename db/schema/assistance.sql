-- assistance.db, version 3. Made from the migrations; a test keeps it true.

CREATE TABLE compartment_state (
  id integer not null primary key,
  vault_id text not null,
  compartment text not null,
  generation integer not null,
  last_audit_seq integer not null,
  created_at text not null,
  constraint compartment_state_is_one check (id = 1),
  constraint compartment_state_compartment check (compartment = 'assistance'),
  constraint compartment_state_generation check (generation >= 1),
  constraint compartment_state_last_audit_seq check (last_audit_seq >= 0)
) strict;

CREATE TABLE draft (
  owner text not null,
  record_id text not null,
  subject text not null,
  case_id text not null,
  base_version integer not null,
  content text not null,
  created_at text not null,
  created_by text not null,
  saved_at text not null,
  version integer not null,
  constraint draft_key primary key (owner, record_id),
  constraint draft_subject check (subject in ('case', 'event')),
  constraint draft_owner check (owner = created_by)
) strict, without rowid;

CREATE TABLE event (
  id text not null primary key,
  case_id text not null,
  kind text,
  kind_answer text not null,
  what text not null,
  when_answer text not null,
  when_earliest text,
  when_latest text,
  when_precision text,
  when_is_approximate integer,
  when_as_typed text,
  certainty text,
  certainty_answer text not null,
  place_place_code text,
  place_free_text text,
  place_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint event_answers check (
    kind_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and when_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and certainty_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and place_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint event_kind check ((kind_answer = 'given') = (kind is not null)),
  constraint event_what check (length(what) between 1 and 4000),
  constraint event_when check ((when_answer = 'given') = (when_earliest is not null)),
  constraint event_interval check (when_earliest <= when_latest or when_earliest is null),
  constraint event_certainty check ((certainty_answer = 'given') = (certainty is not null)),
  constraint event_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
  constraint event_version check (version >= 1)
) strict;

CREATE TABLE field_history (
  id text not null primary key,
  entity text not null,
  record_id text not null,
  record_version integer not null,
  field text not null,
  -- Canonical JSON; null where the field had no value before.
  before text,
  after text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint field_history_once unique (entity, record_id, record_version, field),
  constraint field_history_version check (record_version >= 1)
) strict;

CREATE INDEX event_by_case on event (case_id);

CREATE TRIGGER compartment_state_is_kept before delete on compartment_state begin
  select raise(abort, 'the state of a compartment is kept');
end;

CREATE TRIGGER compartment_state_only_grows before update on compartment_state
  when new.generation < old.generation or new.last_audit_seq < old.last_audit_seq begin
  select raise(abort, 'the state of a compartment only grows');
end;

CREATE TRIGGER compartment_state_origin_is_kept before update of id, vault_id, compartment, created_at on compartment_state begin
  select raise(abort, 'the origin of a compartment is kept');
end;

CREATE TRIGGER field_history_is_not_deleted before delete on field_history begin
  select raise(abort, 'field history is append-only');
end;

CREATE TRIGGER field_history_is_not_updated before update on field_history begin
  select raise(abort, 'field history is append-only');
end;
