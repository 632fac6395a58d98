import type { Migration } from '../../migrate.ts';

/** Copies that were opened in a scratch place and looked through, with what was found. */
export const backupDrills: Migration = {
  version: 23,
  name: 'backup-drills',
  up(sqlite) {
    sqlite.exec(`
      create table backup_drill (
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
    `);
  },
};
