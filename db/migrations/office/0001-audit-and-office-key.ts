import type { Migration } from '../../migrate.ts';
import { compartmentState } from '../compartment-state.ts';

/**
 * First migration of the office's file: beside the compartment's own state the audit chain, what is remembered of
 * the other files and of failed sign-ins, and the key with which the office signs what leaves it.
 * These tables are the store's own bookkeeping: their rows say themselves when and by whom, or are kept by no person.
 */
export const auditAndOfficeKey: Migration = {
  version: 1,
  name: 'audit-and-office-key',
  up(sqlite) {
    compartmentState('office').up(sqlite);
    sqlite.exec(`
      create table audit (
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
      create index audit_by_record on audit (record, seq) where record is not null;
      create trigger audit_is_not_deleted before delete on audit begin
        select raise(abort, 'the audit is append-only');
      end;
      -- The one change allowed is erasure of the detail, whose hash stays.
      create trigger audit_is_not_updated before update on audit
        when new.detail is not null
          or new.seq is not old.seq or new.ts is not old.ts or new.actor is not old.actor or new.session is not old.session
          or new.operation is not old.operation or new.record is not old.record or new.detail_hash is not old.detail_hash
          or new.prev is not old.prev or new.hash is not old.hash begin
        select raise(abort, 'the audit is append-only');
      end;
      create trigger audit_follows before insert on audit
        when new.seq is not (select coalesce(max(seq), 0) + 1 from audit) begin
        select raise(abort, 'the audit has no gaps');
      end;

      create table compartment_head (
        compartment text not null primary key,
        last_audit_seq integer not null,
        constraint compartment_head_compartment check (compartment in ('register', 'investigation', 'assistance', 'statistics')),
        constraint compartment_head_last_audit_seq check (last_audit_seq >= 0)
      ) strict, without rowid;
      insert into compartment_head (compartment, last_audit_seq)
        values ('register', 0), ('investigation', 0), ('assistance', 0), ('statistics', 0);

      create table attempts_memory (
        id integer not null primary key,
        -- The id that the file of failed sign-ins must carry.
        attempts_id text not null,
        -- How many attempts of that file are in the audit already.
        moved_total integer not null,
        constraint attempts_memory_is_one check (id = 1),
        constraint attempts_memory_moved_total check (moved_total >= 0)
      ) strict;

      create table office_signing_key (
        id integer not null primary key,
        -- Ed25519 private key, PKCS #8 (RFC 5958) in DER; its public half is in the vault, certified by the root.
        private_key blob not null,
        created_at text not null,
        constraint office_signing_key_is_one check (id = 1)
      ) strict;
    `);
  },
};
