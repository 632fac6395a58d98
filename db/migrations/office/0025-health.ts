import type { Migration } from '../../migrate.ts';

/** When each file was last looked through and what was found, and what the clock did that clocks do not do. */
export const health: Migration = {
  version: 25,
  name: 'health',
  up(sqlite) {
    sqlite.exec(`
      create table health_check (
        compartment text not null,
        -- read: every row; file: structure and references; audit: the chain, in the office's file.
        kind text not null,
        problem text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        primary key (compartment, kind),
        constraint health_check_compartment check (
          compartment in ('office', 'register', 'investigation', 'assistance', 'statistics')
        ),
        constraint health_check_kind check (kind in ('read', 'file', 'audit')),
        constraint health_check_problem check (problem in ('damaged', 'references', 'audit')),
        constraint health_check_version check (version >= 1)
      ) strict, without rowid;

      create table clock_jump (
        id text not null primary key,
        kind text not null,
        seconds integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint clock_jump_kind check (kind in ('set-back', 'far-ahead')),
        constraint clock_jump_seconds check (seconds >= 1)
      ) strict;
    `);
  },
};
