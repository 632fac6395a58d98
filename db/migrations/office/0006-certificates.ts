import type { Migration } from '../../migrate.ts';

/**
 * The newest certificates that the office's file has seen, so that a vault with older ones is refused. Kept by no person:
 * the store's own bookkeeping, raised in the transaction in which the databases take note of a vault.
 */
export const certificates: Migration = {
  version: 6,
  name: 'certificates',
  up(sqlite) {
    sqlite.exec(`
      create table account_certificate (
        account_id text not null primary key,
        generation integer not null,
        -- Whether the account is shut out; a newer certificate lets it in again.
        is_disabled integer not null,
        constraint account_certificate_generation check (generation >= 1),
        constraint account_certificate_is_disabled check (is_disabled in (0, 1))
      ) strict, without rowid;
      create trigger account_certificate_is_kept before delete on account_certificate begin
        select raise(abort, 'the certificates seen are kept');
      end;
      create trigger account_certificate_only_grows before update on account_certificate
        when new.account_id is not old.account_id or new.generation < old.generation
          or (new.generation = old.generation and new.is_disabled < old.is_disabled) begin
        select raise(abort, 'the certificates seen only grow');
      end;

      create table office_certificate (
        -- 'recovery', or the id of one of the office's own roles.
        subject text not null primary key,
        generation integer not null,
        constraint office_certificate_generation check (generation >= 1)
      ) strict, without rowid;
      create trigger office_certificate_is_kept before delete on office_certificate begin
        select raise(abort, 'the certificates seen are kept');
      end;
      create trigger office_certificate_only_grows before update on office_certificate
        when new.subject is not old.subject or new.generation < old.generation begin
        select raise(abort, 'the certificates seen only grow');
      end;
    `);
  },
};
