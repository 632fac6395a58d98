-- register.db, version 30. Made from the migrations; a test keeps it true.

CREATE TABLE advice_contact (
  id text not null primary key,
  -- A random key that nothing outside this file can tie to the contact.
  statistics_subject text not null,
  kind text not null,
  channel text not null,
  received_on text not null,
  hour integer,
  sex text,
  sex_answer text not null,
  -- Years, 'child' or 'adult'.
  age text,
  age_answer text not null,
  place_code text,
  place_code_answer text not null,
  nationality text,
  nationality_answer text not null,
  language text,
  language_answer text not null,
  subjects_answer text not null,
  advice_answer text not null,
  referred_to_id text,
  answered_by text not null,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint advice_contact_statistics_subject unique (statistics_subject),
  constraint advice_contact_received_on check (received_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  constraint advice_contact_hour check (hour between 0 and 23),
  constraint advice_contact_sex check (sex_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (sex_answer = 'given') = (sex is not null)),
  constraint advice_contact_age check (age_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (age_answer = 'given') = (age is not null)),
  constraint advice_contact_place_code check (place_code_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (place_code_answer = 'given') = (place_code is not null)),
  constraint advice_contact_nationality check (nationality_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (nationality_answer = 'given') = (nationality is not null)),
  constraint advice_contact_language check (language_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (language_answer = 'given') = (language is not null)),
  constraint advice_contact_lists check (subjects_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and advice_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')),
  constraint advice_contact_version check (version >= 1)
) strict, without rowid;

CREATE TABLE advice_contact_case (
  contact_id text not null,
  case_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint advice_contact_case_key primary key (contact_id, case_id),
  constraint advice_contact_case_contact foreign key (contact_id) references advice_contact (id),
  constraint advice_contact_case_case foreign key (case_id) references case_file (id)
) strict, without rowid;

CREATE TABLE advice_contact_code (
  contact_id text not null,
  list text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint advice_contact_code_key primary key (contact_id, list, code),
  constraint advice_contact_code_contact foreign key (contact_id) references advice_contact (id),
  constraint advice_contact_code_list check (list in ('subjects', 'advice'))
) strict, without rowid;

CREATE TABLE case_assignment (
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

CREATE TABLE case_closure (
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

CREATE TABLE case_counter (
  year integer not null primary key,
  last_number integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint case_counter_number check (last_number >= 1)
) strict;

CREATE TABLE case_exclusion (
  case_id text not null,
  account_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint case_exclusion_key primary key (account_id, case_id),
  constraint case_exclusion_case foreign key (case_id) references case_file (id),
  constraint case_exclusion_of_another check (account_id <> created_by)
) strict, without rowid;

CREATE TABLE case_file (
  id text not null primary key,
  person_id text not null,
  number text not null,
  number_year integer not null,
  number_counter integer not null,
  opened_on_earliest text not null,
  opened_on_latest text not null,
  opened_on_precision text not null,
  opened_on_is_approximate integer not null,
  opened_on_as_typed text not null,
  source_of_detection text,
  source_of_detection_answer text not null,
  responsible_officer text not null,
  -- Random key of this person-in-case in the statistics; never leaves the register.
  statistics_subject text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null, incident_id text constraint case_file_incident references incident (id), found_on_earliest text, found_on_latest text
  constraint case_file_found_interval check (found_on_earliest <= found_on_latest or found_on_latest is null), found_on_precision text, found_on_is_approximate integer, found_on_as_typed text, found_on_answer text not null default 'not-asked'
  constraint case_file_found_on check (
    found_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (found_on_answer = 'given') = (found_on_earliest is not null)
  ), found_at_place_code text, found_at_free_text text, found_at_answer text not null default 'not-asked'
  constraint case_file_found_at check (
    found_at_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and (found_at_answer = 'given') = (found_at_place_code is not null or found_at_free_text is not null)
  ),
  constraint case_file_person foreign key (person_id) references person (id),
  constraint case_file_number unique (number),
  constraint case_file_counter unique (number_year, number_counter),
  constraint case_file_statistics_subject unique (statistics_subject),
  constraint case_file_answers check (source_of_detection_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')),
  constraint case_file_source_of_detection check ((source_of_detection_answer = 'given') = (source_of_detection is not null)),
  constraint case_file_opened_on check (opened_on_earliest <= opened_on_latest),
  constraint case_file_version check (version >= 1)
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
  constraint compartment_state_compartment check (compartment = 'register'),
  constraint compartment_state_generation check (generation >= 1),
  constraint compartment_state_last_audit_seq check (last_audit_seq >= 0)
) strict;

CREATE TABLE consent (
  id text not null primary key,
  case_id text not null,
  purpose text not null,
  -- One text for one recipient: "organisation:…", "wing:…", "class:…".
  recipient text not null,
  -- Of one purpose and recipient the highest stands.
  ordinal integer not null,
  decision text not null,
  decided_on text not null,
  given_by text,
  assent_of_child text not null,
  form text,
  language text,
  language_answer text not null,
  interpreter text,
  interpreter_answer text not null,
  valid_until text,
  withdrawn_on text,
  -- By which the withdrawal is called beside the consent it takes back.
  withdrawal_id text,
  ground text not null,
  -- The day on which the recipient was told of the withdrawal or the refusal.
  told_on text,
  told_at text,
  told_by text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint consent_case foreign key (case_id) references case_file (id),
  constraint consent_order unique (case_id, purpose, recipient, ordinal),
  constraint consent_purpose check (purpose in ('referral_service', 'information_sharing',
    'non_identifying_statistics', 'photo_or_media', 'return_repatriation')),
  constraint consent_recipient check (
    recipient glob 'organisation:????????-????-7???-????-????????????'
    or recipient in ('wing:investigation', 'wing:assistance', 'class:family', 'class:authorities',
      'class:other_organizations', 'class:media', 'class:national_secretariat', 'class:foreign_authorities')
  ),
  constraint consent_decision check (decision in ('given', 'refused', 'withdrawn', 'not-asked', 'not-able')),
  constraint consent_decided_on check (decided_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  constraint consent_given_by check (
    (given_by is not null) = (decision in ('given', 'refused', 'withdrawn'))
  ),
  constraint consent_answers check (
    (language is not null) = (language_answer = 'given')
    and (interpreter is not null) = (interpreter_answer = 'given')
  ),
  constraint consent_valid_until check (valid_until is null or valid_until >= decided_on),
  constraint consent_withdrawn_on check (
    (withdrawn_on is not null) = (decision = 'withdrawn')
    and (withdrawn_on is not null) = (withdrawal_id is not null)
    and (withdrawn_on is null or withdrawn_on >= decided_on)
  ),
  constraint consent_ground check (
    ground = 'consent' or ground = 'legal_duty' and decision in ('not-asked', 'refused', 'not-able')
    or ground in ('vital_interests', 'beneficiary_interests') and decision = 'not-able'
  ),
  constraint consent_told check (
    (told_on is null) = (told_at is null) and (told_on is null) = (told_by is null)
    and (told_on is null or decision in ('withdrawn', 'refused'))
  ),
  constraint consent_version check (version >= 1)
) strict;

CREATE TABLE consent_category (
  consent_id text not null,
  category text not null,
  -- Null for what may go; for what is kept back, why.
  withheld_because text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint consent_category_once primary key (consent_id, category),
  constraint consent_category_of foreign key (consent_id) references consent (id)
) strict, without rowid;

CREATE TABLE consent_override (
  id text not null primary key,
  case_id text not null,
  -- In which its reason lies.
  wing text not null,
  purpose text not null,
  recipient text not null,
  from_day text not null,
  until text not null,
  finding text,
  reviewed_at text,
  reviewed_by text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint consent_override_case foreign key (case_id) references case_file (id),
  constraint consent_override_wing check (wing in ('investigation', 'assistance')),
  constraint consent_override_recipient check (
    recipient like 'organisation:%' or recipient like 'wing:%' or recipient like 'class:%'
  ),
  constraint consent_override_time check (
    until >= from_day and julianday(until) - julianday(from_day) <= 30
  ),
  constraint consent_override_finding check (
    (finding is null or finding in ('justified', 'not-justified'))
    and (finding is null) = (reviewed_at is null) and (finding is null) = (reviewed_by is null)
  ),
  constraint consent_override_version check (version >= 1)
) strict;

CREATE TABLE consent_override_category (
  override_id text not null,
  category text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint consent_override_category_once primary key (override_id, category),
  constraint consent_override_category_of foreign key (override_id) references consent_override (id)
) strict, without rowid;

CREATE TABLE consent_told (
  consent_id text not null,
  told text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint consent_told_once primary key (consent_id, told),
  constraint consent_told_of foreign key (consent_id) references consent (id)
) strict, without rowid;

CREATE TABLE disclosure (
  id text not null primary key,
  case_id text not null,
  purpose text not null,
  recipient text not null,
  act text not null,
  -- The record by which it went, in whichever file; null where the act is none of its own.
  act_id text,
  basis text not null,
  consent_id text,
  override_id text,
  disclosed_on text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint disclosure_case foreign key (case_id) references case_file (id),
  constraint disclosure_consent foreign key (consent_id) references consent (id),
  constraint disclosure_override foreign key (override_id) references consent_override (id),
  constraint disclosure_act check (act in ('referral', 'print', 'export', 'preview')),
  constraint disclosure_basis check (
    basis in ('consent', 'legal-duty') and consent_id is not null and override_id is null
    or basis = 'override' and override_id is not null and consent_id is null
  )
) strict;

CREATE TABLE disclosure_category (
  disclosure_id text not null,
  category text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint disclosure_category_once primary key (disclosure_id, category),
  constraint disclosure_category_of foreign key (disclosure_id) references disclosure (id)
) strict, without rowid;

CREATE TABLE duplicate_decision (
  id text not null primary key,
  one_id text not null,
  other_id text not null,
  finding text not null,
  reason text,
  -- The weight of the pair when it was decided; null where the program had not found it.
  weight real,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint duplicate_decision_one foreign key (one_id) references person (id),
  constraint duplicate_decision_other foreign key (other_id) references person (id),
  constraint duplicate_decision_order check (one_id < other_id),
  constraint duplicate_decision_finding check (finding in ('same', 'not-the-same', 'not-sure')),
  constraint duplicate_decision_reason check (length(reason) between 1 and 500)
) strict;

CREATE TABLE duplicate_pair (
  one_id text not null,
  other_id text not null,
  -- Bits that speak for it.
  weight real not null,
  strength text not null,
  -- JSON of the schema MatchReason.
  reasons text not null,
  constraint duplicate_pair_key primary key (one_id, other_id),
  constraint duplicate_pair_one foreign key (one_id) references person (id),
  constraint duplicate_pair_other foreign key (other_id) references person (id),
  constraint duplicate_pair_order check (one_id < other_id),
  constraint duplicate_pair_strength check (strength in ('likely', 'possible'))
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
  constraint event_case foreign key (case_id) references case_file (id),
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

CREATE TABLE identification (
  id text not null primary key,
  case_id text not null,
  -- From 1, without a gap.
  position integer not null,
  status text not null,
  state_before text not null,
  state_after text not null,
  authority text,
  authority_answer text not null,
  decided_on_answer text not null,
  decided_on_earliest text,
  decided_on_latest text,
  decided_on_precision text,
  decided_on_is_approximate integer,
  decided_on_as_typed text,
  legal_basis_answer text not null,
  not_identified_because text,
  not_identified_because_answer text not null,
  document text,
  document_answer text not null,
  told_about_help integer,
  told_about_help_answer text not null,
  -- In which wing the reasons lie in words; null until somebody has given them.
  reasons_wing text,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null, screening_id text constraint identification_screening references screening (id), met_at_place_code text, met_at_free_text text, met_at_answer text not null default 'not-applicable'
  constraint identification_met_at check (
    met_at_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and (met_at_answer = 'given') = (met_at_place_code is not null or met_at_free_text is not null)
    and (status = 'declined' or met_at_answer = 'not-applicable')
  ), told_about_answer text not null default 'not-applicable'
  constraint identification_told_about check (
    told_about_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (status = 'declined' or told_about_answer = 'not-applicable')
  ),
  constraint identification_case foreign key (case_id) references case_file (id),
  constraint identification_order unique (case_id, position),
  constraint identification_step check (state_before || '>' || status || '>' || state_after in (
    'none>screened>screened', 'none>presumed>presumed', 'none>declined>declined',
    'screened>screened>screened', 'screened>presumed>presumed', 'screened>declined>declined',
    'presumed>screened>presumed', 'presumed>identified>identified',
    'presumed>not-identified>not-identified', 'presumed>declined>declined',
    'not-identified>screened>screened', 'not-identified>presumed>presumed',
    'declined>screened>screened', 'declined>presumed>presumed'
  )),
  constraint identification_answers check (
    authority_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and decided_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and legal_basis_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and not_identified_because_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and document_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and told_about_help_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint identification_authority check ((authority_answer = 'given') = (authority is not null)),
  constraint identification_decided_on check ((decided_on_answer = 'given') = (decided_on_earliest is not null)),
  constraint identification_interval check (decided_on_earliest <= decided_on_latest or decided_on_earliest is null),
  constraint identification_document check ((document_answer = 'given') = (document is not null)),
  constraint identification_told_about_help check (
    (told_about_help_answer = 'given') = (told_about_help is not null)
    and (status = 'declined' or told_about_help_answer = 'not-applicable')
  ),
  constraint identification_not_identified check (
    (not_identified_because_answer = 'given') = (not_identified_because is not null)
    and (status = 'not-identified') = (not_identified_because_answer = 'given')
  ),
  -- No step without authority, date and reason, but for the presumption that the case form makes.
  constraint identification_whole check (
    (position = 1 and status = 'presumed')
    or (authority is not null and decided_on_earliest is not null and reasons_wing is not null)
  ),
  constraint identification_sole_authority check (
    status not in ('identified', 'not-identified') or authority = 'EXT_CentralATD'
  ),
  constraint identification_reasons_wing check (
    reasons_wing in ('investigation', 'assistance') or reasons_wing is null
  ),
  constraint identification_version check (version >= 1)
) strict;

CREATE TABLE identification_legal_basis (
  identification_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint identification_legal_basis_key primary key (identification_id, code),
  constraint identification_legal_basis_entry foreign key (identification_id) references identification (id)
) strict, without rowid;

CREATE TABLE identification_told_about (
  identification_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint identification_told_about_key primary key (identification_id, code),
  constraint identification_told_about_entry foreign key (identification_id) references identification (id)
) strict, without rowid;

CREATE TABLE incident (
  id text not null primary key,
  kind text,
  kind_answer text not null,
  when_answer text not null,
  when_earliest text,
  when_latest text,
  when_precision text,
  when_is_approximate integer,
  when_as_typed text,
  place_place_code text,
  place_free_text text,
  place_answer text not null,
  source_of_detection text,
  source_of_detection_answer text not null,
  responsible_officer text not null,
  forms_of_exploitation_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint incident_answers check (
    kind_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and when_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and place_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and source_of_detection_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and forms_of_exploitation_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint incident_kind check ((kind_answer = 'given') = (kind is not null)),
  constraint incident_when check ((when_answer = 'given') = (when_earliest is not null)),
  constraint incident_interval check (when_earliest <= when_latest or when_earliest is null),
  constraint incident_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
  constraint incident_source_of_detection check ((source_of_detection_answer = 'given') = (source_of_detection is not null)),
  constraint incident_version check (version >= 1)
) strict;

CREATE TABLE incident_form_of_exploitation (
  incident_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint incident_form_of_exploitation_key primary key (incident_id, code),
  constraint incident_form_of_exploitation_incident foreign key (incident_id) references incident (id)
) strict, without rowid;

CREATE TABLE match_key (
  key text not null,
  number integer not null,
  constraint match_key_key primary key (key, number),
  constraint match_key_person foreign key (number) references match_person (number)
) strict, without rowid;

CREATE TABLE match_person (
  number integer primary key,
  person_id text not null,
  compared text not null,
  constraint match_person_person foreign key (person_id) references person (id),
  constraint match_person_once unique (person_id)
) strict;

CREATE TABLE match_word (
  code text not null primary key,
  persons integer not null,
  constraint match_word_persons check (persons >= 1)
) strict, without rowid;

CREATE TABLE money_owed (
  what_happened_id text not null,
  id text not null,
  -- A debt of the person, or a wage that is owed to them.
  kind text not null,
  position integer not null,
  sum_whole_units integer,
  sum_currency text,
  sum_answer text not null,
  as_of_answer text not null,
  as_of_earliest text,
  as_of_latest text,
  as_of_precision text,
  as_of_is_approximate integer,
  as_of_as_typed text,
  claimed_by text,
  claimed_by_answer text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint money_owed_key primary key (what_happened_id, id),
  constraint money_owed_record foreign key (what_happened_id) references what_happened (id),
  constraint money_owed_kind check (kind in ('debt', 'wage')),
  constraint money_owed_answers check (
    sum_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and as_of_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and claimed_by_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint money_owed_sum check (
    (sum_answer = 'given') = (sum_whole_units is not null) and (sum_whole_units is null) = (sum_currency is null)
  ),
  constraint money_owed_as_of check ((as_of_answer = 'given') = (as_of_earliest is not null)),
  constraint money_owed_claimed_by check ((claimed_by_answer = 'given') = (claimed_by is not null))
) strict, without rowid;

CREATE TABLE next_date (
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

CREATE TABLE person (
  id text not null primary key,
  name_lao_answer text not null,
  name_latin_answer text not null,
  other_names_answer text not null,
  sex text,
  sex_answer text not null,
  birth_answer text not null,
  birth_kind text,
  birth_age_years integer,
  birth_age_is_approximate integer,
  birth_earliest text,
  birth_latest text,
  birth_precision text,
  birth_is_approximate integer,
  birth_as_typed text,
  nationalities_answer text not null,
  ethnic_group text,
  ethnic_group_answer text not null,
  languages_answer text not null,
  home_place_code text,
  home_free_text text,
  home_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null, title text, title_answer text not null default 'not-asked' constraint person_title_answer check (title_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')), interpreter_language text, interpreter_language_answer text not null default 'not-asked' constraint person_interpreter_answer check (interpreter_language_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')), disabilities_answer text not null default 'not-asked' constraint person_disabilities_answer check (disabilities_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')), life_status text, life_status_answer text not null default 'not-asked' constraint person_life_status_answer check (life_status_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')), died_on_answer text not null default 'not-asked' constraint person_died_on_answer check (died_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')), died_on_earliest text, died_on_latest text, died_on_precision text, died_on_is_approximate integer, died_on_as_typed text, merged_into text constraint person_merged_into references person (id),
  constraint person_answers check (
    name_lao_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and name_latin_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and other_names_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and sex_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and birth_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and nationalities_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and ethnic_group_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and languages_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and home_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint person_sex check ((sex_answer = 'given') = (sex is not null)),
  constraint person_birth check ((birth_answer = 'given') = (birth_kind is not null and birth_earliest is not null)),
  constraint person_birth_kind check (birth_kind in ('date', 'age') and (birth_kind = 'age') = (birth_age_years is not null) or birth_kind is null),
  constraint person_birth_interval check (birth_earliest <= birth_latest or birth_earliest is null),
  constraint person_ethnic_group check ((ethnic_group_answer = 'given') = (ethnic_group is not null)),
  constraint person_home check ((home_answer = 'given') = (home_place_code is not null or home_free_text is not null)),
  constraint person_version check (version >= 1)
) strict;

CREATE TABLE person_contact (
  id text not null primary key,
  person_id text not null,
  kind text not null,
  value text not null,
  belongs_to text,
  belongs_to_answer text not null,
  safety text,
  safety_answer text not null,
  when_to text,
  when_to_answer text not null,
  how text,
  how_answer text not null,
  may_be_said text,
  may_be_said_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  changed_by text not null,
  removed_at text,
  version integer not null,
  constraint person_contact_person foreign key (person_id) references person (id),
  constraint person_contact_value check (length(value) between 1 and 200),
  constraint person_contact_answers check (
    belongs_to_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and safety_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and when_to_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and how_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and may_be_said_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint person_contact_version check (version >= 1)
) strict;

CREATE TABLE person_disability (
  person_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint person_disability_key primary key (person_id, code),
  constraint person_disability_person foreign key (person_id) references person (id)
) strict, without rowid;

CREATE TABLE person_document (
  id text not null primary key,
  person_id text not null,
  type text,
  type_answer text not null,
  number text,
  number_answer text not null,
  issuer text,
  issuer_answer text not null,
  issuing_country text,
  issuing_country_answer text not null,
  issued_on_answer text not null,
  issued_on_earliest text,
  issued_on_latest text,
  issued_on_precision text,
  issued_on_is_approximate integer,
  issued_on_as_typed text,
  expires_on_answer text not null,
  expires_on_earliest text,
  expires_on_latest text,
  expires_on_precision text,
  expires_on_is_approximate integer,
  expires_on_as_typed text,
  held_by text,
  held_by_answer text not null,
  remark text,
  remark_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  changed_by text not null,
  removed_at text,
  version integer not null,
  constraint person_document_person foreign key (person_id) references person (id),
  constraint person_document_answers check (
    type_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and number_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and issuer_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and issuing_country_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and issued_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and expires_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and held_by_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and remark_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint person_document_version check (version >= 1)
) strict;

CREATE TABLE person_language (
  person_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint person_language_key primary key (person_id, code),
  constraint person_language_person foreign key (person_id) references person (id)
) strict, without rowid;

CREATE TABLE person_merge (
  id text not null primary key,
  kept_person_id text not null,
  merged_person_id text not null,
  -- The answers of the record that was kept, as they stood before: JSON. Those of the other stay in its rows.
  kept_answers_before text not null,
  kept_version_before integer not null,
  merged_version_before integer not null,
  -- The version that the merge made of the record that was kept: of its merges, the greatest is the last.
  kept_version integer not null,
  created_at text not null,
  created_by text not null,
  undone_at text,
  undone_by text,
  version integer not null,
  constraint person_merge_kept foreign key (kept_person_id) references person (id),
  constraint person_merge_merged foreign key (merged_person_id) references person (id),
  constraint person_merge_of_two check (kept_person_id <> merged_person_id),
  constraint person_merge_versions check (
    kept_version > kept_version_before and kept_version > merged_version_before
  ),
  constraint person_merge_end check ((undone_at is null) = (undone_by is null)),
  constraint person_merge_version check (version = 1 + (undone_at is not null))
) strict;

CREATE TABLE person_merge_part (
  merge_id text not null,
  -- What was done with the record, by which undoing finds what to take back.
  kind text not null,
  record_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint person_merge_part_key primary key (merge_id, kind, record_id),
  constraint person_merge_part_merge foreign key (merge_id) references person_merge (id),
  constraint person_merge_part_kind check (kind in (
    -- Moved from the one record to the other.
    'case', 'document', 'contact', 'relationship', 'photo',
    -- Somebody's relationship to the one became theirs to the other.
    'named-in',
    -- A relationship of the one to the other ended: nobody is related to themself.
    'ended-relationship',
    -- The photo of the record that was kept gave way, and lies with the other.
    'replaced-photo'
  ))
) strict, without rowid;

CREATE TABLE person_name (
  id text not null primary key,
  person_id text not null,
  -- 'lao' and 'latin' are the main names; all others are codes of the list of name kinds.
  kind text not null,
  position integer not null,
  text text not null,
  folded text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint person_name_person foreign key (person_id) references person (id),
  constraint person_name_text check (length(text) between 1 and 120),
  constraint person_name_place unique (person_id, kind, position)
) strict;

CREATE TABLE person_nationality (
  person_id text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint person_nationality_key primary key (person_id, code),
  constraint person_nationality_person foreign key (person_id) references person (id)
) strict, without rowid;

CREATE TABLE person_photo (
  id text not null primary key,
  person_id text not null,
  -- A JPEG of at most 256 KiB; empty once it is removed.
  jpeg blob not null,
  taken_on_answer text not null,
  taken_on_earliest text,
  taken_on_latest text,
  taken_on_precision text,
  taken_on_is_approximate integer,
  taken_on_as_typed text,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  changed_by text not null,
  removed_at text,
  version integer not null,
  constraint person_photo_person foreign key (person_id) references person (id),
  constraint person_photo_size check (length(jpeg) <= 262144),
  constraint person_photo_answer check (taken_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')),
  constraint person_photo_version check (version >= 1)
) strict;

CREATE TABLE person_to_compare (
  person_id text not null primary key,
  constraint person_to_compare_person foreign key (person_id) references person (id)
) strict, without rowid;

CREATE TABLE proposal (
  id text not null primary key,
  case_id text not null,
  -- On which side of the wall its words lie.
  wing text not null,
  proposes text not null,
  not_identified_because text,
  state text not null,
  sent_on text,
  sent_way text,
  document text,
  document_answer text,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint proposal_case foreign key (case_id) references case_file (id),
  constraint proposal_wing check (wing in ('investigation', 'assistance')),
  constraint proposal_proposes check (proposes in ('identified', 'not-identified')),
  constraint proposal_because check ((proposes = 'not-identified') = (not_identified_because is not null)),
  constraint proposal_state check (
    state in ('proposed', 'returned', 'approved', 'sent', 'withdrawn', 'decided', 'lapsed')
  ),
  constraint proposal_sent check (
    (sent_on is null) = (sent_way is null) and (sent_on is null) = (document_answer is null)
    and (state <> 'sent' or sent_on is not null)
    and (sent_on is null or state in ('sent', 'decided', 'lapsed'))
  ),
  constraint proposal_sent_on check (
    sent_on is null or sent_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  ),
  constraint proposal_document check (
    (document_answer is 'given') = (document is not null)
    and (document_answer is null
      or document_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable'))
  ),
  constraint proposal_version check (version >= 1)
) strict;

CREATE TABLE proposal_act (
  id text not null primary key,
  proposal_id text not null,
  position integer not null,
  act text not null,
  state_before text not null,
  state_after text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint proposal_act_proposal foreign key (proposal_id) references proposal (id),
  constraint proposal_act_order unique (proposal_id, position),
  constraint proposal_act_step check (state_before || '>' || act || '>' || state_after in (
    'none>propose>proposed',
    'proposed>amend>proposed', 'proposed>return>returned', 'proposed>approve>approved',
    'proposed>withdraw>withdrawn', 'proposed>decide>decided', 'proposed>lapse>lapsed',
    'returned>amend>proposed', 'returned>withdraw>withdrawn', 'returned>decide>decided',
    'returned>lapse>lapsed',
    'approved>send>sent', 'approved>decide>decided', 'approved>lapse>lapsed',
    'sent>decide>decided', 'sent>lapse>lapsed'
  ))
) strict;

CREATE TABLE protocol_step (
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

CREATE TABLE referral (
  id text not null primary key,
  case_id text not null,
  -- The wing of the sender.
  wing text not null,
  -- Printed on the sheet, and typed by whoever files the answer.
  code text not null,
  direction text not null,
  -- Points into the directory, another file.
  organisation_id text,
  to_wing text,
  country text,
  hand_over_at text,
  hand_over_at_answer text,
  urgency text not null,
  state text not null,
  sent_on text,
  sent_way text,
  answer_due_on text,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null,
  constraint referral_case foreign key (case_id) references case_file (id),
  constraint referral_wing check (wing in ('investigation', 'assistance')),
  constraint referral_code unique (code),
  constraint referral_code_length check (length(code) = 7),
  constraint referral_to check (
    (direction = 'organisation' and organisation_id is not null and to_wing is null and country is null
      and hand_over_at_answer is null)
    or (direction = 'wing' and organisation_id is null and to_wing is not null and country is null
      and hand_over_at_answer is null)
    or (direction = 'abroad' and organisation_id is not null and to_wing is null and country is not null
      and hand_over_at_answer is not null)
  ),
  constraint referral_to_other_wing check (
    to_wing is null or (to_wing in ('investigation', 'assistance') and to_wing <> wing)
  ),
  constraint referral_hand_over check (
    (hand_over_at_answer is 'given') = (hand_over_at is not null)
    and (hand_over_at_answer is null
      or hand_over_at_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable'))
  ),
  constraint referral_state check (state in (
    'drafted', 'sent', 'received', 'accepted', 'in-service', 'refused', 'completed', 'ended', 'revoked')),
  constraint referral_sent check (
    (sent_on is null) = (answer_due_on is null)
    and (sent_on is null or (sent_way is null) = (direction = 'wing'))
    and (sent_on is not null or sent_way is null)
    and (state <> 'drafted' or sent_on is null)
    and (sent_on is not null or state in ('drafted', 'revoked'))
  ),
  constraint referral_days check (
    (sent_on is null or sent_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    and (answer_due_on is null or answer_due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    and (answer_due_on is null or answer_due_on >= sent_on)
  ),
  constraint referral_version check (version >= 1)
) strict;

CREATE TABLE referral_act (
  id text not null primary key,
  referral_id text not null,
  position integer not null,
  act text not null,
  state_before text not null,
  state_after text not null,
  -- The wing of whoever did it, in which its words lie.
  wing text not null,
  happened_on text not null,
  how text,
  reason text,
  -- Of a return to another country.
  step text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint referral_act_referral foreign key (referral_id) references referral (id),
  constraint referral_act_order unique (referral_id, position),
  constraint referral_act_wing check (wing in ('investigation', 'assistance')),
  constraint referral_act_day check (happened_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  constraint referral_act_reason check ((act in ('refuse', 'end', 'revoke')) = (reason is not null)),
  constraint referral_act_step check ((act = 'coordinate') = (step is not null)),
  constraint referral_act_how check (
    how is null or act in ('receive', 'accept', 'refuse', 'begin', 'complete', 'end')
  ),
  constraint referral_act_move check (state_before || '>' || act || '>' || state_after in (
    'none>draft>drafted',
    'drafted>amend>drafted', 'drafted>send>sent', 'drafted>revoke>revoked',
    'sent>receive>received', 'sent>accept>accepted', 'sent>refuse>refused',
    'sent>coordinate>sent', 'sent>revoke>revoked',
    'received>accept>accepted', 'received>refuse>refused',
    'received>coordinate>received', 'received>revoke>revoked',
    'accepted>begin>in-service', 'accepted>end>ended',
    'accepted>coordinate>accepted', 'accepted>revoke>revoked',
    'in-service>complete>completed', 'in-service>end>ended',
    'in-service>coordinate>in-service', 'in-service>revoke>revoked'
  ))
) strict;

CREATE TABLE referral_category (
  referral_id text not null,
  category text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint referral_category_key primary key (referral_id, category),
  constraint referral_category_referral foreign key (referral_id) references referral (id)
) strict, without rowid;

CREATE TABLE referral_message (
  referral_id text not null primary key,
  message text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint referral_message_referral foreign key (referral_id) references referral (id),
  constraint referral_message_length check (length(message) between 1 and 4000)
) strict, without rowid;

CREATE TABLE referral_need (
  referral_id text not null,
  need text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint referral_need_key primary key (referral_id, need),
  constraint referral_need_referral foreign key (referral_id) references referral (id)
) strict, without rowid;

CREATE TABLE relationship (
  id text not null primary key,
  person_id text not null,
  kind text not null,
  other_person_id text,
  name text,
  name_answer text not null,
  phone text,
  phone_answer text not null,
  is_guardian integer not null,
  safety text,
  safety_answer text not null,
  remark text,
  remark_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  changed_by text not null,
  removed_at text,
  version integer not null,
  constraint relationship_person foreign key (person_id) references person (id),
  constraint relationship_other foreign key (other_person_id) references person (id),
  constraint relationship_of_two check (other_person_id is null or other_person_id <> person_id),
  constraint relationship_somebody check (other_person_id is not null or name_answer = 'given'),
  constraint relationship_is_guardian check (is_guardian in (0, 1)),
  constraint relationship_answers check (
    name_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and phone_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and safety_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and remark_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint relationship_version check (version >= 1)
) strict;

CREATE TABLE released_event (
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
  version integer not null, is_heavy integer
  constraint released_event_heavy check (is_heavy in (0, 1) or is_heavy is null),
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

CREATE TABLE route_leg (
  what_happened_id text not null,
  id text not null,
  position integer not null,
  kind text not null,
  country text,
  country_answer text not null,
  place_place_code text,
  place_free_text text,
  place_answer text not null,
  place_type text,
  place_type_answer text not null,
  when_answer text not null,
  when_earliest text,
  when_latest text,
  when_precision text,
  when_is_approximate integer,
  when_as_typed text,
  transport_answer text not null,
  documents text,
  documents_answer text not null,
  companions_answer text not null,
  created_at text not null,
  created_by text not null,
  version integer not null, place_name text, place_name_answer text not null default 'not-asked'
  constraint route_leg_place_name check (
    place_name_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and (place_name_answer = 'given') = (place_name is not null)
  ),
  constraint route_leg_key primary key (what_happened_id, id),
  constraint route_leg_record foreign key (what_happened_id) references what_happened (id),
  constraint route_leg_kind check (kind in ('Recruitment', 'Transit', 'EXT_Border', 'Exploitation')),
  constraint route_leg_answers check (
    country_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and place_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and place_type_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and when_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and transport_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable') and documents_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and companions_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint route_leg_country check ((country_answer = 'given') = (country is not null)),
  constraint route_leg_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
  constraint route_leg_place_type check ((place_type_answer = 'given') = (place_type is not null)),
  constraint route_leg_when check ((when_answer = 'given') = (when_earliest is not null)),
  constraint route_leg_interval check (when_earliest <= when_latest or when_earliest is null),
  constraint route_leg_documents check ((documents_answer = 'given') = (documents is not null))
) strict, without rowid;

CREATE TABLE route_leg_code (
  what_happened_id text not null,
  leg_id text not null,
  question text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint route_leg_code_key primary key (what_happened_id, leg_id, question, code),
  constraint route_leg_code_leg foreign key (what_happened_id, leg_id) references route_leg (what_happened_id, id),
  constraint route_leg_code_question check (question in ('transport', 'companions'))
) strict, without rowid;

CREATE TABLE safety_alert (
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

CREATE TABLE screening (
  id text not null primary key,
  case_id text not null,
  wing text not null,
  instrument_id text not null,
  instrument_version integer not null,
  held_on_answer text not null,
  held_on_earliest text,
  held_on_latest text,
  held_on_precision text,
  held_on_is_approximate integer,
  held_on_as_typed text,
  held_at text,
  held_at_answer text not null,
  place_place_code text,
  place_free_text text,
  place_answer text not null,
  interpreter text,
  interpreter_answer text not null,
  interpreter_language text,
  interpreter_language_answer text not null,
  consent text,
  consent_answer text not null,
  path text not null,
  act text not null,
  conclusion text,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  version integer not null, interviews_elsewhere integer
  constraint screening_interviews_elsewhere check (interviews_elsewhere between 0 and 99 or interviews_elsewhere is null), interviews_elsewhere_answer text not null default 'not-asked'
  constraint screening_interviews_elsewhere_answer check (
    interviews_elsewhere_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and (interviews_elsewhere_answer = 'given') = (interviews_elsewhere is not null)
  ),
  constraint screening_case foreign key (case_id) references case_file (id),
  constraint screening_wing check (wing in ('investigation', 'assistance')),
  constraint screening_path check (path in ('adult', 'child', 'uncertain')),
  constraint screening_act check (act in ('present', 'absent', 'unknown', 'not-asked')),
  constraint screening_answers check (
    held_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and held_at_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and place_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and interpreter_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and interpreter_language_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and consent_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint screening_held_on check ((held_on_answer = 'given') = (held_on_earliest is not null)),
  constraint screening_interval check (held_on_earliest <= held_on_latest or held_on_earliest is null),
  constraint screening_held_at check ((held_at_answer = 'given') = (held_at is not null)),
  constraint screening_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
  constraint screening_interpreter check ((interpreter_answer = 'given') = (interpreter is not null)),
  constraint screening_language check ((interpreter_language_answer = 'given') = (interpreter_language is not null)),
  constraint screening_consent check ((consent_answer = 'given') = (consent is not null)),
  constraint screening_version check (version >= 1)
) strict;

CREATE TABLE screening_answer (
  screening_id text not null,
  item_code text not null,
  answer text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint screening_answer_key primary key (screening_id, item_code),
  constraint screening_answer_of foreign key (screening_id) references screening (id),
  constraint screening_answer_value check (answer in ('present', 'absent', 'unknown', 'not-asked'))
) strict, without rowid;

CREATE TABLE search_number (
  id integer primary key,
  number integer not null,
  field text not null,
  text text not null,
  case_id text,
  constraint search_number_person foreign key (number) references search_person (number),
  constraint search_number_case foreign key (case_id) references case_file (id)
) strict;

CREATE TABLE search_number_end (
  ending text not null,
  number_id integer not null,
  constraint search_number_end_key primary key (ending, number_id),
  constraint search_number_end_number foreign key (number_id) references search_number (id)
) strict, without rowid;

CREATE TABLE search_person (
  number integer primary key,
  person_id text not null,
  constraint search_person_person foreign key (person_id) references person (id),
  constraint search_person_once unique (person_id)
) strict;

CREATE TABLE search_term (
  id integer primary key autoincrement,
  kind text not null,
  text text not null,
  -- Folded for search, and the sound of a name.
  folded text not null,
  code text not null,
  constraint search_term_kind check (kind in ('name', 'place')),
  constraint search_term_once unique (kind, text)
) strict;

CREATE TABLE search_word (
  term_id integer not null,
  number integer not null,
  -- Which of the person's names, and the word's place in it.
  phrase integer not null,
  position integer not null,
  field text not null,
  words integer not null,
  constraint search_word_key primary key (term_id, number, phrase, position),
  constraint search_word_term foreign key (term_id) references search_term (id),
  constraint search_word_person foreign key (number) references search_person (number)
) strict, without rowid;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE task (
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

CREATE TABLE task_act (
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

CREATE TABLE what_happened (
  id text not null primary key,
  case_id text not null,
  forms_of_exploitation_answer text not null,
  acts_answer text not null,
  means_answer text not null,
  purposes_answer text not null,
  industries_answer text not null,
  sexual_exploitation_types_answer text not null,
  recruitment_methods_answer text not null,
  recruiter_relationships_answer text not null,
  recruitment_sites_answer text not null,
  methods_of_control_answer text not null,
  debts_answer text not null,
  wages_owed_answer text not null,
  route_answer text not null,
  created_at text not null,
  created_by text not null,
  changed_at text not null,
  changed_by text not null,
  version integer not null,
  constraint what_happened_case_once unique (case_id),
  constraint what_happened_case foreign key (case_id) references case_file (id),
  constraint what_happened_answers check (
    forms_of_exploitation_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and acts_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and means_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and purposes_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and industries_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and sexual_exploitation_types_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and recruitment_methods_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and recruiter_relationships_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and recruitment_sites_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and methods_of_control_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and debts_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and wages_owed_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
    and route_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
  ),
  constraint what_happened_version check (version >= 1)
) strict;

CREATE TABLE what_happened_code (
  what_happened_id text not null,
  -- The question as the domain calls it.
  question text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint what_happened_code_key primary key (what_happened_id, question, code),
  constraint what_happened_code_record foreign key (what_happened_id) references what_happened (id)
) strict, without rowid;

CREATE TABLE wing_entries (
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

CREATE INDEX advice_contact_by_day on advice_contact (received_on, id);

CREATE INDEX advice_contact_case_by_case on advice_contact_case (case_id);

CREATE INDEX case_assignment_by_case on case_assignment (case_id);

CREATE INDEX case_closure_by_case on case_closure (case_id);

CREATE UNIQUE INDEX case_closure_open_once on case_closure (case_id, wing)
where state in ('proposed', 'returned', 'closed');

CREATE INDEX case_exclusion_by_case on case_exclusion (case_id);

CREATE INDEX case_file_by_change on case_file (changed_at desc, id desc);

CREATE INDEX case_file_by_officer on case_file (responsible_officer);

CREATE INDEX case_file_by_opening on case_file (opened_on_earliest desc, id desc);

CREATE INDEX case_file_by_person on case_file (person_id);

CREATE INDEX case_file_of_incident on case_file (incident_id) where incident_id is not null;

CREATE INDEX consent_override_by_case on consent_override (case_id);

CREATE INDEX consent_override_to_review on consent_override (wing) where finding is null;

CREATE INDEX disclosure_by_case on disclosure (case_id, purpose, recipient);

CREATE INDEX duplicate_decision_by_pair on duplicate_decision (one_id, other_id, id);

CREATE INDEX duplicate_pair_by_other on duplicate_pair (other_id);

CREATE INDEX duplicate_pair_by_weight on duplicate_pair (weight desc);

CREATE INDEX event_by_case on event (case_id);

CREATE INDEX identification_by_screening on identification (screening_id) where screening_id is not null;

CREATE INDEX identification_by_state on identification (state_after, case_id);

CREATE INDEX incident_changed on incident (changed_at, id);

CREATE INDEX match_key_by_person on match_key (number);

CREATE INDEX next_date_by_case on next_date (case_id) where ended_at is null;

CREATE INDEX person_by_change on person (changed_at desc, id desc) where merged_into is null;

CREATE INDEX person_by_home on person (home_place_code) where home_place_code is not null;

CREATE INDEX person_by_merge on person (merged_into) where merged_into is not null;

CREATE INDEX person_contact_by_person on person_contact (person_id);

CREATE INDEX person_document_by_person on person_document (person_id);

CREATE INDEX person_merge_by_kept on person_merge (kept_person_id);

CREATE INDEX person_merge_by_merged on person_merge (merged_person_id);

CREATE UNIQUE INDEX person_merge_standing on person_merge (merged_person_id) where undone_at is null;

CREATE UNIQUE INDEX person_photo_by_person on person_photo (person_id) where removed_at is null;

CREATE INDEX proposal_by_case on proposal (case_id);

CREATE UNIQUE INDEX proposal_is_open_once on proposal (case_id)
where state in ('proposed', 'returned', 'approved', 'sent');

CREATE INDEX protocol_step_open on protocol_step (due_on) where state = 'open';

CREATE INDEX referral_by_case on referral (case_id);

CREATE INDEX referral_by_organisation on referral (organisation_id) where organisation_id is not null;

CREATE INDEX referral_unanswered on referral (sent_on) where state in ('sent', 'received');

CREATE INDEX relationship_by_other on relationship (other_person_id) where other_person_id is not null;

CREATE INDEX relationship_by_person on relationship (person_id);

CREATE INDEX released_event_by_case on released_event (case_id) where withdrawn_at is null;

CREATE INDEX safety_alert_by_case on safety_alert (case_id) where ended_at is null;

CREATE INDEX screening_by_case on screening (case_id);

CREATE INDEX search_number_by_person on search_number (number);

CREATE INDEX search_number_end_by_number on search_number_end (number_id);

CREATE INDEX search_word_by_person on search_word (number);

CREATE INDEX task_act_next_task on task_act (next_task_id) where next_task_id is not null;

CREATE INDEX task_by_case on task (case_id) where case_id is not null;

CREATE INDEX task_by_due on task (due_on) where state = 'open' and deleted_at is null;

CREATE INDEX task_by_giver on task (assigned_by) where deleted_at is null;

CREATE INDEX task_by_writer on task (created_by) where deleted_at is null;

CREATE INDEX task_deleted_when on task (deleted_at) where deleted_at is not null;

CREATE INDEX task_follower on task (follows) where follows is not null;

CREATE INDEX task_open on task (assignee, due_on) where state = 'open' and deleted_at is null;

CREATE TRIGGER case_closure_begins before insert on case_closure
  when new.state <> 'proposed' or new.version <> 1 begin
  select raise(abort, 'a closing begins as a proposal');
end;

CREATE TRIGGER case_closure_goes_on before update on case_closure
  when old.state || '>' || new.state not in (
      'proposed>closed', 'proposed>returned', 'proposed>withdrawn',
      'returned>proposed', 'returned>withdrawn', 'closed>reopened')
    or new.version <> old.version + 1 or new.case_id <> old.case_id or new.wing <> old.wing begin
  select raise(abort, 'a closing goes on by its moves');
end;

CREATE TRIGGER case_closure_is_not_deleted before delete on case_closure begin
  select raise(abort, 'a closing stays on record');
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

CREATE TRIGGER consent_begins before insert on consent
  when new.version <> 1 or new.decision = 'withdrawn' or new.told_on is not null
    or new.ordinal <> 1 + coalesce((select max(ordinal) from consent where case_id = new.case_id
      and purpose = new.purpose and recipient = new.recipient), 0)
    or coalesce((select case when decision = 'given' and valid_until < new.decided_on then 'ended'
        else decision end from consent where case_id = new.case_id and purpose = new.purpose
        and recipient = new.recipient order by ordinal desc limit 1), 'none') || '>' || new.decision
      not in ('none>not-asked', 'none>given', 'none>refused', 'none>not-able', 'given>given',
        'ended>given', 'ended>refused', 'ended>not-able',
        'refused>given', 'refused>refused', 'refused>not-able',
        'withdrawn>given', 'withdrawn>refused', 'withdrawn>not-able',
        'not-able>given', 'not-able>refused', 'not-able>not-able')
begin
  select raise(abort, 'a consent follows the one before as the table has it');
end;

CREATE TRIGGER consent_category_is_not_changed before update on consent_category begin
  select raise(abort, 'what may go is said with the decision');
end;

CREATE TRIGGER consent_category_is_not_deleted before delete on consent_category
  when 'not-asked' <> (select decision from consent where id = old.consent_id) begin
  select raise(abort, 'what may go stays on record');
end;

CREATE TRIGGER consent_category_with_its_decision before insert on consent_category
  when new.created_at <> (select changed_at from consent where id = new.consent_id)
    or new.created_by <> (select changed_by from consent where id = new.consent_id)
begin
  select raise(abort, 'what may go is said with the decision');
end;

CREATE TRIGGER consent_goes_on before update on consent
  when (new.id, new.case_id, new.purpose, new.recipient, new.ordinal, new.created_at, new.created_by)
      <> (old.id, old.case_id, old.purpose, old.recipient, old.ordinal, old.created_at, old.created_by)
    or new.version <> old.version + 1
    or old.ordinal <> (select max(ordinal) from consent where case_id = old.case_id
      and purpose = old.purpose and recipient = old.recipient)
    or old.decision || '>' || new.decision not in ('not-asked>given', 'not-asked>refused',
      'not-asked>not-able', 'given>withdrawn', 'withdrawn>withdrawn', 'refused>refused')
    or (old.decision <> 'not-asked' and
      (new.decided_on, new.given_by, new.assent_of_child, new.form, new.language, new.language_answer,
        new.interpreter, new.interpreter_answer, new.valid_until, new.ground)
      is not (old.decided_on, old.given_by, old.assent_of_child, old.form, old.language, old.language_answer,
        old.interpreter, old.interpreter_answer, old.valid_until, old.ground))
    or (old.decision = new.decision and (old.told_on is not null or new.told_on is null
      or (new.withdrawn_on, new.withdrawal_id) is not (old.withdrawn_on, old.withdrawal_id)))
    or (old.decision <> new.decision and new.told_on is not null)
begin
  select raise(abort, 'a consent goes on by its moves');
end;

CREATE TRIGGER consent_is_not_deleted before delete on consent begin
  select raise(abort, 'a consent stays on record');
end;

CREATE TRIGGER consent_override_begins before insert on consent_override
  when new.version <> 1 or new.finding is not null begin
  select raise(abort, 'an override begins without a review');
end;

CREATE TRIGGER consent_override_category_is_not_changed before update on consent_override_category begin
  select raise(abort, 'what an override lets go is said with it');
end;

CREATE TRIGGER consent_override_category_is_not_deleted before delete on consent_override_category begin
  select raise(abort, 'what an override lets go is said with it');
end;

CREATE TRIGGER consent_override_category_with_it before insert on consent_override_category
  when new.created_at <> (select created_at from consent_override where id = new.override_id) begin
  select raise(abort, 'what an override lets go is said with it');
end;

CREATE TRIGGER consent_override_is_not_deleted before delete on consent_override begin
  select raise(abort, 'an override stays on record');
end;

CREATE TRIGGER consent_override_is_reviewed_once before update on consent_override
  when old.finding is not null or new.finding is null or new.version <> old.version + 1
    or (new.id, new.case_id, new.wing, new.purpose, new.recipient, new.from_day, new.until,
        new.created_at, new.created_by)
      <> (old.id, old.case_id, old.wing, old.purpose, old.recipient, old.from_day, old.until,
        old.created_at, old.created_by)
begin
  select raise(abort, 'an override is reviewed once and otherwise stays as it was');
end;

CREATE TRIGGER disclosure_category_is_not_changed before update on disclosure_category begin
  select raise(abort, 'what went stays on record');
end;

CREATE TRIGGER disclosure_category_is_not_deleted before delete on disclosure_category begin
  select raise(abort, 'what went stays on record');
end;

CREATE TRIGGER disclosure_category_rests_on_it before insert on disclosure_category
  when new.created_at <> (select created_at from disclosure where id = new.disclosure_id)
    or not exists (
      select 1 from disclosure as went join consent_category as may on may.consent_id = went.consent_id
        where went.id = new.disclosure_id and may.category = new.category and may.withheld_because is null
      union all
      select 1 from disclosure as went
        join consent_override_category as may on may.override_id = went.override_id
        where went.id = new.disclosure_id and may.category = new.category)
begin
  select raise(abort, 'nothing goes that the consent or the override does not let go');
end;

CREATE TRIGGER disclosure_is_not_changed before update on disclosure begin
  select raise(abort, 'what went stays on record');
end;

CREATE TRIGGER disclosure_is_not_deleted before delete on disclosure begin
  select raise(abort, 'what went stays on record');
end;

CREATE TRIGGER disclosure_rests_on_something before insert on disclosure
  when not exists (
    select 1 from consent where id = new.consent_id and case_id = new.case_id and purpose = new.purpose
      and recipient = new.recipient
      and ordinal = (select max(ordinal) from consent where case_id = new.case_id
        and purpose = new.purpose and recipient = new.recipient)
      and (valid_until is null or valid_until >= new.disclosed_on)
      and (new.basis = 'consent' and decision = 'given'
        or new.basis = 'legal-duty' and ground <> 'consent')
    union all
    select 1 from consent_override where id = new.override_id and case_id = new.case_id
      and purpose = new.purpose and recipient = new.recipient
      and new.disclosed_on between from_day and until
      and (finding is null or finding = 'justified'))
begin
  select raise(abort, 'nothing goes without a consent or an override that stands');
end;

CREATE TRIGGER field_history_is_not_deleted before delete on field_history begin
  select raise(abort, 'field history is append-only');
end;

CREATE TRIGGER field_history_is_not_updated before update on field_history begin
  select raise(abort, 'field history is append-only');
end;

CREATE TRIGGER identification_continues before insert on identification
  when new.position <> 1 + coalesce((select max(position) from identification where case_id = new.case_id), 0)
    or new.state_before <> coalesce(
      (select state_after from identification where case_id = new.case_id order by position desc limit 1), 'none')
begin
  select raise(abort, 'a step of the ledger follows the one before');
end;

CREATE TRIGGER identification_in_time_insert before insert on identification
  when new.state_before <> new.state_after and exists (
    select 1 from identification as other
    where other.case_id = new.case_id and other.state_before <> other.state_after
      and other.position < new.position and other.decided_on_earliest > new.decided_on_latest)
begin
  select raise(abort, 'a step is not dated before the one before');
end;

CREATE TRIGGER identification_in_time_update before update on identification
  when new.state_before <> new.state_after and exists (
    select 1 from identification as other
    where other.case_id = new.case_id and other.state_before <> other.state_after and (
      (other.position < new.position and other.decided_on_earliest > new.decided_on_latest)
      or (other.position > new.position and other.decided_on_latest < new.decided_on_earliest)))
begin
  select raise(abort, 'a step is not dated before the one before');
end;

CREATE TRIGGER identification_is_not_deleted before delete on identification begin
  select raise(abort, 'an entry of the ledger is corrected, never deleted');
end;

CREATE TRIGGER identification_keeps_its_place before update on identification
  when (new.id, new.case_id, new.position, new.status, new.state_before, new.state_after, new.created_at, new.created_by)
      <> (old.id, old.case_id, old.position, old.status, old.state_before, old.state_after, old.created_at, old.created_by)
    or new.version <> old.version + 1
    or (old.reasons_wing is not null and new.reasons_wing is not old.reasons_wing)
begin
  select raise(abort, 'a correction is the next version of the same step');
end;

CREATE TRIGGER identification_keeps_its_screening before update of screening_id on identification
  when new.screening_id is not old.screening_id
begin
  select raise(abort, 'a step keeps the screening on which it rests');
end;

CREATE TRIGGER identification_rests_on_its_own_case before insert on identification
  when new.screening_id is not null
    and (select case_id from screening where id = new.screening_id) is not new.case_id
begin
  select raise(abort, 'a step rests on a screening of its own case');
end;

CREATE TRIGGER person_merge_is_not_deleted before delete on person_merge begin
  select raise(abort, 'a merge is undone, never deleted');
end;

CREATE TRIGGER person_merge_is_undone_once before update on person_merge
  when old.undone_at is not null or new.undone_at is null begin
  select raise(abort, 'a merge is undone once');
end;

CREATE TRIGGER person_merge_origin_is_kept before update of id, kept_person_id, merged_person_id,
  kept_answers_before, kept_version_before, merged_version_before, kept_version, created_at, created_by
  on person_merge begin
  select raise(abort, 'what a merge did is kept');
end;

CREATE TRIGGER person_merge_part_is_not_deleted before delete on person_merge_part begin
  select raise(abort, 'what a merge did is kept');
end;

CREATE TRIGGER person_merge_part_is_not_updated before update on person_merge_part begin
  select raise(abort, 'what a merge did is kept');
end;

CREATE TRIGGER proposal_act_continues before insert on proposal_act
  when (new.position, new.state_after) is not (
      select version, state from proposal where id = new.proposal_id)
    or new.position <> 1 + coalesce(
      (select max(position) from proposal_act where proposal_id = new.proposal_id), 0)
    or new.state_before <> coalesce((select state_after from proposal_act
      where proposal_id = new.proposal_id order by position desc limit 1), 'none')
begin
  select raise(abort, 'an act follows the one before, and leads where the proposal stands');
end;

CREATE TRIGGER proposal_act_is_not_changed before update on proposal_act begin
  select raise(abort, 'what was done with a proposal stays on record');
end;

CREATE TRIGGER proposal_act_is_not_deleted before delete on proposal_act begin
  select raise(abort, 'what was done with a proposal stays on record');
end;

CREATE TRIGGER proposal_begins before insert on proposal
  when new.state <> 'proposed' or new.version <> 1 or 'presumed' is not (
    select state_after from identification where case_id = new.case_id order by position desc limit 1)
begin
  select raise(abort, 'a proposal begins as one, of somebody presumed a victim');
end;

CREATE TRIGGER proposal_goes_on before update on proposal
  when (new.id, new.case_id, new.wing, new.created_at, new.created_by)
      <> (old.id, old.case_id, old.wing, old.created_at, old.created_by)
    or new.version <> old.version + 1
    or old.version is not (select max(position) from proposal_act where proposal_id = old.id)
    or (new.state <> 'proposed' and (new.proposes, new.not_identified_because)
      is not (old.proposes, old.not_identified_because))
    or (new.state <> 'sent' and (new.sent_on, new.sent_way, new.document)
      is not (old.sent_on, old.sent_way, old.document))
begin
  select raise(abort, 'a proposal goes on act by act, and what it says changes only with its own');
end;

CREATE TRIGGER proposal_is_not_deleted before delete on proposal begin
  select raise(abort, 'a proposal stays on record');
end;

CREATE TRIGGER referral_act_continues before insert on referral_act
  when (new.position, new.state_after) is not (
      select version, state from referral where id = new.referral_id)
    or new.position <> 1 + coalesce(
      (select max(position) from referral_act where referral_id = new.referral_id), 0)
    or new.state_before <> coalesce((select state_after from referral_act
      where referral_id = new.referral_id order by position desc limit 1), 'none')
    or (new.step is not null
      and 'abroad' is not (select direction from referral where id = new.referral_id))
    -- The other wing answers what was sent to it; everything else is done on the sender's side.
    or new.wing is not (select case
        when new.act in ('receive', 'accept', 'refuse', 'begin', 'complete', 'end') then coalesce(to_wing, wing)
        else wing end
      from referral where id = new.referral_id)
begin
  select raise(abort, 'an act follows the one before, on its own side, and leads where the referral stands');
end;

CREATE TRIGGER referral_act_is_not_changed before update on referral_act begin
  select raise(abort, 'what was done with a referral stays on record');
end;

CREATE TRIGGER referral_act_is_not_deleted before delete on referral_act begin
  select raise(abort, 'what was done with a referral stays on record');
end;

CREATE TRIGGER referral_begins before insert on referral
  when new.state <> 'drafted' or new.version <> 1 or new.sent_on is not null begin
  select raise(abort, 'a referral begins as a draft');
end;

CREATE TRIGGER referral_category_goes_with_the_sending before insert on referral_category
  when 'sent' is not (select state from referral where id = new.referral_id)
    or (select version from referral where id = new.referral_id)
      is (select max(position) from referral_act where referral_id = new.referral_id) begin
  select raise(abort, 'what goes along is said as the referral is sent');
end;

CREATE TRIGGER referral_category_is_not_changed before update on referral_category begin
  select raise(abort, 'what went along stays on record');
end;

CREATE TRIGGER referral_category_stays before delete on referral_category begin
  select raise(abort, 'what went along stays on record');
end;

CREATE TRIGGER referral_goes_on before update on referral
  when (new.id, new.case_id, new.wing, new.code, new.created_at, new.created_by)
      <> (old.id, old.case_id, old.wing, old.code, old.created_at, old.created_by)
    or new.version <> old.version + 1
    or old.version is not (select max(position) from referral_act where referral_id = old.id)
    or (new.state <> 'drafted' and (new.direction, new.organisation_id, new.to_wing, new.country,
        new.hand_over_at, new.hand_over_at_answer, new.urgency)
      is not (old.direction, old.organisation_id, old.to_wing, old.country,
        old.hand_over_at, old.hand_over_at_answer, old.urgency))
    or (not (old.state = 'drafted' and new.state = 'sent') and (new.sent_on, new.sent_way, new.answer_due_on)
      is not (old.sent_on, old.sent_way, old.answer_due_on))
begin
  select raise(abort, 'a referral goes on act by act, and what was sent stays');
end;

CREATE TRIGGER referral_is_not_deleted before delete on referral begin
  select raise(abort, 'a referral stays on record');
end;

CREATE TRIGGER referral_message_goes_with_the_sending before insert on referral_message
  when ('sent', 'wing') is not (select state, direction from referral where id = new.referral_id)
    or (select version from referral where id = new.referral_id)
      is (select max(position) from referral_act where referral_id = new.referral_id) begin
  select raise(abort, 'a message to the other wing is put here as it is sent');
end;

CREATE TRIGGER referral_message_is_not_changed before update on referral_message begin
  select raise(abort, 'what was sent stays on record');
end;

CREATE TRIGGER referral_message_stays before delete on referral_message begin
  select raise(abort, 'what was sent stays on record');
end;

CREATE TRIGGER referral_need_is_not_changed before update on referral_need begin
  select raise(abort, 'what a referral asks for is said anew');
end;

CREATE TRIGGER referral_need_is_of_a_draft before insert on referral_need
  when 'drafted' is not (select state from referral where id = new.referral_id) begin
  select raise(abort, 'what a referral asks for is said before it is sent');
end;

CREATE TRIGGER referral_need_stays before delete on referral_need
  when 'drafted' is not (select state from referral where id = old.referral_id) begin
  select raise(abort, 'what a referral asked for stays on record');
end;

CREATE TRIGGER released_event_is_not_deleted before delete on released_event begin
  select raise(abort, 'a released event is withdrawn, never deleted');
end;

CREATE TRIGGER screening_keeps_its_instrument before update of case_id, wing, instrument_id, instrument_version
  on screening when new.case_id <> old.case_id or new.wing <> old.wing
  or new.instrument_id <> old.instrument_id or new.instrument_version <> old.instrument_version begin
  select raise(abort, 'a screening keeps its case, its wing and its instrument');
end;

CREATE TRIGGER task_act_is_undone_once before update on task_act
  when old.undone_at is not null or new.undone_at is null or new.created_by <> old.created_by
    or new.task_version <> old.task_version or new.act <> old.act begin
  select raise(abort, 'an act is undone once');
end;

CREATE TRIGGER task_act_stays before delete on task_act begin
  select raise(abort, 'an act stays on record');
end;

CREATE TRIGGER task_begins before insert on task
  when new.state <> 'open' or new.version <> 1 or new.deleted_at is not null begin
  select raise(abort, 'a task begins open');
end;

CREATE TRIGGER task_goes_on before update on task
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

CREATE TRIGGER task_is_not_erased before delete on task begin
  select raise(abort, 'a task stays on record');
end;
