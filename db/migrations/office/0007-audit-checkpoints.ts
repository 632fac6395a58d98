import type { Migration } from '../../migrate.ts';
import { compartmentStateHash } from '../compartment-state-hash.ts';

/**
 * Signed heads of the audit, whose keys signed them, hashes beside the numbers that files remember, ways to look through
 * the audit, and the audit itself among what leaves the office.
 */
export const auditCheckpoints: Migration = {
  version: 7,
  name: 'audit-checkpoints',
  up(sqlite) {
    compartmentStateHash(7).up(sqlite);
    sqlite.exec(`
      alter table compartment_head add column last_audit_hash blob
        constraint compartment_head_last_audit_hash check (length(last_audit_hash) = 32);

      -- Whose keys signed: an account's certificate as it stood then. An account that gets new keys gets a new row.
      create table audit_signer (
        -- SHA-256 of the row's record; signed heads name it.
        digest text not null primary key,
        -- Canonical JSON: the account's public side and the digest of whoever certified it.
        record text not null,
        constraint audit_signer_digest check (length(digest) = 64)
      ) strict, without rowid;

      create table audit_checkpoint (
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
      create trigger audit_signer_is_not_deleted before delete on audit_signer begin
        select raise(abort, 'the audit is append-only');
      end;
      create trigger audit_signer_is_not_updated before update on audit_signer begin
        select raise(abort, 'the audit is append-only');
      end;
      create trigger audit_checkpoint_is_not_deleted before delete on audit_checkpoint begin
        select raise(abort, 'the audit is append-only');
      end;
      create trigger audit_checkpoint_is_not_updated before update on audit_checkpoint begin
        select raise(abort, 'the audit is append-only');
      end;
      create trigger audit_checkpoint_follows before insert on audit_checkpoint
        when new.seq is not (select max(seq) from audit)
          or new.seq <= (select coalesce(max(seq), 0) from audit_checkpoint) begin
        select raise(abort, 'a checkpoint is of the newest row');
      end;

      create index audit_by_operation on audit (operation, seq);
      create index audit_by_actor on audit (actor, seq) where actor is not null;
      create index audit_by_time on audit (ts);

      alter table export rename to export_before;
      create table export (
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
        constraint export_kind check (kind in ('statistics', 'audit-log')),
        constraint export_period check (from_month <= to_month or from_month is null or to_month is null),
        constraint export_statistics check (
          (kind = 'statistics') = (from_month is not null and to_month is not null and cases is not null)),
        constraint export_sequence check (sequence >= 1)
      ) strict;
      insert into export select * from export_before;
      drop table export_before;
    `);
  },
};
