-- office.db, version 29. Made from the migrations; a test keeps it true.

CREATE TABLE account_certificate (
  account_id text not null primary key,
  generation integer not null,
  -- Whether the account is shut out; a newer certificate lets it in again.
  is_disabled integer not null,
  constraint account_certificate_generation check (generation >= 1),
  constraint account_certificate_is_disabled check (is_disabled in (0, 1))
) strict, without rowid;

CREATE TABLE account_profile (
  account_id text not null primary key,
  phone text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint account_profile_phone check (length(phone) between 1 and 30 or phone is null)
) strict, without rowid;

CREATE TABLE attempts_memory (
  id integer not null primary key,
  -- The id that the file of failed sign-ins must carry.
  attempts_id text not null,
  -- How many attempts of that file are in the audit already.
  moved_total integer not null,
  constraint attempts_memory_is_one check (id = 1),
  constraint attempts_memory_moved_total check (moved_total >= 0)
) strict;

CREATE TABLE audit (
  seq integer not null primary key,
  ts text not null,
  -- Account id, or null before anybody is known.
  actor text,
  session text,
  operation text not null,
  -- Id of the record touched or seen.
  record text,
  -- Canonical JSON of ids and hashes, never names; null once erased.
  detail text,
  -- SHA-256 of the detail's UTF-8: the chain goes over it, so that erasing the detail keeps the chain.
  detail_hash blob not null,
  prev blob not null,
  hash blob not null,
  constraint audit_seq check (seq >= 1),
  constraint audit_detail_hash check (length(detail_hash) = 32),
  constraint audit_prev check (length(prev) = 32),
  constraint audit_hash check (length(hash) = 32)
) strict;

CREATE TABLE audit_checkpoint (
  -- The last row that it goes over, and that row's hash.
  seq integer not null primary key,
  hash blob not null,
  -- The checkpoint before; 0 in the first.
  previous integer not null,
  at text not null,
  occasion text not null,
  -- Account id.
  signer text not null,
  -- Digest of the certificate under which it was signed.
  certificate text not null,
  -- Ed25519, base64url.
  signature text not null,
  constraint audit_checkpoint_certificate foreign key (certificate) references audit_signer (digest),
  constraint audit_checkpoint_seq check (seq >= 1),
  constraint audit_checkpoint_hash check (length(hash) = 32),
  constraint audit_checkpoint_previous check (previous >= 0 and previous < seq),
  constraint audit_checkpoint_occasion check (occasion in ('rows', 'sign-in', 'lock', 'export', 'backup'))
) strict;

CREATE TABLE audit_signer (
  -- SHA-256 of the row's record; signed heads name it.
  digest text not null primary key,
  -- Canonical JSON: the account's public side and the digest of whoever certified it.
  record text not null,
  constraint audit_signer_digest check (length(digest) = 64)
) strict, without rowid;

CREATE TABLE backup (
  id integer not null primary key,
  folder text not null,
  last_made_at text,
  created_at text not null,
  created_by text not null,
  version integer not null, rhythm text not null default 'day'
  constraint backup_rhythm check (rhythm in ('half-day', 'day', 'week', 'by-hand')), keeping text not null default 'usual'
  constraint backup_keeping check (keeping in ('few', 'usual', 'all')), last_folder text, last_tested_at text, failure text, failed_at text
  constraint backup_failure_has_its_time check ((failure is null) = (failed_at is null)),
  constraint backup_is_one check (id = 1)
) strict;

CREATE TABLE backup_drill (
  id text not null primary key,
  -- When the copy was made.
  copy_made_at text not null,
  manifest_sha256 text,
  -- What was found, canonical JSON: the checks, compartments not opened, counts. No record is named.
  findings text not null,
  is_passed integer not null,
  -- Whether the person knew the case that they were shown from the copy; null where none was shown, or not answered.
  is_recognised integer,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint backup_drill_is_passed check (is_passed in (0, 1)),
  constraint backup_drill_is_recognised check (is_recognised in (0, 1) or is_recognised is null),
  constraint backup_drill_version check (version >= 1)
) strict, without rowid;

CREATE TABLE backup_holder (
  id text not null primary key,
  name text not null,
  recipient text not null,
  -- Of who let the holder in, over name, recipient and compartments: without it nothing is sealed to them.
  signature text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint backup_holder_recipient unique (recipient)
) strict, without rowid;

CREATE TABLE backup_holder_compartment (
  holder_id text not null,
  compartment text not null,
  constraint backup_holder_compartment_key primary key (holder_id, compartment),
  constraint backup_holder_compartment_holder
    foreign key (holder_id) references backup_holder (id) on delete cascade
) strict, without rowid;

CREATE TABLE backup_key (
  compartment text not null primary key,
  epoch integer not null,
  -- SHA-256 of the recipients' sorted texts.
  recipients_sha256 text not null,
  sealed blob not null,
  created_at text not null,
  created_by text not null,
  version integer not null
) strict, without rowid;

CREATE TABLE clock_jump (
  id text not null primary key,
  kind text not null,
  seconds integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint clock_jump_kind check (kind in ('set-back', 'far-ahead')),
  constraint clock_jump_seconds check (seconds >= 1)
) strict;

CREATE TABLE "compartment_head" (
  compartment text not null primary key,
  last_audit_seq integer not null,
  -- Hash of that row; null before the first.
  last_audit_hash blob,
  constraint compartment_head_compartment check (
    compartment in ('register', 'investigation', 'assistance', 'statistics', 'programme')
  ),
  constraint compartment_head_last_audit_seq check (last_audit_seq >= 0),
  constraint compartment_head_last_audit_hash check (length(last_audit_hash) = 32)
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
  constraint compartment_state_compartment check (compartment = 'office'),
  constraint compartment_state_generation check (generation >= 1),
  constraint compartment_state_last_audit_seq check (last_audit_seq >= 0)
) strict;

CREATE TABLE conduct_acceptance (
  account_id text not null,
  conduct_version integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint conduct_acceptance_key primary key (account_id, conduct_version),
  constraint conduct_acceptance_version check (conduct_version >= 1)
) strict, without rowid;

CREATE TABLE export (
  sequence integer not null primary key,
  kind text not null,
  -- Of statistics: the period, and the cases counted.
  from_month text,
  to_month text,
  cases integer,
  file_name text not null,
  recipient_sha256 text not null,
  manifest_sha256 text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint export_kind check (kind in ('statistics', 'audit-log', 'programme')),
  constraint export_period check (from_month <= to_month or from_month is null or to_month is null),
  constraint export_statistics check (
    (kind = 'statistics') = (from_month is not null and to_month is not null and cases is not null)),
  constraint export_sequence check (sequence >= 1)
) strict;

CREATE TABLE "health_check" (
  compartment text not null,
  -- read: every row; file: structure and references; audit: the chain, in the office's file.
  kind text not null,
  problem text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  primary key (compartment, kind),
  constraint health_check_compartment check (
    compartment in ('office', 'register', 'investigation', 'assistance', 'statistics', 'programme')
  ),
  constraint health_check_kind check (kind in ('read', 'file', 'audit')),
  constraint health_check_problem check (problem in ('damaged', 'references', 'audit')),
  constraint health_check_version check (version >= 1)
) strict, without rowid;

CREATE TABLE latest_time (
  id integer not null primary key,
  -- The newest time that stands in the audit.
  ts text not null,
  constraint latest_time_single check (id = 1)
) strict;

CREATE TABLE office (
  id integer not null primary key,
  code text not null,
  name_lao text not null,
  name_english text not null,
  province_code text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint office_is_one check (id = 1)
) strict;

CREATE TABLE office_certificate (
  -- 'recovery', or the id of one of the office's own roles.
  subject text not null primary key,
  generation integer not null,
  constraint office_certificate_generation check (generation >= 1)
) strict, without rowid;

CREATE TABLE office_signing_key (
  id integer not null primary key,
  -- Ed25519 private key, PKCS #8 (RFC 5958) in DER; its public half is in the vault, certified by the root.
  private_key blob not null,
  created_at text not null,
  constraint office_signing_key_is_one check (id = 1)
) strict;

CREATE TABLE organisation (
  id text not null primary key,
  acronym text,
  kind text not null,
  country text not null,
  province_code text,
  email text,
  address text,
  remarks text,
  -- Its last day, and what it became part of.
  closed_on text,
  successor_id text,
  changed_at text not null,
  changed_by text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint organisation_province foreign key (province_code) references place (code),
  constraint organisation_successor foreign key (successor_id) references organisation (id),
  constraint organisation_successor_is_another check (successor_id is null or successor_id <> id),
  constraint organisation_succeeded_is_closed check (successor_id is null or closed_on is not null)
) strict, without rowid;

CREATE TABLE organisation_language (
  organisation_id text not null,
  position integer not null,
  code text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint organisation_language_key primary key (organisation_id, code),
  constraint organisation_language_of foreign key (organisation_id) references organisation (id)
) strict, without rowid;

CREATE TABLE organisation_name (
  organisation_id text not null,
  position integer not null,
  name_lao text not null,
  name_english text,
  -- Its first day; it holds until the day before the next one's.
  since text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint organisation_name_key primary key (organisation_id, position),
  constraint organisation_name_of foreign key (organisation_id) references organisation (id),
  constraint organisation_name_since check (since is not null or position = 0)
) strict, without rowid;

CREATE TABLE organisation_phone (
  organisation_id text not null,
  position integer not null,
  as_typed text not null,
  e164 text,
  is_hotline integer not null,
  remark text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint organisation_phone_key primary key (organisation_id, position),
  constraint organisation_phone_of foreign key (organisation_id) references organisation (id),
  constraint organisation_phone_hotline check (is_hotline in (0, 1))
) strict, without rowid;

CREATE TABLE organisation_service (
  organisation_id text not null,
  position integer not null,
  kind text not null,
  hours text,
  min_age integer,
  max_age integer,
  capacity integer,
  is_free integer,
  since text,
  until text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint organisation_service_key primary key (organisation_id, position),
  constraint organisation_service_of foreign key (organisation_id) references organisation (id),
  constraint organisation_service_free check (is_free in (0, 1)),
  constraint organisation_service_ages check (min_age <= max_age or min_age is null or max_age is null),
  constraint organisation_service_time check (since <= until or since is null or until is null)
) strict, without rowid;

CREATE TABLE organisation_service_code (
  organisation_id text not null,
  service_position integer not null,
  list text not null,
  code text not null,
  position integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint organisation_service_code_key primary key (organisation_id, service_position, list, code),
  constraint organisation_service_code_of foreign key (organisation_id, service_position)
    references organisation_service (organisation_id, position),
  constraint organisation_service_code_list check (list in ('sexes', 'languages'))
) strict, without rowid;

CREATE TABLE place (
  code text not null primary key,
  level text not null,
  parent_code text,
  name_lao text not null,
  name_english text not null,
  -- Every spelling, folded, one a line.
  confidence text not null,
  valid_from text,
  valid_to text,
  created_at text not null,
  created_by text not null,
  version integer not null, successor_code text constraint place_successor references place (code),
  constraint place_parent foreign key (parent_code) references place (code),
  constraint place_level check (level in ('province', 'district', 'subdistrict', 'village')),
  constraint place_confidence check (confidence in ('high', 'medium', 'low')),
  constraint place_validity check (valid_from <= valid_to or valid_from is null or valid_to is null)
) strict, without rowid;

CREATE TABLE place_name (
  place_code text not null,
  -- 'lao', 'latin': its names; 'spelling': another writing of one; 'earlier': what it was called until `until`.
  kind text not null,
  text text not null,
  folded text not null,
  -- The phonetic code of shared/text/name-code.ts.
  sound text not null,
  -- A day, or a year where no more is known.
  until text,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint place_name_key primary key (place_code, kind, text),
  constraint place_name_place foreign key (place_code) references place (code),
  constraint place_name_kind check (kind in ('lao', 'latin', 'spelling', 'earlier')),
  constraint place_name_until check (until is null or kind = 'earlier')
) strict, without rowid;

CREATE TABLE preference (
  account_id text not null primary key,
  language text not null,
  idle_lock_minutes integer not null,
  created_at text not null,
  created_by text not null,
  version integer not null, text_size_percent integer not null default 100
  constraint preference_text_size check (text_size_percent in (100, 125, 150, 200)), contrast text not null default 'normal'
  constraint preference_contrast check (contrast in ('normal', 'high')), hides_from_capture integer not null default 0
  constraint preference_hides_from_capture check (hides_from_capture in (0, 1)), reminds_of_tasks integer not null default 1
  constraint preference_reminds_of_tasks check (reminds_of_tasks in (0, 1)),
  constraint preference_language check (language in ('lo', 'en')),
  constraint preference_idle_lock check (idle_lock_minutes between 1 and 60)
) strict, without rowid;

CREATE TABLE protocol_template (
  version integer not null primary key,
  -- JSON of the schema ProtocolTemplateStep, a list of them.
  steps text not null,
  created_at text not null,
  created_by text not null,
  constraint protocol_template_version check (version >= 1),
  constraint protocol_template_steps check (json_valid(steps))
) strict;

CREATE TABLE recovery_proof (
  id text not null primary key,
  sheet_set text not null,
  occasion text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint recovery_proof_occasion check (occasion in ('set-up', 'renewal', 'drill', 'recovery'))
) strict, without rowid;

CREATE TABLE referral_terms (
  version integer not null primary key,
  unanswered_after_days integer not null,
  immediate_days integer not null,
  urgent_days integer not null,
  routine_days integer not null,
  created_at text not null,
  created_by text not null,
  constraint referral_terms_version check (version >= 1),
  constraint referral_terms_days check (
    unanswered_after_days between 1 and 90 and immediate_days between 1 and 90
    and urgent_days between 1 and 90 and routine_days between 1 and 90
  )
) strict;

CREATE TABLE screening_instrument (
  instrument_id text not null,
  instrument_version integer not null,
  -- JSON, as the schema ScreeningInstrument has it.
  content text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint screening_instrument_key primary key (instrument_id, instrument_version)
) strict;

CREATE TABLE standing_grant (
  -- SHA-256 of the grant's signature.
  digest text not null primary key,
  compartment text not null,
  -- Which key of the compartment it opens.
  epoch integer not null,
  account_id text not null,
  constraint standing_grant_epoch check (epoch >= 1)
) strict, without rowid;

CREATE TABLE team (
  id text not null primary key,
  name_lao text not null,
  name_english text not null,
  created_at text not null,
  created_by text not null,
  version integer not null
) strict, without rowid;

CREATE TABLE team_member (
  team_id text not null,
  account_id text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint team_member_key primary key (team_id, account_id),
  constraint team_member_team foreign key (team_id) references team (id)
) strict, without rowid;

CREATE INDEX audit_by_actor on audit (actor, seq) where actor is not null;

CREATE INDEX audit_by_operation on audit (operation, seq);

CREATE INDEX audit_by_record on audit (record, seq) where record is not null;

CREATE INDEX audit_by_time on audit (ts);

CREATE INDEX place_by_parent on place (parent_code, level);

CREATE INDEX team_member_by_account on team_member (account_id);

CREATE TRIGGER account_certificate_is_kept before delete on account_certificate begin
  select raise(abort, 'the certificates seen are kept');
end;

CREATE TRIGGER account_certificate_only_grows before update on account_certificate
  when new.account_id is not old.account_id or new.generation < old.generation
    or (new.generation = old.generation and new.is_disabled < old.is_disabled) begin
  select raise(abort, 'the certificates seen only grow');
end;

CREATE TRIGGER audit_checkpoint_follows before insert on audit_checkpoint
  when new.seq is not (select max(seq) from audit)
    or new.seq <= (select coalesce(max(seq), 0) from audit_checkpoint) begin
  select raise(abort, 'a checkpoint is of the newest row');
end;

CREATE TRIGGER audit_checkpoint_is_not_deleted before delete on audit_checkpoint begin
  select raise(abort, 'the audit is append-only');
end;

CREATE TRIGGER audit_checkpoint_is_not_updated before update on audit_checkpoint begin
  select raise(abort, 'the audit is append-only');
end;

CREATE TRIGGER audit_follows before insert on audit
  when new.seq is not (select coalesce(max(seq), 0) + 1 from audit) begin
  select raise(abort, 'the audit has no gaps');
end;

CREATE TRIGGER audit_is_not_deleted before delete on audit begin
  select raise(abort, 'the audit is append-only');
end;

CREATE TRIGGER audit_is_not_updated before update on audit
  when new.detail is not null
    or new.seq is not old.seq or new.ts is not old.ts or new.actor is not old.actor or new.session is not old.session
    or new.operation is not old.operation or new.record is not old.record or new.detail_hash is not old.detail_hash
    or new.prev is not old.prev or new.hash is not old.hash begin
  select raise(abort, 'the audit is append-only');
end;

CREATE TRIGGER audit_signer_is_not_deleted before delete on audit_signer begin
  select raise(abort, 'the audit is append-only');
end;

CREATE TRIGGER audit_signer_is_not_updated before update on audit_signer begin
  select raise(abort, 'the audit is append-only');
end;

CREATE TRIGGER audit_time_is_kept after insert on audit begin
  update latest_time set ts = new.ts where new.ts > ts;
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

CREATE TRIGGER office_certificate_is_kept before delete on office_certificate begin
  select raise(abort, 'the certificates seen are kept');
end;

CREATE TRIGGER office_certificate_only_grows before update on office_certificate
  when new.subject is not old.subject or new.generation < old.generation begin
  select raise(abort, 'the certificates seen only grow');
end;

CREATE TRIGGER protocol_template_is_not_deleted before delete on protocol_template begin
  select raise(abort, 'a version of the protocol stays on record');
end;

CREATE TRIGGER protocol_template_is_not_updated before update on protocol_template begin
  select raise(abort, 'a version of the protocol stays as it was');
end;

CREATE TRIGGER referral_terms_are_not_deleted before delete on referral_terms begin
  select raise(abort, 'terms that held stay on record');
end;

CREATE TRIGGER referral_terms_are_not_updated before update on referral_terms begin
  select raise(abort, 'terms that held stay as they were');
end;

CREATE TRIGGER screening_instrument_is_not_changed before update on screening_instrument begin
  select raise(abort, 'a version of an instrument never changes');
end;

CREATE TRIGGER screening_instrument_is_not_deleted before delete on screening_instrument begin
  select raise(abort, 'answers stand under every version of an instrument');
end;
