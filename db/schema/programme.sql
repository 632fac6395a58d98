-- programme.db, version 10. Made from the migrations; a test keeps it true.

CREATE TABLE agreement (
  id text not null primary key,
  kind text not null,
  title_lao text not null,
  title_english text,
  number text,
  signed_on_earliest text,
  signed_on_latest text,
  signed_on_precision text,
  signed_on_is_approximate integer,
  signed_on_as_typed text,
  in_force_from_earliest text,
  in_force_from_latest text,
  in_force_from_precision text,
  in_force_from_is_approximate integer,
  in_force_from_as_typed text,
  in_force_until_earliest text,
  in_force_until_latest text,
  in_force_until_precision text,
  in_force_until_is_approximate integer,
  in_force_until_as_typed text,
  subject text,
  remarks text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint agreement_kind check (kind in (
    'MemorandumOfUnderstanding', 'Treaty', 'Grant', 'StandardOperatingProcedure', 'JointWorkPlan', 'Other')),
  constraint agreement_signed_on check (
    (signed_on_earliest is null) = (signed_on_latest is null) and (signed_on_earliest is null) = (signed_on_precision is null)
    and (signed_on_earliest is null) = (signed_on_is_approximate is null) and (signed_on_earliest is null) = (signed_on_as_typed is null)
    and (signed_on_earliest is null or (signed_on_earliest <= signed_on_latest and signed_on_is_approximate in (0, 1)
      and signed_on_precision in ('day', 'month', 'year', 'interval')))
  ),
  constraint agreement_in_force_from check (
    (in_force_from_earliest is null) = (in_force_from_latest is null) and (in_force_from_earliest is null) = (in_force_from_precision is null)
    and (in_force_from_earliest is null) = (in_force_from_is_approximate is null) and (in_force_from_earliest is null) = (in_force_from_as_typed is null)
    and (in_force_from_earliest is null or (in_force_from_earliest <= in_force_from_latest and in_force_from_is_approximate in (0, 1)
      and in_force_from_precision in ('day', 'month', 'year', 'interval')))
  ),
  constraint agreement_in_force_until check (
    (in_force_until_earliest is null) = (in_force_until_latest is null) and (in_force_until_earliest is null) = (in_force_until_precision is null)
    and (in_force_until_earliest is null) = (in_force_until_is_approximate is null) and (in_force_until_earliest is null) = (in_force_until_as_typed is null)
    and (in_force_until_earliest is null or (in_force_until_earliest <= in_force_until_latest and in_force_until_is_approximate in (0, 1)
      and in_force_until_precision in ('day', 'month', 'year', 'interval')))
  ),
  constraint agreement_ends_after_it_begins check (in_force_from_earliest <= in_force_until_latest),
  constraint agreement_version check (version >= 1)
) strict;

CREATE TABLE agreement_party (
  agreement_id text not null,
  position integer not null,
  part text not null,
  organisation_id text,
  country text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint agreement_party_key primary key (agreement_id, position),
  constraint agreement_party_agreement foreign key (agreement_id) references agreement (id),
  constraint agreement_party_position check (position >= 0),
  constraint agreement_party_part check (part in ('Party', 'Donor', 'Witness')),
  constraint agreement_party_one check ((organisation_id is null) <> (country is null))
) strict, without rowid;

CREATE TABLE agreement_plan_node (
  record_id text not null,
  position integer not null,
  node_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint agreement_plan_node_key primary key (record_id, position),
  constraint agreement_plan_node_record foreign key (record_id) references agreement (id),
  constraint agreement_plan_node_node foreign key (node_id) references plan_node (id),
  constraint agreement_plan_node_once unique (record_id, node_id),
  constraint agreement_plan_node_position check (position >= 0)
) strict, without rowid;

CREATE TABLE agreement_value (
  agreement_id text not null,
  currency text not null,
  position integer not null,
  minor_units integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint agreement_value_key primary key (agreement_id, currency),
  constraint agreement_value_agreement foreign key (agreement_id) references agreement (id),
  constraint agreement_value_position check (position >= 0),
  constraint agreement_value_sum check (minor_units >= 1)
) strict, without rowid;

CREATE TABLE compartment_state (
  id integer not null primary key,
  vault_id text not null,
  compartment text not null,
  generation integer not null,
  last_audit_seq integer not null,
  created_at text not null, last_audit_hash blob
  constraint compartment_state_last_audit_hash check (length(last_audit_hash) = 32),
  constraint compartment_state_is_one check (id = 1),
  constraint compartment_state_compartment check (compartment = 'programme'),
  constraint compartment_state_generation check (generation >= 1),
  constraint compartment_state_last_audit_seq check (last_audit_seq >= 0)
) strict;

CREATE TABLE draft (
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

CREATE TABLE event_attendance (
  participant_id text not null,
  day text not null,
  created_at text not null, created_by text not null, version integer not null,
  constraint event_attendance_key primary key (participant_id, day),
  constraint event_attendance_participant foreign key (participant_id) references event_participant (id),
  constraint event_attendance_day check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) strict, without rowid;

CREATE TABLE event_follow_up (
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
  created_at text not null, created_by text not null, version integer not null,
  constraint event_follow_up_event foreign key (event_id) references programme_event (id),
  constraint event_follow_up_done_on check (done_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  constraint event_follow_up_numbers check (
    asked >= 1 and answered between 0 and asked and using_it between 0 and answered
    and still_in_post between 0 and answered
  ),
  constraint event_follow_up_version check (version >= 1)
) strict;

CREATE TABLE event_participant (
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
  created_at text not null, created_by text not null, version integer not null,
  constraint event_participant_event foreign key (event_id) references programme_event (id),
  constraint event_participant_trainee foreign key (trainee_id) references trainee (id),
  constraint event_participant_once unique (event_id, trainee_id),
  constraint event_participant_sex check (sex_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (sex_answer = 'given') = (sex is not null)),
  constraint event_participant_age_band check (age_band_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (age_band_answer = 'given') = (age_band is not null)),
  constraint event_participant_ethnic_group check (ethnic_group_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (ethnic_group_answer = 'given') = (ethnic_group is not null)),
  constraint event_participant_noted check (is_attendance_noted in (0, 1)),
  constraint event_participant_marks check (marks_before >= 0 and marks_after >= 0),
  constraint event_participant_version check (version >= 1)
) strict;

CREATE TABLE evidence_file (
  id text not null primary key,
  -- The kind of record that it is evidence of, and its id.
  of_kind text not null,
  of_id text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  -- Empty once it was taken away again.
  bytes blob not null,
  removed_at text,
  removed_by text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint evidence_file_size check (size between 1 and 2097152),
  constraint evidence_file_sha256 check (length(sha256) = 64),
  constraint evidence_file_bytes check (length(bytes) = iif(removed_at is null, size, 0)),
  constraint evidence_file_removed check ((removed_at is null) = (removed_by is null)),
  constraint evidence_file_version check (version >= 1)
) strict;

CREATE TABLE expenditure (
  id text not null primary key,
  node_id text not null,
  spent_on text not null,
  source text not null,
  giver text,
  minor_units integer not null,
  currency text not null,
  words text,
  changed_at text not null,
  changed_by text not null,
  taken_back_at text,
  taken_back_by text,
  taken_back_because text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint expenditure_node foreign key (node_id) references plan_node (id),
  constraint expenditure_spent_on check (spent_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  constraint expenditure_source check (
    source in ('State', 'ForeignAid', 'OwnFunds', 'Contribution', 'NotFound')
  ),
  constraint expenditure_money check (minor_units >= 1 and currency glob '[A-Z][A-Z][A-Z]'),
  constraint expenditure_taken_back check (
    (taken_back_at is null) = (taken_back_by is null)
    and (taken_back_at is null) = (taken_back_because is null)
  ),
  constraint expenditure_version check (version >= 1)
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

CREATE TABLE indicator (
  id text not null primary key,
  node_id text not null,
  name_lao text not null,
  name_english text,
  definition text not null,
  unit text not null,
  measure text not null,
  numerator text not null,
  denominator text,
  accrual text not null,
  period_length text not null,
  first_period text not null,
  last_period text not null,
  -- The indicator of a node above into which this one is added.
  feeds_id text,
  -- What the program counts beside what is typed.
  counted_thing text,
  counted_within_days integer,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint indicator_node foreign key (node_id) references plan_node (id),
  constraint indicator_feeds foreign key (feeds_id) references indicator (id),
  constraint indicator_feeds_another check (feeds_id <> id),
  constraint indicator_measure check (measure in ('count', 'share')),
  constraint indicator_denominator check ((measure = 'share') = (denominator is not null)),
  constraint indicator_accrual check (accrual in ('per-period', 'cumulative')),
  constraint indicator_period_length check (period_length in ('month', 'quarter', 'half-year', 'year')),
  constraint indicator_periods check (
    (first_period glob '[12][0-9][0-9][0-9]'
    or first_period glob '[12][0-9][0-9][0-9]-[01][0-9]'
    or first_period glob '[12][0-9][0-9][0-9]-Q[1-4]'
    or first_period glob '[12][0-9][0-9][0-9]-H[12]') and (last_period glob '[12][0-9][0-9][0-9]'
    or last_period glob '[12][0-9][0-9][0-9]-[01][0-9]'
    or last_period glob '[12][0-9][0-9][0-9]-Q[1-4]'
    or last_period glob '[12][0-9][0-9][0-9]-H[12]') and first_period <= last_period
  ),
  constraint indicator_counted check (
    counted_within_days is null or (counted_thing is not null and counted_within_days >= 0)
  ),
  constraint indicator_version check (version >= 1)
) strict;

CREATE TABLE indicator_count (
  id text not null primary key,
  indicator_id text not null,
  period text not null,
  thing text not null,
  within_days integer,
  rule_version integer not null,
  numerator integer not null,
  denominator integer,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint indicator_count_indicator foreign key (indicator_id) references indicator (id),
  constraint indicator_count_period check (period glob '[12][0-9][0-9][0-9]'
    or period glob '[12][0-9][0-9][0-9]-[01][0-9]'
    or period glob '[12][0-9][0-9][0-9]-Q[1-4]'
    or period glob '[12][0-9][0-9][0-9]-H[12]'),
  constraint indicator_count_rule check (rule_version >= 1),
  constraint indicator_count_amount check (numerator >= 0 and (denominator is null or denominator >= numerator))
) strict;

CREATE TABLE indicator_dimension (
  indicator_id text not null,
  dimension text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint indicator_dimension_key primary key (indicator_id, dimension),
  constraint indicator_dimension_indicator foreign key (indicator_id) references indicator (id),
  constraint indicator_dimension_known check (dimension in ('sex', 'age-group', 'province'))
) strict, without rowid;

CREATE TABLE indicator_figure (
  id text not null primary key,
  indicator_id text not null,
  kind text not null,
  period text not null,
  -- Versions of one figure count from 1; a correction is the next.
  revision integer not null,
  state text not null,
  numerator integer not null,
  denominator integer,
  comment text,
  differs_because text,
  -- Of a correction: what changed, and why.
  changed_because text,
  -- What the program had counted as it was submitted; null where it counted nothing.
  compared_numerator integer,
  compared_denominator integer,
  changed_at text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint indicator_figure_indicator foreign key (indicator_id) references indicator (id),
  constraint indicator_figure_kind check (kind in ('baseline', 'target', 'actual')),
  constraint indicator_figure_period check (period glob '[12][0-9][0-9][0-9]'
    or period glob '[12][0-9][0-9][0-9]-[01][0-9]'
    or period glob '[12][0-9][0-9][0-9]-Q[1-4]'
    or period glob '[12][0-9][0-9][0-9]-H[12]'),
  constraint indicator_figure_revision check (revision >= 1),
  constraint indicator_figure_state check (
    state in ('draft', 'submitted', 'returned', 'approved', 'dropped')
  ),
  constraint indicator_figure_amount check (numerator >= 0 and (denominator is null or denominator >= numerator)),
  constraint indicator_figure_compared check (
    compared_numerator >= 0
    and (compared_denominator is null or compared_numerator is not null)
    and (compared_numerator is null or kind = 'actual')
  ),
  constraint indicator_figure_version check (version >= 1)
) strict;

CREATE TABLE indicator_figure_act (
  id text not null primary key,
  figure_id text not null,
  position integer not null,
  act text not null,
  state_before text not null,
  state_after text not null,
  because text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint indicator_figure_act_figure foreign key (figure_id) references indicator_figure (id),
  constraint indicator_figure_act_order unique (figure_id, position),
  constraint indicator_figure_act_because check ((act = 'return') = (because is not null)),
  constraint indicator_figure_act_move check (state_before || '>' || act || '>' || state_after in (
    'none>draft>draft',
    'draft>amend>draft', 'draft>submit>submitted', 'draft>drop>dropped',
    'submitted>withdraw>draft', 'submitted>return>returned', 'submitted>approve>approved',
    'returned>amend>returned', 'returned>submit>submitted', 'returned>drop>dropped'
  ))
) strict;

CREATE TABLE indicator_figure_part (
  figure_id text not null,
  dimension text not null,
  category text not null,
  numerator integer not null,
  denominator integer,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint indicator_figure_part_key primary key (figure_id, dimension, category),
  constraint indicator_figure_part_figure foreign key (figure_id) references indicator_figure (id),
  constraint indicator_figure_part_dimension check (dimension in ('sex', 'age-group', 'province')),
  constraint indicator_figure_part_amount check (
    numerator >= 0 and (denominator is null or denominator >= numerator)
  )
) strict, without rowid;

CREATE TABLE plan (
  id text not null primary key,
  -- Where its first goals are from; null where it began empty.
  begun_with text,
  created_at text not null,
  created_by text not null,
  -- Counts every change to anything in the plan.
  version integer not null,
  constraint plan_begun_with check (begun_with in ('NPA3-draft-2020-07')),
  constraint plan_version check (version >= 1)
) strict;

CREATE TABLE plan_budget_line (
  plan_id text not null,
  edition integer not null,
  node_id text not null,
  position integer not null,
  source text not null,
  giver text,
  minor_units integer not null,
  currency text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint plan_budget_line_key primary key (plan_id, edition, node_id, position),
  constraint plan_budget_line_node foreign key (plan_id, edition, node_id)
    references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
  constraint plan_budget_line_sum check (minor_units > 0)
) strict, without rowid;

CREATE TABLE plan_edition (
  plan_id text not null,
  edition integer not null,
  state text not null,
  -- Why what was approved is changed; null for the first version.
  reason text,
  code text not null,
  title_lao text not null,
  title_english text,
  starts_on text not null,
  ends_on text not null,
  announced_goals integer,
  announced_programmes integer,
  announced_projects integer,
  announced_activities integer,
  announced_source text,
  submitted_at text,
  submitted_by text,
  approved_at text,
  approved_by text,
  returned_at text,
  returned_by text,
  returned_because text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint plan_edition_key primary key (plan_id, edition),
  constraint plan_edition_plan foreign key (plan_id) references plan (id),
  constraint plan_edition_number check (edition >= 1),
  constraint plan_edition_state check (state in ('draft', 'submitted', 'approved')),
  constraint plan_edition_reason check ((reason is null) = (edition = 1)),
  constraint plan_edition_period check (
    starts_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    and ends_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and starts_on <= ends_on
  ),
  constraint plan_edition_announced check (
    announced_goals >= 0 and announced_programmes >= 0 and announced_projects >= 0
    and announced_activities >= 0
  ),
  constraint plan_edition_submitted check (
    (submitted_at is null) = (submitted_by is null) and (state = 'draft') = (submitted_at is null)
  ),
  constraint plan_edition_approved check (
    (approved_at is null) = (approved_by is null) and (state = 'approved') = (approved_at is not null)
  ),
  constraint plan_edition_returned check (
    (returned_at is null) = (returned_by is null) and (returned_at is null) = (returned_because is null)
  ),
  constraint plan_edition_version check (version >= 1)
) strict, without rowid;

CREATE TABLE plan_edition_writer (
  plan_id text not null,
  edition integer not null,
  account_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint plan_edition_writer_key primary key (plan_id, edition, account_id),
  constraint plan_edition_writer_edition foreign key (plan_id, edition) references plan_edition (plan_id, edition),
  constraint plan_edition_writer_self check (account_id = created_by)
) strict, without rowid;

CREATE TABLE plan_node (
  id text not null primary key,
  plan_id text not null,
  carried_from text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint plan_node_plan foreign key (plan_id) references plan (id),
  constraint plan_node_carried_from foreign key (carried_from) references plan_node (id),
  constraint plan_node_not_from_itself check (carried_from <> id),
  constraint plan_node_version check (version >= 1)
) strict;

CREATE TABLE plan_node_agency (
  plan_id text not null,
  edition integer not null,
  node_id text not null,
  position integer not null,
  part text not null,
  organisation_id text,
  name text,
  since text,
  until text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint plan_node_agency_key primary key (plan_id, edition, node_id, position),
  constraint plan_node_agency_node foreign key (plan_id, edition, node_id)
    references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
  constraint plan_node_agency_part check (part in ('responsible', 'supporting')),
  constraint plan_node_agency_who check ((organisation_id is null) <> (name is null)),
  constraint plan_node_agency_period check (since <= until)
) strict, without rowid;

CREATE TABLE plan_node_content (
  plan_id text not null,
  edition integer not null,
  node_id text not null,
  level text not null,
  parent_id text,
  code text not null,
  text_lao text not null,
  text_english text,
  starts_on text,
  ends_on text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  -- Of the node, when it was written so.
  version integer not null,
  constraint plan_node_content_key primary key (plan_id, edition, node_id),
  constraint plan_node_content_edition foreign key (plan_id, edition) references plan_edition (plan_id, edition),
  constraint plan_node_content_node foreign key (node_id) references plan_node (id),
  constraint plan_node_content_parent foreign key (plan_id, edition, parent_id)
    references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
  constraint plan_node_content_level check (level in ('goal', 'programme', 'project', 'activity')),
  constraint plan_node_content_goal check (level <> 'goal' or parent_id is null),
  constraint plan_node_content_period check (starts_on <= ends_on),
  constraint plan_node_content_version check (version >= 1)
) strict, without rowid;

CREATE TABLE plan_node_goal (
  plan_id text not null,
  edition integer not null,
  node_id text not null,
  position integer not null,
  goal_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint plan_node_goal_key primary key (plan_id, edition, node_id, position),
  constraint plan_node_goal_once unique (plan_id, edition, node_id, goal_id),
  constraint plan_node_goal_node foreign key (plan_id, edition, node_id)
    references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
  constraint plan_node_goal_goal foreign key (plan_id, edition, goal_id)
    references plan_node_content (plan_id, edition, node_id) deferrable initially deferred
) strict, without rowid;

CREATE TABLE programme_event (
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
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_list_id unique (list_id),
  constraint programme_event_kind check (kind in ('Training', 'Meeting', 'Outreach')),
  constraint programme_event_standing check (standing in ('Planned', 'Held', 'Cancelled')),
  constraint programme_event_days check (first_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and last_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and first_day <= last_day),
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

CREATE TABLE programme_event_age_count (
  event_id text not null,
  band text not null,
  total integer not null,
  women integer not null,
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_age_count_key primary key (event_id, band),
  constraint programme_event_age_count_event foreign key (event_id) references programme_event (id),
  constraint programme_event_age_count_women check (women between 0 and total)
) strict, without rowid;

CREATE TABLE programme_event_country (
  event_id text not null,
  -- ISO 3166-1 alpha-2.
  country text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint programme_event_country_key primary key (event_id, country),
  constraint programme_event_country_event foreign key (event_id) references programme_event (id),
  constraint programme_event_country_code check (country glob '[A-Z][A-Z]' and country <> 'LA')
) strict, without rowid;

CREATE TABLE programme_event_party (
  event_id text not null,
  role text not null,
  position integer not null,
  -- Of the directory in office.db; else its name as typed.
  organisation_id text,
  name text,
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_party_key primary key (event_id, role, position),
  constraint programme_event_party_event foreign key (event_id) references programme_event (id),
  constraint programme_event_party_role check (role in ('organiser', 'funder', 'partner')),
  constraint programme_event_party_known check ((organisation_id is null) <> (name is null))
) strict, without rowid;

CREATE TABLE programme_event_place (
  event_id text not null,
  position integer not null,
  place_code text,
  free_text text,
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_place_key primary key (event_id, position),
  constraint programme_event_place_event foreign key (event_id) references programme_event (id),
  constraint programme_event_place_known check (place_code is not null or free_text is not null)
) strict, without rowid;

CREATE TABLE programme_event_plan_node (
  event_id text not null,
  plan_node_id text not null,
  position integer not null,
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_plan_node_key primary key (event_id, plan_node_id),
  constraint programme_event_plan_node_event foreign key (event_id) references programme_event (id),
  constraint programme_event_plan_node_node foreign key (plan_node_id) references plan_node (id)
) strict, without rowid;

CREATE TABLE programme_event_reach (
  event_id text not null,
  channel text not null,
  position integer not null,
  estimate integer not null,
  low integer not null,
  high integer not null,
  women integer,
  method text not null,
  remark text,
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_reach_key primary key (event_id, channel),
  constraint programme_event_reach_event foreign key (event_id) references programme_event (id),
  constraint programme_event_reach_range check (0 <= low and low <= estimate and estimate <= high),
  constraint programme_event_reach_women check (women between 0 and estimate)
) strict, without rowid;

CREATE TABLE programme_event_subject (
  event_id text not null,
  position integer not null,
  text_lao text not null,
  text_english text,
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_subject_key primary key (event_id, position),
  constraint programme_event_subject_event foreign key (event_id) references programme_event (id)
) strict, without rowid;

CREATE TABLE programme_event_trainer (
  event_id text not null,
  trainer_id text not null,
  position integer not null,
  created_at text not null, created_by text not null, version integer not null,
  constraint programme_event_trainer_key primary key (event_id, trainer_id),
  constraint programme_event_trainer_event foreign key (event_id) references programme_event (id),
  constraint programme_event_trainer_trainer foreign key (trainer_id) references trainer (id)
) strict, without rowid;

CREATE TABLE publication (
  id text not null primary key,
  kind text not null,
  title_lao text not null,
  title_english text,
  subject text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint publication_kind check (kind in (
    'Law', 'Decree', 'Decision', 'Instruction', 'Handbook', 'Curriculum', 'Other')),
  constraint publication_version check (version >= 1)
) strict;

CREATE TABLE publication_file (
  version_id text not null primary key,
  name text not null,
  media_type text not null,
  -- Of the bytes, as they were taken in.
  sha256 text not null,
  size integer not null,
  bytes blob not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint publication_file_of_version foreign key (version_id) references publication_version (id),
  constraint publication_file_sha256 check (length(sha256) = 64),
  -- 10 MiB.
  constraint publication_file_size check (size = length(bytes) and size between 1 and 10485760),
  constraint publication_file_version check (version >= 1)
) strict;

CREATE TABLE publication_plan_node (
  record_id text not null,
  position integer not null,
  node_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint publication_plan_node_key primary key (record_id, position),
  constraint publication_plan_node_record foreign key (record_id) references publication (id),
  constraint publication_plan_node_node foreign key (node_id) references plan_node (id),
  constraint publication_plan_node_once unique (record_id, node_id),
  constraint publication_plan_node_position check (position >= 0)
) strict, without rowid;

CREATE TABLE publication_version (
  id text not null primary key,
  publication_id text not null,
  state text not null,
  number text,
  issued_by_id text,
  dated_earliest text not null,
  dated_latest text not null,
  dated_precision text not null,
  dated_is_approximate integer not null,
  dated_as_typed text not null,
  note text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint publication_version_publication foreign key (publication_id) references publication (id),
  constraint publication_version_state check (state in ('Draft', 'Adopted', 'InForce', 'Replaced')),
  constraint publication_version_dated check (
    dated_earliest <= dated_latest and dated_is_approximate in (0, 1)
    and dated_precision in ('day', 'month', 'year', 'interval')
  ),
  constraint publication_version_version check (version >= 1)
) strict;

CREATE TABLE resource (
  id text not null primary key,
  kind text not null,
  name_lao text not null,
  name_english text,
  holder_id text not null,
  place_code text,
  place_free_text text,
  quantity integer not null,
  condition text,
  acquired_on_earliest text,
  acquired_on_latest text,
  acquired_on_precision text,
  acquired_on_is_approximate integer,
  acquired_on_as_typed text,
  funder_id text,
  funder_name text,
  cost_minor_units integer,
  cost_currency text,
  given_up_on_earliest text,
  given_up_on_latest text,
  given_up_on_precision text,
  given_up_on_is_approximate integer,
  given_up_on_as_typed text,
  remarks text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint resource_kind check (kind in ('Premises', 'Equipment', 'Vehicle')),
  constraint resource_quantity check (quantity >= 1),
  constraint resource_condition check (condition in ('Good', 'Worn', 'NeedsRepair', 'OutOfUse')),
  constraint resource_funder check (funder_id is null or funder_name is null),
  constraint resource_cost check (
    (cost_minor_units is null) = (cost_currency is null) and (cost_minor_units is null or cost_minor_units >= 1)
  ),
  constraint resource_acquired_on check (
    (acquired_on_earliest is null) = (acquired_on_latest is null) and (acquired_on_earliest is null) = (acquired_on_precision is null)
    and (acquired_on_earliest is null) = (acquired_on_is_approximate is null) and (acquired_on_earliest is null) = (acquired_on_as_typed is null)
    and (acquired_on_earliest is null or (acquired_on_earliest <= acquired_on_latest and acquired_on_is_approximate in (0, 1)
      and acquired_on_precision in ('day', 'month', 'year', 'interval')))
  ),
  constraint resource_given_up_on check (
    (given_up_on_earliest is null) = (given_up_on_latest is null) and (given_up_on_earliest is null) = (given_up_on_precision is null)
    and (given_up_on_earliest is null) = (given_up_on_is_approximate is null) and (given_up_on_earliest is null) = (given_up_on_as_typed is null)
    and (given_up_on_earliest is null or (given_up_on_earliest <= given_up_on_latest and given_up_on_is_approximate in (0, 1)
      and given_up_on_precision in ('day', 'month', 'year', 'interval')))
  ),
  constraint resource_ends_after_it_begins check (acquired_on_earliest <= given_up_on_latest),
  constraint resource_version check (version >= 1)
) strict;

CREATE TABLE resource_plan_node (
  record_id text not null,
  position integer not null,
  node_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint resource_plan_node_key primary key (record_id, position),
  constraint resource_plan_node_record foreign key (record_id) references resource (id),
  constraint resource_plan_node_node foreign key (node_id) references plan_node (id),
  constraint resource_plan_node_once unique (record_id, node_id),
  constraint resource_plan_node_position check (position >= 0)
) strict, without rowid;

CREATE TABLE staff_count (
  staff_post_id text not null,
  counted_on text not null,
  foreseen integer,
  in_post integer not null,
  women integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint staff_count_key primary key (staff_post_id, counted_on),
  constraint staff_count_post foreign key (staff_post_id) references staff_post (id),
  constraint staff_count_day check (counted_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  constraint staff_count_foreseen check (foreseen >= 0),
  constraint staff_count_people check (women >= 0 and women <= in_post)
) strict, without rowid;

CREATE TABLE staff_post (
  id text not null primary key,
  organisation_id text not null,
  position_lao text not null,
  position_english text,
  remarks text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint staff_post_once unique (organisation_id, position_lao),
  constraint staff_post_version check (version >= 1)
) strict;

CREATE TABLE staff_post_plan_node (
  record_id text not null,
  position integer not null,
  node_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint staff_post_plan_node_key primary key (record_id, position),
  constraint staff_post_plan_node_record foreign key (record_id) references staff_post (id),
  constraint staff_post_plan_node_node foreign key (node_id) references plan_node (id),
  constraint staff_post_plan_node_once unique (record_id, node_id),
  constraint staff_post_plan_node_position check (position >= 0)
) strict, without rowid;

CREATE TABLE trainee (
  id text not null primary key,
  name text not null,
  sex text,
  born_from integer,
  born_to integer,
  office text,
  position text,
  -- The oldest of all trainees whom people said to be this one; itself where nobody said so.
  root_id text not null,
  created_at text not null, created_by text not null, version integer not null,
  constraint trainee_born check ((born_from is null) = (born_to is null) and born_from <= born_to),
  constraint trainee_root foreign key (root_id) references trainee (id) deferrable initially deferred
) strict;

CREATE TABLE trainee_key (
  key text not null,
  trainee_id text not null,
  created_at text not null, created_by text not null, version integer not null,
  constraint trainee_key_key primary key (key, trainee_id),
  constraint trainee_key_trainee foreign key (trainee_id) references trainee (id)
) strict, without rowid;

CREATE TABLE trainee_pair (
  one_id text not null,
  other_id text not null,
  weight real not null,
  decision text,
  decided_at text,
  decided_by text,
  created_at text not null, created_by text not null, version integer not null,
  constraint trainee_pair_key primary key (one_id, other_id),
  constraint trainee_pair_order check (one_id < other_id),
  constraint trainee_pair_one foreign key (one_id) references trainee (id),
  constraint trainee_pair_other foreign key (other_id) references trainee (id),
  constraint trainee_pair_decision check (decision in ('same', 'different')),
  constraint trainee_pair_decided check (
    (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)
  )
) strict, without rowid;

CREATE TABLE trainer (
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
  created_at text not null, created_by text not null, version integer not null,
  constraint trainer_sex check (sex_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (sex_answer = 'given') = (sex is not null)),
  constraint trainer_organisation check (organisation_id is null or organisation_name is null),
  constraint trainer_phone check (phone_e164 is null or phone_as_typed is not null),
  constraint trainer_is_active check (is_active in (0, 1)),
  constraint trainer_version check (version >= 1)
) strict;

CREATE UNIQUE INDEX agreement_party_once
on agreement_party (agreement_id, part, coalesce(organisation_id, country));

CREATE INDEX agreement_plan_node_by_node on agreement_plan_node (node_id);

CREATE INDEX event_follow_up_by_event on event_follow_up (event_id);

CREATE INDEX event_participant_by_trainee on event_participant (trainee_id);

CREATE INDEX evidence_file_by_record on evidence_file (of_kind, of_id);

CREATE INDEX expenditure_of_node on expenditure (node_id, spent_on);

CREATE INDEX indicator_by_feeds on indicator (feeds_id) where feeds_id is not null;

CREATE INDEX indicator_by_node on indicator (node_id);

CREATE INDEX indicator_count_by_indicator on indicator_count (indicator_id, period);

CREATE UNIQUE INDEX indicator_figure_once
on indicator_figure (indicator_id, kind, case kind when 'baseline' then '' else period end, revision);

CREATE UNIQUE INDEX indicator_figure_one_open
on indicator_figure (indicator_id, kind, case kind when 'baseline' then '' else period end) where state in ('draft', 'submitted', 'returned');

CREATE INDEX indicator_figure_waiting on indicator_figure (state) where state in ('submitted', 'returned');

CREATE INDEX plan_node_by_origin on plan_node (carried_from) where carried_from is not null;

CREATE INDEX plan_node_by_plan on plan_node (plan_id);

CREATE INDEX plan_node_content_by_node on plan_node_content (node_id, edition);

CREATE INDEX programme_event_by_last_day on programme_event (last_day, id);

CREATE INDEX programme_event_country_by_country on programme_event_country (country);

CREATE INDEX programme_event_place_by_code on programme_event_place (place_code);

CREATE INDEX programme_event_plan_node_by_node on programme_event_plan_node (plan_node_id);

CREATE INDEX programme_event_trainer_by_trainer on programme_event_trainer (trainer_id);

CREATE INDEX publication_plan_node_by_node on publication_plan_node (node_id);

CREATE INDEX publication_version_by_publication on publication_version (publication_id, dated_earliest);

CREATE UNIQUE INDEX publication_version_in_force on publication_version (publication_id) where state = 'InForce';

CREATE INDEX resource_plan_node_by_node on resource_plan_node (node_id);

CREATE INDEX staff_post_plan_node_by_node on staff_post_plan_node (node_id);

CREATE INDEX trainee_by_root on trainee (root_id);

CREATE INDEX trainee_key_by_trainee on trainee_key (trainee_id);

CREATE INDEX trainee_pair_by_other on trainee_pair (other_id);

CREATE INDEX trainee_pair_waiting on trainee_pair (weight) where decision is null;

CREATE TRIGGER agreement_is_not_deleted before delete on agreement begin
  select raise(abort, 'an agreement stays on record');
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

CREATE TRIGGER evidence_file_begins before insert on evidence_file
  when new.version <> 1 or new.removed_at is not null
    or (new.of_kind = 'indicator-figure' and coalesce((select state from indicator_figure
      where id = new.of_id), '') not in ('draft', 'returned')) begin
  select raise(abort, 'evidence comes before the decision');
end;

CREATE TRIGGER evidence_file_is_not_deleted before delete on evidence_file begin
  select raise(abort, 'that there was a file stays on record');
end;

CREATE TRIGGER evidence_file_is_only_removed before update on evidence_file
  when old.removed_at is not null or new.removed_at is null or new.version <> old.version + 1
    or (new.id, new.of_kind, new.of_id, new.name, new.media_type, new.size, new.sha256, new.created_at, new.created_by)
      <> (old.id, old.of_kind, old.of_id, old.name, old.media_type, old.size, old.sha256, old.created_at, old.created_by)
    or (old.of_kind = 'indicator-figure' and coalesce((select state from indicator_figure
      where id = old.of_id), '') not in ('draft', 'returned')) begin
  select raise(abort, 'evidence stays as it was decided on');
end;

CREATE TRIGGER expenditure_goes_on before update on expenditure
  when old.taken_back_at is not null or new.version <> old.version + 1 or new.id <> old.id
    or new.created_at <> old.created_at or new.created_by <> old.created_by begin
  select raise(abort, 'what was taken back stays so');
end;

CREATE TRIGGER expenditure_is_not_deleted before delete on expenditure begin
  select raise(abort, 'an expenditure is taken back, not deleted');
end;

CREATE TRIGGER field_history_is_not_deleted before delete on field_history begin
  select raise(abort, 'field history is append-only');
end;

CREATE TRIGGER field_history_is_not_updated before update on field_history begin
  select raise(abort, 'field history is append-only');
end;

CREATE TRIGGER indicator_begins before insert on indicator
  when new.version <> 1
    or exists (select 1 from indicator_figure where indicator_id = new.feeds_id and state <> 'dropped') begin
  select raise(abort, 'what has figures of its own is not added up of others');
end;

CREATE TRIGGER indicator_count_is_not_deleted before delete on indicator_count begin
  select raise(abort, 'a count stays as it was taken');
end;

CREATE TRIGGER indicator_count_is_not_updated before update on indicator_count begin
  select raise(abort, 'a count stays as it was taken');
end;

CREATE TRIGGER indicator_dimension_is_fixed before insert on indicator_dimension
  when exists (select 1 from indicator_figure where indicator_id = new.indicator_id and state <> 'dropped') begin
  select raise(abort, 'what figures rest on is fixed');
end;

CREATE TRIGGER indicator_dimension_is_not_changed before update on indicator_dimension begin
  select raise(abort, 'a dimension is said anew');
end;

CREATE TRIGGER indicator_dimension_stays before delete on indicator_dimension
  when exists (select 1 from indicator_figure where indicator_id = old.indicator_id and state <> 'dropped') begin
  select raise(abort, 'what figures rest on is fixed');
end;

CREATE TRIGGER indicator_figure_act_follows before insert on indicator_figure_act
  when new.position <> 1 + coalesce((select max(position) from indicator_figure_act
      where figure_id = new.figure_id), 0)
    or new.state_before <> coalesce((select state_after from indicator_figure_act
      where figure_id = new.figure_id order by position desc limit 1), 'none')
    or (new.position, new.state_after) is not (select version, state from indicator_figure
      where id = new.figure_id) begin
  select raise(abort, 'an act follows the change that it made');
end;

CREATE TRIGGER indicator_figure_act_is_not_deleted before delete on indicator_figure_act begin
  select raise(abort, 'what was done with a figure stays on record');
end;

CREATE TRIGGER indicator_figure_act_is_not_updated before update on indicator_figure_act begin
  select raise(abort, 'what was done with a figure stays on record');
end;

CREATE TRIGGER indicator_figure_act_is_of_another before insert on indicator_figure_act
  when new.act in ('return', 'approve') and exists (select 1 from indicator_figure_act
    where figure_id = new.figure_id and created_by = new.created_by and act in ('draft', 'amend', 'submit')) begin
  select raise(abort, 'nobody decides on a figure of their own');
end;

CREATE TRIGGER indicator_figure_begins before insert on indicator_figure
  when new.state <> 'draft' or new.version <> 1 or new.compared_numerator is not null
    or exists (select 1 from indicator where feeds_id = new.indicator_id)
    or new.revision <> 1 + coalesce((select max(revision) from indicator_figure as earlier
      where earlier.indicator_id = new.indicator_id and earlier.kind = new.kind
        and case earlier.kind when 'baseline' then '' else earlier.period end = case new.kind when 'baseline' then '' else new.period end), 0)
    or (new.changed_because is not null) <> exists (select 1 from indicator_figure as earlier
      where earlier.indicator_id = new.indicator_id and earlier.kind = new.kind
        and case earlier.kind when 'baseline' then '' else earlier.period end = case new.kind when 'baseline' then '' else new.period end and earlier.state = 'approved') begin
  select raise(abort, 'a figure begins as a draft, and a correction says what changed');
end;

CREATE TRIGGER indicator_figure_goes_on before update on indicator_figure
  when (new.id, new.indicator_id, new.kind, new.revision, new.created_at, new.created_by)
      <> (old.id, old.indicator_id, old.kind, old.revision, old.created_at, old.created_by)
    or new.version <> old.version + 1
    or old.version is not (select max(position) from indicator_figure_act where figure_id = old.id)
    or (new.changed_because is null) <> (old.changed_because is null)
    or (new.period <> old.period and old.kind <> 'baseline')
    -- What waits for a decision is decided as it stands, and what moves is not amended in the same breath.
    or ((old.state = 'submitted' or new.state <> old.state)
      and (new.period, new.numerator, new.denominator, new.comment, new.differs_because, new.changed_because)
        is not (old.period, old.numerator, old.denominator, old.comment, old.differs_because, old.changed_because))
    or (new.state <> 'submitted'
      and (new.compared_numerator, new.compared_denominator)
        is not (old.compared_numerator, old.compared_denominator)) begin
  select raise(abort, 'a figure goes on act by act');
end;

CREATE TRIGGER indicator_figure_is_locked before update on indicator_figure
  when old.state in ('approved', 'dropped') begin
  select raise(abort, 'what is approved is locked');
end;

CREATE TRIGGER indicator_figure_is_not_deleted before delete on indicator_figure begin
  select raise(abort, 'a figure stays on record');
end;

CREATE TRIGGER indicator_figure_part_is_not_changed before update on indicator_figure_part begin
  select raise(abort, 'a breakdown is said anew');
end;

CREATE TRIGGER indicator_figure_part_is_of_a_draft before insert on indicator_figure_part
  when coalesce((select state from indicator_figure where id = new.figure_id), '') not in ('draft', 'returned') begin
  select raise(abort, 'what is approved is locked');
end;

CREATE TRIGGER indicator_figure_part_stays before delete on indicator_figure_part
  when coalesce((select state from indicator_figure where id = old.figure_id), '') not in ('draft', 'returned') begin
  select raise(abort, 'what is approved is locked');
end;

CREATE TRIGGER indicator_goes_on before update on indicator
  when (new.id, new.created_at, new.created_by) <> (old.id, old.created_at, old.created_by)
    or new.version <> old.version + 1 begin
  select raise(abort, 'an indicator goes on by versions');
end;

CREATE TRIGGER indicator_is_added_into_one_above before update of feeds_id on indicator
  when new.feeds_id is not null and new.feeds_id is not old.feeds_id and (
    exists (select 1 from indicator_figure where indicator_id = new.feeds_id and state <> 'dropped')
    or new.id in (
      with recursive above (id) as (
        select new.feeds_id
        union
        select indicator.feeds_id from indicator join above on indicator.id = above.id
        where indicator.feeds_id is not null
      )
      select id from above)) begin
  select raise(abort, 'an indicator is not added into itself, nor into one with figures of its own');
end;

CREATE TRIGGER indicator_is_fixed_by_figures before update on indicator
  when (new.node_id, new.measure, new.accrual, new.period_length)
      <> (old.node_id, old.measure, old.accrual, old.period_length)
    and exists (select 1 from indicator_figure where indicator_id = old.id and state <> 'dropped') begin
  select raise(abort, 'what figures rest on is fixed');
end;

CREATE TRIGGER indicator_is_not_deleted before delete on indicator begin
  select raise(abort, 'an indicator stays on record');
end;

CREATE TRIGGER indicator_keeps_its_periods before update on indicator
  when exists (select 1 from indicator_figure where indicator_id = old.id and state <> 'dropped'
    and iif(kind = 'baseline', period >= new.first_period,
      period not between new.first_period and new.last_period)) begin
  select raise(abort, 'a figure stays within the periods of its indicator');
end;

CREATE TRIGGER plan_budget_line_is_not_deleted_in_approved before delete on plan_budget_line
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_budget_line_is_not_inserted_in_approved before insert on plan_budget_line
  when (select state from plan_edition where plan_id = new.plan_id and edition = new.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_budget_line_is_not_updated_in_approved before update on plan_budget_line
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_edition_follows before insert on plan_edition
  when new.state <> 'draft'
    or new.edition <> 1 + coalesce((select max(edition) from plan_edition where plan_id = new.plan_id), 0)
    or exists (select 1 from plan_edition where plan_id = new.plan_id and state <> 'approved') begin
  select raise(abort, 'the next version begins as a draft, after the one before is approved');
end;

CREATE TRIGGER plan_edition_goes_on before update on plan_edition
  when (old.state <> new.state and old.state || '>' || new.state not in (
      'draft>submitted', 'submitted>draft', 'submitted>approved'))
    or (old.state = new.state and old.state <> 'draft')
    or new.plan_id <> old.plan_id or new.edition <> old.edition or new.version <> old.version + 1 begin
  select raise(abort, 'a version of a plan goes on by its moves');
end;

CREATE TRIGGER plan_edition_is_approved_by_another before update on plan_edition
  when new.state = 'approved' and exists (select 1 from plan_edition_writer
    where plan_id = new.plan_id and edition = new.edition and account_id = new.approved_by) begin
  select raise(abort, 'nobody approves what they drafted');
end;

CREATE TRIGGER plan_edition_is_not_deleted before delete on plan_edition begin
  select raise(abort, 'a version of a plan stays on record');
end;

CREATE TRIGGER plan_edition_writer_is_not_deleted before delete on plan_edition_writer begin
  select raise(abort, 'who wrote in a version stays on record');
end;

CREATE TRIGGER plan_edition_writer_is_not_updated before update on plan_edition_writer begin
  select raise(abort, 'who wrote in a version stays on record');
end;

CREATE TRIGGER plan_is_not_deleted before delete on plan begin
  select raise(abort, 'a plan stays on record');
end;

CREATE TRIGGER plan_node_agency_is_not_deleted_in_approved before delete on plan_node_agency
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_agency_is_not_inserted_in_approved before insert on plan_node_agency
  when (select state from plan_edition where plan_id = new.plan_id and edition = new.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_agency_is_not_updated_in_approved before update on plan_node_agency
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_content_is_not_deleted_in_approved before delete on plan_node_content
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_content_is_not_inserted_in_approved before insert on plan_node_content
  when (select state from plan_edition where plan_id = new.plan_id and edition = new.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_content_is_not_updated_in_approved before update on plan_node_content
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_goal_is_not_deleted_in_approved before delete on plan_node_goal
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_goal_is_not_inserted_in_approved before insert on plan_node_goal
  when (select state from plan_edition where plan_id = new.plan_id and edition = new.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_goal_is_not_updated_in_approved before update on plan_node_goal
  when (select state from plan_edition where plan_id = old.plan_id and edition = old.edition) is not 'draft' begin
  select raise(abort, 'only a draft of a plan is written in');
end;

CREATE TRIGGER plan_node_is_not_deleted before delete on plan_node begin
  select raise(abort, 'a node stays on record');
end;

CREATE TRIGGER plan_node_stays_in_its_plan before update on plan_node
  when new.plan_id <> old.plan_id or new.carried_from is not old.carried_from
    or new.version <> old.version + 1 begin
  select raise(abort, 'a node stays in its plan');
end;

CREATE TRIGGER programme_event_country_of_meeting before insert on programme_event_country
  when (select kind from programme_event where id = new.event_id) <> 'Meeting' begin
  select raise(abort, 'only a meeting is held with countries');
end;

CREATE TRIGGER publication_is_not_deleted before delete on publication begin
  select raise(abort, 'a publication stays on record');
end;

CREATE TRIGGER publication_version_is_not_deleted before delete on publication_version begin
  select raise(abort, 'a version stays on record');
end;

CREATE TRIGGER resource_is_not_deleted before delete on resource begin
  select raise(abort, 'what was had stays on record');
end;

CREATE TRIGGER staff_post_is_not_deleted before delete on staff_post begin
  select raise(abort, 'a position stays on record');
end;
