-- investigation.db, version 21. Made from the migrations; a test keeps it true.

CREATE TABLE advice_contact_words (
  contact_id text not null primary key,
  remarks text,
  call_back_as_typed text,
  call_back_e164 text,
  changed_at text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint advice_contact_words_length check (remarks is null or length(remarks) between 1 and 4000),
  constraint advice_contact_words_call_back check (call_back_e164 is null or call_back_as_typed is not null),
  constraint advice_contact_words_version check (version >= 1)
) strict, without rowid;

CREATE TABLE closure_words (
  closure_id text not null primary key,
  case_id text not null,
  summary text not null,
  returned_because text,
  reopened_because text,
  changed_at text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint closure_words_length check (
    length(summary) between 1 and 2000
    and (returned_because is null or length(returned_because) between 1 and 1000)
    and (reopened_because is null or length(reopened_because) between 1 and 1000)
  ),
  constraint closure_words_version check (version >= 1)
) strict;

CREATE TABLE compartment_state (
  id integer not null primary key,
  vault_id text not null,
  compartment text not null,
  generation integer not null,
  last_audit_seq integer not null,
  created_at text not null, last_audit_hash blob
  constraint compartment_state_last_audit_hash check (length(last_audit_hash) = 32),
  constraint compartment_state_is_one check (id = 1),
  constraint compartment_state_compartment check (compartment = 'investigation'),
  constraint compartment_state_generation check (generation >= 1),
  constraint compartment_state_last_audit_seq check (last_audit_seq >= 0)
) strict;

CREATE TABLE consent_override_words (
  override_id text not null primary key,
  case_id text not null,
  reason text not null,
  remark text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint consent_override_words_length check (
    length(reason) between 10 and 1000 and (remark is null or length(remark) between 1 and 1000)
  ),
  constraint consent_override_words_version check (version >= 1)
) strict;

CREATE TABLE consent_words (
  consent_id text not null primary key,
  case_id text not null,
  how_explained text,
  given_by_name text,
  interpreter_name text,
  witness_name text,
  reason text,
  withdrawn_because text,
  changed_at text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint consent_words_length check (
    (how_explained is null or length(how_explained) between 1 and 2000)
    and (given_by_name is null or length(given_by_name) between 1 and 200)
    and (interpreter_name is null or length(interpreter_name) between 1 and 200)
    and (witness_name is null or length(witness_name) between 1 and 200)
    and (reason is null or length(reason) between 1 and 1000)
    and (withdrawn_because is null or length(withdrawn_because) between 1 and 1000)
  ),
  constraint consent_words_version check (version >= 1)
) strict;

CREATE TABLE draft (
  owner text not null,
  record_id text not null,
  subject text not null,
  case_id text,
  person_id text,
  incident_id text,
  base_version integer not null,
  content text not null,
  created_at text not null,
  created_by text not null,
  saved_at text not null,
  version integer not null,
  constraint draft_key primary key (owner, record_id),
  constraint draft_subject check (length(subject) between 1 and 50),
  constraint draft_of_one check ((case_id is not null) + (person_id is not null) + (incident_id is not null) = 1),
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
  version integer not null, is_heavy integer not null default 0
  constraint event_heavy check (is_heavy in (0, 1)),
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

CREATE TABLE identification_reasons (
  identification_id text not null primary key,
  case_id text not null,
  reasons text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint identification_reasons_words check (length(reasons) between 1 and 4000)
) strict;

CREATE TABLE other_in_case (
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
  constraint other_in_case_answers check (name_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and roles_in_process_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')),
  constraint other_in_case_name check ((name_answer = 'given') = (name is not null))
) strict, without rowid;

CREATE TABLE other_in_case_role (
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

CREATE TABLE proposal_remark (
  act_id text not null primary key,
  proposal_id text not null,
  case_id text not null,
  remark text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint proposal_remark_written check (length(remark) between 1 and 1000)
) strict;

CREATE TABLE proposal_words (
  proposal_id text not null primary key,
  case_id text not null,
  summary text not null,
  reasons text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint proposal_words_written check (
    length(summary) between 1 and 6000 and length(reasons) between 1 and 4000
  )
) strict;

CREATE TABLE referral_remark (
  act_id text not null primary key,
  referral_id text not null,
  case_id text not null,
  answered_by text,
  remark text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint referral_remark_said check (answered_by is not null or remark is not null),
  constraint referral_remark_length check (
    (answered_by is null or length(answered_by) between 1 and 200)
    and (remark is null or length(remark) between 1 and 2000)
  )
) strict;

CREATE TABLE referral_words (
  referral_id text not null primary key,
  case_id text not null,
  why text,
  message text,
  contact_person text,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint referral_words_length check (
    (why is null or length(why) between 1 and 2000)
    and (message is null or length(message) between 1 and 4000)
    and (contact_person is null or length(contact_person) between 1 and 200)
  )
) strict;

CREATE TABLE release (
  id text not null primary key,
  case_id text not null,
  event_id text not null,
  state text not null,
  reason text not null,
  decided_at text,
  decided_by text,
  withdrawn_at text,
  withdrawn_by text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint release_event foreign key (event_id) references event (id),
  constraint release_state check (state in ('proposed', 'released', 'declined', 'withdrawn')),
  constraint release_reason check (length(reason) between 1 and 1000),
  constraint release_decision check (
    (state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by is null)
  ),
  constraint release_withdrawal check (
    (state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null)
  )
) strict;

CREATE TABLE screening_item_note (
  screening_id text not null,
  item_code text not null,
  note text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint screening_item_note_key primary key (screening_id, item_code),
  constraint screening_item_note_of foreign key (screening_id) references screening_words (screening_id)
) strict, without rowid;

CREATE TABLE screening_words (
  screening_id text not null primary key,
  case_id text not null,
  interpreter_name text,
  present_others text,
  repeat_reason text,
  path_reason text,
  conclusion_reason text,
  notes text,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint screening_words_version check (version >= 1)
) strict;

CREATE TABLE task_words (
  task_id text not null primary key,
  -- Null for a task without a case.
  case_id text,
  text text,
  changed_at text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint task_words_length check (text is null or length(text) between 1 and 2000),
  constraint task_words_version check (version >= 1)
) strict;

CREATE TABLE urgent_access (
  id text not null primary key,
  case_id text not null,
  account_id text not null,
  reason text not null,
  -- RFC 3339, UTC. A review may end it earlier, nothing makes it longer.
  until text not null,
  finding text,
  remark text,
  reviewed_at text,
  reviewed_by text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint urgent_access_own check (account_id = created_by),
  constraint urgent_access_reason check (length(reason) between 10 and 1000),
  constraint urgent_access_finding check (finding in ('justified', 'not-justified') or finding is null),
  constraint urgent_access_review check (
    (finding is null) = (reviewed_at is null) and (finding is null) = (reviewed_by is null)
    and (finding is not null or remark is null)
  ),
  constraint urgent_access_reviewed_by_another check (reviewed_by <> account_id or reviewed_by is null)
) strict;

CREATE TABLE what_happened_words (
  id text not null primary key,
  case_id text not null,
  told text,
  told_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  changed_by text not null,
  version integer not null, others_answer text not null default 'not-asked'
  constraint what_happened_words_others check (others_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')),
  constraint what_happened_words_case unique (case_id),
  constraint what_happened_words_answer check (
    told_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint what_happened_words_told check (
    (told_answer = 'given') = (told is not null) and (told is null or length(told) between 1 and 20000)
  ),
  constraint what_happened_words_version check (version >= 1)
) strict;

CREATE INDEX closure_words_by_case on closure_words (case_id);

CREATE INDEX consent_override_words_by_case on consent_override_words (case_id);

CREATE INDEX consent_words_by_case on consent_words (case_id);

CREATE INDEX event_by_case on event (case_id);

CREATE INDEX identification_reasons_by_case on identification_reasons (case_id);

CREATE INDEX proposal_remark_by_case on proposal_remark (case_id);

CREATE INDEX proposal_words_by_case on proposal_words (case_id);

CREATE INDEX referral_remark_by_referral on referral_remark (referral_id);

CREATE INDEX referral_words_by_case on referral_words (case_id);

CREATE INDEX release_by_case on release (case_id);

CREATE INDEX release_by_event on release (event_id);

CREATE UNIQUE INDEX release_is_open_once on release (event_id) where state in ('proposed', 'released');

CREATE INDEX screening_words_by_case on screening_words (case_id);

CREATE INDEX task_words_by_case on task_words (case_id) where case_id is not null;

CREATE INDEX urgent_access_by_account on urgent_access (account_id, until);

CREATE INDEX urgent_access_by_case on urgent_access (case_id);

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

CREATE TRIGGER identification_reasons_are_not_deleted before delete on identification_reasons begin
  select raise(abort, 'the reasons of a step stay on record');
end;

CREATE TRIGGER proposal_remark_is_not_deleted before delete on proposal_remark begin
  select raise(abort, 'a remark on a proposal stays on record');
end;

CREATE TRIGGER proposal_words_are_not_deleted before delete on proposal_words begin
  select raise(abort, 'the words of a proposal stay on record');
end;

CREATE TRIGGER referral_remark_is_not_deleted before delete on referral_remark begin
  select raise(abort, 'a remark on a referral stays on record');
end;

CREATE TRIGGER referral_words_are_not_deleted before delete on referral_words begin
  select raise(abort, 'the words of a referral stay on record');
end;

CREATE TRIGGER release_is_not_deleted before delete on release begin
  select raise(abort, 'a release stays on record');
end;

CREATE TRIGGER urgent_access_is_not_deleted before delete on urgent_access begin
  select raise(abort, 'an urgent access stays on record');
end;

CREATE TRIGGER urgent_access_is_reviewed_once before update on urgent_access
  when old.finding is not null or new.until > old.until
    or (new.id, new.case_id, new.account_id, new.reason, new.created_at)
      <> (old.id, old.case_id, old.account_id, old.reason, old.created_at) begin
  select raise(abort, 'an urgent access is reviewed once and otherwise stays as it was');
end;
