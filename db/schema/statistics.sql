-- statistics.db, version 6. Made from the migrations; a test keeps it true.

CREATE TABLE advice_contact_fact (
  subject text not null primary key,
  month text not null,
  kind text not null,
  channel text not null,
  sex text not null,
  age_band text not null,
  province text not null,
  nationality text not null,
  outcome text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint advice_contact_fact_month check (month glob '[12][0-9][0-9][0-9]-[01][0-9]')
-- Without a row number, so that the order in which contacts were recorded is not kept either.
) strict, without rowid;

CREATE TABLE advice_contact_fact_answer (
  subject text not null,
  question text not null,
  code text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint advice_contact_fact_answer_key primary key (subject, question, code),
  constraint advice_contact_fact_answer_subject foreign key (subject) references advice_contact_fact (subject),
  constraint advice_contact_fact_answer_question check (question in ('subject', 'advice'))
) strict, without rowid;

CREATE TABLE case_fact (
  subject text not null primary key,
  opened_month text not null,
  office_province text not null,
  home_province text not null,
  status text not null,
  sex text not null,
  age_band text not null,
  created_at text not null,
  created_by text not null,
  version integer not null, presumed_month text not null default 'not-asked', identified_month text not null default 'not-applicable', days_to_identification text not null default 'not-applicable', form integer not null default 1,
  constraint case_fact_opened_month check (opened_month glob '[12][0-9][0-9][0-9]-[01][0-9]')
-- Without a row number, so that the order in which cases were recorded is not kept either.
) strict, without rowid;

CREATE TABLE case_fact_answer (
  subject text not null,
  question text not null,
  code text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint case_fact_answer_key primary key (subject, question, code),
  constraint case_fact_answer_subject foreign key (subject) references case_fact (subject),
  constraint case_fact_answer_question check (question in (
    'act', 'means', 'purpose', 'industry', 'type-of-sexual-exploitation', 'recruitment-method', 'recruiter',
    'recruitment-site', 'method-of-control', 'type-of-place', 'country-of-exploitation', 'border-crossing', 'debt',
    'wages-owed'
  ))
) strict, without rowid;

CREATE TABLE case_fact_form_of_exploitation (
  subject text not null,
  code text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint case_fact_form_of_exploitation_key primary key (subject, code),
  constraint case_fact_form_of_exploitation_subject foreign key (subject) references case_fact (subject)
) strict, without rowid;

CREATE TABLE case_fact_nationality (
  subject text not null,
  code text not null,
  created_at text not null,
  created_by text not null,
  version integer not null,
  constraint case_fact_nationality_key primary key (subject, code),
  constraint case_fact_nationality_subject foreign key (subject) references case_fact (subject)
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
  constraint compartment_state_compartment check (compartment = 'statistics'),
  constraint compartment_state_generation check (generation >= 1),
  constraint compartment_state_last_audit_seq check (last_audit_seq >= 0)
) strict;

CREATE INDEX advice_contact_fact_by_month on advice_contact_fact (month);

CREATE INDEX case_fact_answer_by_question on case_fact_answer (question, code);

CREATE INDEX case_fact_by_form on case_fact (form);

CREATE INDEX case_fact_by_month on case_fact (opened_month);

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
