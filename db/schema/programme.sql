-- programme.db, version 2. Made from the migrations; a test keeps it true.

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
