import type { Migration } from '../../migrate.ts';

/**
 * What must not be forgotten when the vault, or the clock, is put back. The grants of the vault that the databases took note of last. A vault that was written before they could take note of it
 * is told by them from the one before: whom it took which key away. And the newest time that the audit has seen: what has
 * ended by then has ended, whatever the computer's clock says.
 */
export const grantsAndTime: Migration = {
  version: 9,
  name: 'grants-and-time',
  up(sqlite) {
    sqlite.exec(`
      create table standing_grant (
        -- SHA-256 of the grant's signature.
        digest text not null primary key,
        compartment text not null,
        -- Which key of the compartment it opens.
        epoch integer not null,
        account_id text not null,
        constraint standing_grant_epoch check (epoch >= 1)
      ) strict, without rowid;

      create table latest_time (
        id integer not null primary key,
        -- The newest time that stands in the audit.
        ts text not null,
        constraint latest_time_single check (id = 1)
      ) strict;
      insert into latest_time (id, ts) select 1, coalesce(max(ts), '') from audit;
      create trigger audit_time_is_kept after insert on audit begin
        update latest_time set ts = new.ts where new.ts > ts;
      end;
    `);
  },
};
