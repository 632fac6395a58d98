import type { Migration } from '../../migrate.ts';

/** Lets the office's file know of a sixth file: `programme.db`, with the national plan, trainings and outreach. */
export const programmeCompartment: Migration = {
  version: 28,
  name: 'programme-compartment',
  up(sqlite) {
    sqlite.exec(`
      create table compartment_head_next (
        compartment text not null primary key,
        last_audit_seq integer not null,
        -- Hash of that row; null before the first.
        last_audit_hash blob,
        constraint compartment_head_compartment check (
          compartment in ('register', 'investigation', 'assistance', 'statistics', 'programme')
        ),
        constraint compartment_head_last_audit_seq check (last_audit_seq >= 0),
        constraint compartment_head_last_audit_hash check (length(last_audit_hash) = 32)
      ) strict, without rowid;
      insert into compartment_head_next select compartment, last_audit_seq, last_audit_hash from compartment_head;
      insert into compartment_head_next (compartment, last_audit_seq) values ('programme', 0);
      drop table compartment_head;
      alter table compartment_head_next rename to compartment_head;

      create table health_check_next (
        compartment text not null,
        -- read: every row; file: structure and references; audit: the chain, in the office's file.
        kind text not null,
        problem text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        primary key (compartment, kind),
        constraint health_check_compartment check (
          compartment in ('office', 'register', 'investigation', 'assistance', 'statistics', 'programme')
        ),
        constraint health_check_kind check (kind in ('read', 'file', 'audit')),
        constraint health_check_problem check (problem in ('damaged', 'references', 'audit')),
        constraint health_check_version check (version >= 1)
      ) strict, without rowid;
      insert into health_check_next select compartment, kind, problem, created_at, created_by, version from health_check;
      drop table health_check;
      alter table health_check_next rename to health_check;
    `);
  },
};
