import type { Migration } from '../../migrate.ts';

/** How a person sees the program, when sheets of recovery were proven, and where copies of the store go. */
export const accessRecoveryAndBackup: Migration = {
  version: 4,
  name: 'access-recovery-and-backup',
  up(sqlite) {
    sqlite.exec(`
      alter table preference add column text_size_percent integer not null default 100
        constraint preference_text_size check (text_size_percent in (100, 125, 150, 200));
      alter table preference add column contrast text not null default 'normal'
        constraint preference_contrast check (contrast in ('normal', 'high'));
      alter table preference add column hides_from_capture integer not null default 0
        constraint preference_hides_from_capture check (hides_from_capture in (0, 1));

      -- Every time that two sheets of a set were typed in and were right.
      create table recovery_proof (
        id text not null primary key,
        sheet_set text not null,
        occasion text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint recovery_proof_occasion check (occasion in ('set-up', 'renewal', 'drill', 'recovery'))
      ) strict, without rowid;

      create table backup (
        id integer not null primary key,
        folder text not null,
        last_made_at text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint backup_is_one check (id = 1)
      ) strict;
    `);
  },
};
