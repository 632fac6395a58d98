import type { Migration } from '../../migrate.ts';

/**
 * How copies of the store are made by the program itself, what became of the last try, when a copy was last tested, and who
 * besides the recovery sheets opens copies: the holders, what each was let into, and the keys sealed to them.
 */
export const backupsByThemselves: Migration = {
  version: 21,
  name: 'backups-by-themselves',
  up(sqlite) {
    sqlite.exec(`
      alter table backup add column rhythm text not null default 'day'
        constraint backup_rhythm check (rhythm in ('half-day', 'day', 'week', 'by-hand'));
      alter table backup add column keeping text not null default 'usual'
        constraint backup_keeping check (keeping in ('few', 'usual', 'all'));
      -- Where the newest copy lies; another folder may have been chosen since.
      alter table backup add column last_folder text;
      alter table backup add column last_tested_at text;
      alter table backup add column failure text;
      alter table backup add column failed_at text
        constraint backup_failure_has_its_time check ((failure is null) = (failed_at is null));
      update backup set last_folder = folder where last_made_at is not null;

      create table backup_holder (
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

      create table backup_holder_compartment (
        holder_id text not null,
        compartment text not null,
        constraint backup_holder_compartment_key primary key (holder_id, compartment),
        constraint backup_holder_compartment_holder
          foreign key (holder_id) references backup_holder (id) on delete cascade
      ) strict, without rowid;

      -- An age file: the compartment's key, to the recovery identity and the holders of that compartment.
      create table backup_key (
        compartment text not null primary key,
        epoch integer not null,
        -- SHA-256 of the recipients' sorted texts.
        recipients_sha256 text not null,
        sealed blob not null,
        created_at text not null,
        created_by text not null,
        version integer not null
      ) strict, without rowid;
    `);
  },
};
