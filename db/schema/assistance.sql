-- assistance.db, version 34. Made from the migrations; a test keeps it true.

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

CREATE TABLE best_interests (
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

CREATE TABLE best_interests_act (
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

CREATE TABLE case_return (
  id text not null primary key,
  case_id text not null,
  state text not null,
  kind text not null,
  is_voluntary text,
  is_voluntary_answer text not null,
  risk_assessed_on text,
  risk_assessed_on_answer text not null,
  risk_finding text,
  risk_finding_answer text not null,
  family text,
  family_answer text not null,
  planned_on text,
  planned_on_answer text not null,
  accompanied_by text,
  accompanied_by_answer text not null,
  handed_to_kin text,
  handed_to_kin_answer text not null,
  remark text,
  remark_answer text not null,
  from_place_code text,
  from_free_text text,
  from_answer text not null,
  to_place_code text,
  to_free_text text,
  to_answer text not null,
  handed_to_id text,
  papers_answer text not null,
  agreed_on text,
  returned_on text,
  cancelled_on text,
  cancelled_because text,
  -- Under which id what it came to is concluded.
  reintegration_id text,
  changed_at text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint case_return_state check (state in ('planned', 'agreed', 'returned', 'cancelled')),
  constraint case_return_is_voluntary check ((is_voluntary_answer = 'given') = (is_voluntary is not null)),
  constraint case_return_risk_assessed_on check ((risk_assessed_on_answer = 'given') = (risk_assessed_on is not null)),
  constraint case_return_risk_finding check ((risk_finding_answer = 'given') = (risk_finding is not null)),
  constraint case_return_family check ((family_answer = 'given') = (family is not null)),
  constraint case_return_planned_on check ((planned_on_answer = 'given') = (planned_on is not null)),
  constraint case_return_accompanied_by check ((accompanied_by_answer = 'given') = (accompanied_by is not null)),
  constraint case_return_handed_to_kin check ((handed_to_kin_answer = 'given') = (handed_to_kin is not null)),
  constraint case_return_remark check ((remark_answer = 'given') = (remark is not null)),
  constraint case_return_from check ((from_answer = 'given') = (from_place_code is not null or from_free_text is not null)),
  constraint case_return_to check ((to_answer = 'given') = (to_place_code is not null or to_free_text is not null)),
  constraint case_return_agreed check (state <> 'planned' or agreed_on is null),
  constraint case_return_agreed_before check (state not in ('agreed', 'returned') or agreed_on is not null),
  constraint case_return_returned check (
    (state = 'returned') = (returned_on is not null) and (returned_on is null) = (reintegration_id is null)
  ),
  constraint case_return_cancelled check (
    (state = 'cancelled') = (cancelled_on is not null) and (cancelled_on is null) = (cancelled_because is null)
  ),
  constraint case_return_version check (version >= 1)
) strict;

CREATE TABLE case_return_paper (
  return_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint case_return_paper_key primary key (return_id, code),
  constraint case_return_paper_return foreign key (return_id) references case_return (id)
) strict, without rowid;

CREATE TABLE claim (
  id text not null primary key,
  case_id text not null,
  state text not null,
  kind text not null,
  against text,
  against_answer text not null,
  way text,
  way_answer text not null,
  claimed_minor_units integer,
  claimed_currency text,
  claimed_answer text not null,
  owed_id text,
  court_id text,
  court text,
  court_answer text not null,
  deadline text,
  deadline_answer text not null,
  hearing_on text,
  hearing_on_answer text not null,
  remark text,
  remark_answer text not null,
  changed_at text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint claim_state check (state in ('drafted', 'claimed', 'ordered', 'rejected', 'settled',
    'paid-in-part', 'paid-in-full', 'given-up')),
  constraint claim_against check ((against_answer = 'given') = (against is not null)),
  constraint claim_way check ((way_answer = 'given') = (way is not null)),
  constraint claim_claimed check (
    (claimed_answer = 'given') = (claimed_minor_units is not null)
    and (claimed_minor_units is null) = (claimed_currency is null)
    and (claimed_minor_units is null or claimed_minor_units > 0)
  ),
  constraint claim_court check ((court_answer = 'given') = (court is not null)),
  constraint claim_deadline check ((deadline_answer = 'given') = (deadline is not null)),
  constraint claim_hearing check ((hearing_on_answer = 'given') = (hearing_on is not null)),
  constraint claim_remark check ((remark_answer = 'given') = (remark is not null)),
  constraint claim_version check (version >= 1)
) strict;

CREATE TABLE claim_act (
  id text not null primary key,
  claim_id text not null,
  move text not null,
  on_day text not null,
  minor_units integer,
  currency text,
  reason text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint claim_act_claim foreign key (claim_id) references claim (id),
  constraint claim_act_day check (on_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  constraint claim_act_sum check (
    (minor_units is not null) = (move in ('order', 'settle', 'pay', 'pay-in-full'))
    and (minor_units is null) = (currency is null)
    and (minor_units is null or minor_units > 0)
  ),
  constraint claim_act_reason check ((reason is not null) = (move in ('reject', 'give-up'))),
  constraint claim_act_version check (version >= 1)
) strict;

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
  constraint compartment_state_compartment check (compartment = 'assistance'),
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

CREATE TABLE need (
  id text not null primary key,
  case_id text not null,
  kind text not null,
  urgency text not null,
  assessed_on text not null,
  assessed_by text not null,
  words text,
  state text not null,
  ended_on text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint need_state check (state in ('open', 'met', 'not-met', 'no-longer')),
  constraint need_end check ((state = 'open') = (ended_on is null)),
  constraint need_assessed_on check (assessed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  constraint need_ended_on check (
    ended_on is null
    or (ended_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and ended_on >= assessed_on)
  ),
  constraint need_length check (
    length(assessed_by) between 1 and 120 and (words is null or length(words) between 1 and 2000)
  ),
  constraint need_version check (version >= 1)
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

CREATE TABLE reintegration (
  id text not null primary key,
  return_id text not null,
  case_id text not null,
  outcome text not null,
  concluded_on text not null,
  -- 0 is the definition that the program proposes.
  definition_version integer not null,
  is_safe text,
  is_safe_answer text not null,
  is_housed text,
  is_housed_answer text not null,
  has_livelihood text,
  has_livelihood_answer text not null,
  has_support text,
  has_support_answer text not null,
  is_well text,
  is_well_answer text not null,
  has_papers text,
  has_papers_answer text not null,
  reasons text not null,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint reintegration_return foreign key (return_id) references case_return (id),
  constraint reintegration_once unique (return_id),
  constraint reintegration_definition_known check (definition_version >= 0),
  constraint reintegration_is_safe check ((is_safe_answer = 'given') = (is_safe is not null)),
  constraint reintegration_is_housed check ((is_housed_answer = 'given') = (is_housed is not null)),
  constraint reintegration_has_livelihood check ((has_livelihood_answer = 'given') = (has_livelihood is not null)),
  constraint reintegration_has_support check ((has_support_answer = 'given') = (has_support is not null)),
  constraint reintegration_is_well check ((is_well_answer = 'given') = (is_well is not null)),
  constraint reintegration_has_papers check ((has_papers_answer = 'given') = (has_papers is not null)),
  constraint reintegration_version check (version >= 1)
) strict;

CREATE TABLE reintegration_definition (
  version integer not null primary key,
  definition text not null,
  created_at text not null,
  created_by text not null,
  constraint reintegration_definition_version check (version >= 1),
  constraint reintegration_definition_length check (length(definition) between 1 and 3000)
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

CREATE TABLE risk_assessment (
  id text not null primary key,
  case_id text not null,
  assessed_on text not null,
  assessed_by text not null,
  level text not null,
  words text,
  review_on text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint risk_assessment_level check (level in ('EXT_Low', 'EXT_Medium', 'EXT_High', 'EXT_Immediate')),
  constraint risk_assessment_days check (
    assessed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    and review_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    and review_on >= assessed_on
  ),
  constraint risk_assessment_length check (
    length(assessed_by) between 1 and 120 and (words is null or length(words) between 1 and 2000)
  ),
  constraint risk_assessment_version check (version = 1)
) strict;

CREATE TABLE risk_danger (
  assessment_id text not null,
  danger text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint risk_danger_key primary key (assessment_id, danger),
  constraint risk_danger_assessment foreign key (assessment_id) references risk_assessment (id)
) strict, without rowid;

CREATE TABLE safety_measure (
  assessment_id text not null,
  position integer not null,
  measure text not null,
  words text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint safety_measure_key primary key (assessment_id, position),
  constraint safety_measure_assessment foreign key (assessment_id) references risk_assessment (id),
  constraint safety_measure_length check (words is null or length(words) between 1 and 500)
) strict, without rowid;

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

CREATE TABLE service (
  id text not null primary key,
  case_id text not null,
  kind text not null,
  need_id text,
  objective_id text,
  provider text not null,
  organisation_id text,
  provider_name text,
  offered_on text not null,
  due_on text,
  decided_on text,
  started_on text,
  ended_on text,
  state text not null,
  declined_because text,
  ended_because text,
  sessions integer,
  cost_minor_units integer,
  cost_currency text,
  value_in_kind_minor_units integer,
  value_in_kind_currency text,
  outcome text,
  outcome_words text,
  words text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint service_need foreign key (need_id) references need (id),
  constraint service_state check (
    state in ('offered', 'accepted', 'declined', 'in-delivery', 'delivered', 'ended-early')
  ),
  constraint service_provider check (
    provider in ('office', 'organisation', 'named')
    and (provider = 'organisation') = (organisation_id is not null)
    and (provider = 'named') = (provider_name is not null)
  ),
  constraint service_days check (
    offered_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    and (due_on is null or due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    and (decided_on is null or decided_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    and (started_on is null or started_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    and (ended_on is null or ended_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
  ),
  constraint service_order check (
    (decided_on is null or decided_on >= offered_on)
    and (started_on is null or started_on >= decided_on)
    and (ended_on is null or ended_on >= coalesce(started_on, decided_on))
  ),
  constraint service_fits_state check (
    (decided_on is null) = (state = 'offered')
    and (started_on is null or state in ('in-delivery', 'delivered', 'ended-early'))
    and (started_on is not null or state not in ('in-delivery', 'delivered'))
    and (ended_on is not null) = (state in ('delivered', 'ended-early'))
    and (declined_because is not null) = (state = 'declined')
    and (ended_because is not null) = (state = 'ended-early')
  ),
  constraint service_sessions check (sessions is null or sessions between 1 and 10000),
  constraint service_cost check (
    (cost_minor_units is null) = (cost_currency is null)
    and (cost_minor_units is null or cost_minor_units >= 1)
  ),
  constraint service_value_in_kind check (
    (value_in_kind_minor_units is null) = (value_in_kind_currency is null)
    and (value_in_kind_minor_units is null or value_in_kind_minor_units >= 1)
  ),
  constraint service_length check (
    (provider_name is null or length(provider_name) between 1 and 200)
    and (words is null or length(words) between 1 and 2000)
    and (outcome_words is null or length(outcome_words) between 1 and 2000)
  ),
  constraint service_version check (version >= 1)
) strict;

CREATE TABLE support_plan (
  id text not null primary key,
  plan_id text not null,
  case_id text not null,
  agreed_on text not null,
  own_words text,
  review_on text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint support_plan_once unique (plan_id, version),
  constraint support_plan_one_a_case unique (case_id, version),
  constraint support_plan_days check (
    agreed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    and (review_on is null or review_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
  ),
  constraint support_plan_length check (own_words is null or length(own_words) between 1 and 4000),
  constraint support_plan_version check (version >= 1)
) strict;

CREATE TABLE support_plan_objective (
  plan_version_id text not null,
  objective_id text not null,
  position integer not null,
  words text not null,
  indicator text,
  target_on text,
  state text not null,
  outcome text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint support_plan_objective_key primary key (plan_version_id, objective_id),
  constraint support_plan_objective_plan foreign key (plan_version_id) references support_plan (id),
  constraint support_plan_objective_state check (
    state in ('open', 'reached', 'partly-reached', 'not-reached', 'dropped')
  ),
  constraint support_plan_objective_target check (
    target_on is null or target_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  ),
  constraint support_plan_objective_length check (
    length(words) between 1 and 500
    and (indicator is null or length(indicator) between 1 and 500)
    and (outcome is null or length(outcome) between 1 and 1000)
  )
) strict, without rowid;

CREATE TABLE support_plan_party (
  plan_version_id text not null,
  party text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint support_plan_party_key primary key (plan_version_id, party),
  constraint support_plan_party_plan foreign key (plan_version_id) references support_plan (id)
) strict, without rowid;

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

CREATE TABLE visit (
  id text not null primary key,
  return_id text not null,
  case_id text not null,
  months integer not null,
  planned_on text not null,
  state text not null,
  closed_on text,
  how text,
  how_answer text not null,
  housing text,
  housing_answer text not null,
  livelihood text,
  livelihood_answer text not null,
  family text,
  family_answer text not null,
  education text,
  education_answer text not null,
  health text,
  health_answer text not null,
  safety text,
  safety_answer text not null,
  community text,
  community_answer text not null,
  needs_answer text not null,
  words text,
  words_answer text not null,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint visit_return foreign key (return_id) references case_return (id),
  constraint visit_once unique (return_id, months),
  constraint visit_months check (months in (3, 6, 12, 24)),
  constraint visit_state check (state in ('planned', 'moved', 'done', 'not-reached', 'refused')),
  constraint visit_day check (planned_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  constraint visit_closed check ((state in ('done', 'not-reached', 'refused')) = (closed_on is not null)),
  constraint visit_how check ((how_answer = 'given') = (how is not null)),
  constraint visit_housing check ((housing_answer = 'given') = (housing is not null)),
  constraint visit_livelihood check ((livelihood_answer = 'given') = (livelihood is not null)),
  constraint visit_family check ((family_answer = 'given') = (family is not null)),
  constraint visit_education check ((education_answer = 'given') = (education is not null)),
  constraint visit_health check ((health_answer = 'given') = (health is not null)),
  constraint visit_safety check ((safety_answer = 'given') = (safety is not null)),
  constraint visit_community check ((community_answer = 'given') = (community is not null)),
  constraint visit_words check ((words_answer = 'given') = (words is not null)),
  constraint visit_version check (version >= 1)
) strict;

CREATE TABLE visit_need (
  visit_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint visit_need_key primary key (visit_id, code),
  constraint visit_need_visit foreign key (visit_id) references visit (id)
) strict, without rowid;

CREATE TABLE wellbeing_score (
  scoring_id text not null,
  domain text not null,
  position integer not null,
  score integer,
  score_answer text not null,
  remark text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint wellbeing_score_key primary key (scoring_id, domain),
  constraint wellbeing_score_scoring foreign key (scoring_id) references wellbeing_scoring (id),
  constraint wellbeing_score_answer check (
    score_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and (score_answer = 'given') = (score is not null)
  ),
  constraint wellbeing_score_length check (remark is null or length(remark) between 1 and 500)
) strict, without rowid;

CREATE TABLE wellbeing_scoring (
  id text not null primary key,
  case_id text not null,
  scale_id text not null,
  scale_version integer not null,
  scored_on text not null,
  scored_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint wellbeing_scoring_day check (scored_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  constraint wellbeing_scoring_version check (version = 1)
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

CREATE INDEX best_interests_act_by_step on best_interests_act (best_interests_id);

CREATE INDEX best_interests_by_case on best_interests (case_id);

CREATE INDEX case_return_by_case on case_return (case_id);

CREATE UNIQUE INDEX case_return_reintegration on case_return (reintegration_id);

CREATE INDEX claim_act_by_claim on claim_act (claim_id);

CREATE INDEX claim_by_case on claim (case_id);

CREATE INDEX closure_words_by_case on closure_words (case_id);

CREATE INDEX consent_override_words_by_case on consent_override_words (case_id);

CREATE INDEX consent_words_by_case on consent_words (case_id);

CREATE INDEX event_by_case on event (case_id);

CREATE INDEX identification_reasons_by_case on identification_reasons (case_id);

CREATE INDEX need_by_case on need (case_id);

CREATE INDEX proposal_remark_by_case on proposal_remark (case_id);

CREATE INDEX proposal_words_by_case on proposal_words (case_id);

CREATE INDEX referral_remark_by_referral on referral_remark (referral_id);

CREATE INDEX referral_words_by_case on referral_words (case_id);

CREATE INDEX reintegration_by_case on reintegration (case_id);

CREATE INDEX release_by_case on release (case_id);

CREATE INDEX release_by_event on release (event_id);

CREATE UNIQUE INDEX release_is_open_once on release (event_id) where state in ('proposed', 'released');

CREATE INDEX risk_assessment_by_case on risk_assessment (case_id, assessed_on);

CREATE INDEX screening_words_by_case on screening_words (case_id);

CREATE INDEX service_by_case on service (case_id);

CREATE INDEX service_by_need on service (need_id);

CREATE INDEX service_due on service (due_on) where state in ('offered', 'accepted', 'in-delivery');

CREATE INDEX task_words_by_case on task_words (case_id) where case_id is not null;

CREATE INDEX urgent_access_by_account on urgent_access (account_id, until);

CREATE INDEX urgent_access_by_case on urgent_access (case_id);

CREATE INDEX visit_by_case on visit (case_id);

CREATE INDEX visit_to_come on visit (planned_on) where state in ('planned', 'moved');

CREATE INDEX wellbeing_scoring_by_case on wellbeing_scoring (case_id, scored_on);

CREATE TRIGGER best_interests_act_is_not_deleted before delete on best_interests_act begin
  select raise(abort, 'what was done for a child stays on record');
end;

CREATE TRIGGER best_interests_act_is_not_updated before update on best_interests_act begin
  select raise(abort, 'what was done for a child stays on record');
end;

CREATE TRIGGER best_interests_are_not_deleted before delete on best_interests begin
  select raise(abort, 'a step for a child stays on record');
end;

CREATE TRIGGER best_interests_begin before insert on best_interests
  when new.state <> 'begun' or new.version <> 1 begin
  select raise(abort, 'a step for a child begins undecided');
end;

CREATE TRIGGER best_interests_go_on before update on best_interests
  when (old.state <> new.state and old.state || '>' || new.state not in (
      'begun>decided', 'begun>stopped', 'decided>under-review', 'decided>ended',
      'under-review>decided', 'under-review>stopped'))
    or new.version <> old.version + 1 or new.case_id <> old.case_id begin
  select raise(abort, 'a step for a child goes on by its moves');
end;

CREATE TRIGGER case_return_begins before insert on case_return
  when new.state <> 'planned' or new.version <> 1 begin
  select raise(abort, 'a return begins as a plan');
end;

CREATE TRIGGER case_return_goes_on before update on case_return
  when (old.state <> new.state and old.state || '>' || new.state not in (
      'planned>agreed', 'planned>cancelled', 'agreed>returned', 'agreed>cancelled'))
    or new.version <> old.version + 1 or new.case_id <> old.case_id
    or (old.reintegration_id is not null and new.reintegration_id is not old.reintegration_id) begin
  select raise(abort, 'a return goes on by its moves');
end;

CREATE TRIGGER case_return_is_not_deleted before delete on case_return begin
  select raise(abort, 'a return stays on record');
end;

CREATE TRIGGER claim_act_is_legal before insert on claim_act
  when coalesce((select state from claim where id = new.claim_id), '') || '>' || new.move not in (
      'drafted>draft', 'drafted>claim', 'drafted>give-up',
      'claimed>order', 'claimed>settle', 'claimed>reject', 'claimed>give-up',
      'ordered>pay', 'ordered>pay-in-full', 'ordered>claim', 'ordered>give-up',
      'rejected>claim', 'rejected>give-up',
      'settled>pay', 'settled>pay-in-full', 'settled>give-up',
      'paid-in-part>pay', 'paid-in-part>pay-in-full', 'paid-in-part>give-up',
      'paid-in-full>find-unpaid', 'given-up>claim')
    or (new.move = 'draft') = exists (select 1 from claim_act where claim_id = new.claim_id)
    or new.version <> 1 begin
  select raise(abort, 'a claim goes on by its moves');
end;

CREATE TRIGGER claim_act_is_not_deleted before delete on claim_act begin
  select raise(abort, 'what was done with a claim stays on record');
end;

CREATE TRIGGER claim_act_keeps_its_move before update on claim_act
  when new.move <> old.move or new.claim_id <> old.claim_id or new.version <> old.version + 1 begin
  select raise(abort, 'what was done with a claim is corrected, not changed');
end;

CREATE TRIGGER claim_begins before insert on claim
  when new.state <> 'drafted' or new.version <> 1 begin
  select raise(abort, 'a claim begins as a draft');
end;

CREATE TRIGGER claim_goes_on before update on claim
  when (old.state <> new.state and old.state || '>' || new.state not in (
      'drafted>claimed', 'drafted>given-up',
      'claimed>ordered', 'claimed>settled', 'claimed>rejected', 'claimed>given-up',
      'ordered>paid-in-part', 'ordered>paid-in-full', 'ordered>claimed', 'ordered>given-up',
      'rejected>claimed', 'rejected>given-up',
      'settled>paid-in-part', 'settled>paid-in-full', 'settled>given-up',
      'paid-in-part>paid-in-full', 'paid-in-part>given-up',
      'paid-in-full>paid-in-part', 'given-up>claimed'))
    or new.version <> old.version + 1 or new.case_id <> old.case_id begin
  select raise(abort, 'a claim goes on by its moves');
end;

CREATE TRIGGER claim_is_not_deleted before delete on claim begin
  select raise(abort, 'a claim stays on record');
end;

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

CREATE TRIGGER need_begins before insert on need
  when new.state <> 'open' or new.version <> 1 begin
  select raise(abort, 'a need begins open');
end;

CREATE TRIGGER need_goes_on before update on need
  when old.state || '>' || new.state not in (
      'open>open', 'met>met', 'not-met>not-met', 'no-longer>no-longer',
      'open>met', 'open>not-met', 'open>no-longer',
      'met>open', 'not-met>open', 'no-longer>open')
    or new.version <> old.version + 1 or new.case_id <> old.case_id begin
  select raise(abort, 'a need goes on by its moves');
end;

CREATE TRIGGER need_is_not_deleted before delete on need begin
  select raise(abort, 'a need stays on record');
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

CREATE TRIGGER reintegration_definition_is_not_deleted before delete on reintegration_definition begin
  select raise(abort, 'a version of the definition stays on record');
end;

CREATE TRIGGER reintegration_definition_is_not_updated before update on reintegration_definition begin
  select raise(abort, 'a version of the definition stays as it was');
end;

CREATE TRIGGER reintegration_goes_on before update on reintegration
  when new.version <> old.version + 1 or new.return_id <> old.return_id or new.case_id <> old.case_id begin
  select raise(abort, 'a conclusion is followed by its next version');
end;

CREATE TRIGGER reintegration_is_not_deleted before delete on reintegration begin
  select raise(abort, 'a conclusion stays on record');
end;

CREATE TRIGGER release_is_not_deleted before delete on release begin
  select raise(abort, 'a release stays on record');
end;

CREATE TRIGGER risk_assessment_has_no_delete before delete on risk_assessment begin
  select raise(abort, 'an assessment stays as it was made');
end;

CREATE TRIGGER risk_assessment_has_no_update before update on risk_assessment begin
  select raise(abort, 'an assessment stays as it was made');
end;

CREATE TRIGGER risk_danger_has_no_delete before delete on risk_danger begin
  select raise(abort, 'an assessment stays as it was made');
end;

CREATE TRIGGER risk_danger_has_no_update before update on risk_danger begin
  select raise(abort, 'an assessment stays as it was made');
end;

CREATE TRIGGER safety_measure_has_no_delete before delete on safety_measure begin
  select raise(abort, 'an assessment stays as it was made');
end;

CREATE TRIGGER safety_measure_has_no_update before update on safety_measure begin
  select raise(abort, 'an assessment stays as it was made');
end;

CREATE TRIGGER service_begins before insert on service
  when new.state <> 'offered' or new.version <> 1 begin
  select raise(abort, 'a service begins by being offered');
end;

CREATE TRIGGER service_goes_on before update on service
  when (old.state <> new.state and old.state || '>' || new.state not in (
      'offered>accepted', 'offered>declined', 'accepted>in-delivery', 'accepted>ended-early',
      'in-delivery>delivered', 'in-delivery>ended-early'))
    or new.version <> old.version + 1 or new.case_id <> old.case_id begin
  select raise(abort, 'a service goes on by its moves');
end;

CREATE TRIGGER service_is_not_deleted before delete on service begin
  select raise(abort, 'a service stays on record');
end;

CREATE TRIGGER support_plan_follows before insert on support_plan
  when new.version <> 1 + coalesce((select max(version) from support_plan where case_id = new.case_id), 0)
    or exists (select 1 from support_plan where case_id = new.case_id and plan_id <> new.plan_id)
    or exists (select 1 from support_plan where plan_id = new.plan_id and case_id <> new.case_id) begin
  select raise(abort, 'a plan follows its version before');
end;

CREATE TRIGGER support_plan_is_not_changed before update on support_plan begin
  select raise(abort, 'a version of a plan stays as it was agreed');
end;

CREATE TRIGGER support_plan_is_not_deleted before delete on support_plan begin
  select raise(abort, 'a version of a plan stays as it was agreed');
end;

CREATE TRIGGER support_plan_objective_follows before insert on support_plan_objective
  when coalesce((
      select earlier.state from support_plan_objective earlier
        join support_plan before on before.id = earlier.plan_version_id
        join support_plan now on now.plan_id = before.plan_id and now.version = before.version + 1
        where now.id = new.plan_version_id and earlier.objective_id = new.objective_id
    ), 'none') || '>' || new.state not in (
      'none>open', 'open>open', 'open>reached', 'open>partly-reached', 'open>not-reached', 'open>dropped',
      'reached>reached', 'reached>open', 'partly-reached>partly-reached', 'partly-reached>open',
      'not-reached>not-reached', 'not-reached>open', 'dropped>dropped', 'dropped>open') begin
  select raise(abort, 'an objective goes on by its table');
end;

CREATE TRIGGER support_plan_objective_is_not_changed before update on support_plan_objective begin
  select raise(abort, 'a version of a plan stays as it was agreed');
end;

CREATE TRIGGER support_plan_objective_is_not_deleted before delete on support_plan_objective begin
  select raise(abort, 'a version of a plan stays as it was agreed');
end;

CREATE TRIGGER support_plan_party_is_not_changed before update on support_plan_party begin
  select raise(abort, 'a version of a plan stays as it was agreed');
end;

CREATE TRIGGER support_plan_party_is_not_deleted before delete on support_plan_party begin
  select raise(abort, 'a version of a plan stays as it was agreed');
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

CREATE TRIGGER visit_begins before insert on visit
  when new.state <> 'planned' or new.version <> 1
    or (select state from case_return where id = new.return_id) is not 'returned' begin
  select raise(abort, 'a visit begins with a return');
end;

CREATE TRIGGER visit_goes_on before update on visit
  when old.state || '>' || new.state not in (
      'planned>planned', 'planned>done', 'planned>not-reached', 'planned>refused', 'planned>moved',
      'moved>done', 'moved>not-reached', 'moved>refused', 'moved>moved',
      'not-reached>done', 'not-reached>not-reached', 'not-reached>refused', 'not-reached>moved',
      'refused>done', 'refused>moved', 'done>done')
    or new.version <> old.version + 1 or new.case_id <> old.case_id or new.return_id <> old.return_id
    or new.months <> old.months begin
  select raise(abort, 'a visit goes on by its moves');
end;

CREATE TRIGGER visit_is_not_deleted before delete on visit begin
  select raise(abort, 'a visit stays on record');
end;

CREATE TRIGGER wellbeing_score_has_no_delete before delete on wellbeing_score begin
  select raise(abort, 'a scoring stays as it was made');
end;

CREATE TRIGGER wellbeing_score_has_no_update before update on wellbeing_score begin
  select raise(abort, 'a scoring stays as it was made');
end;

CREATE TRIGGER wellbeing_scoring_has_no_delete before delete on wellbeing_scoring begin
  select raise(abort, 'a scoring stays as it was made');
end;

CREATE TRIGGER wellbeing_scoring_has_no_update before update on wellbeing_scoring begin
  select raise(abort, 'a scoring stays as it was made');
end;
