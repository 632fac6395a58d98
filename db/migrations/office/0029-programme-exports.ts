import type { Migration } from '../../migrate.ts';

/** Lets packets of a third kind leave: what the office does for the national plan. */
export const programmeExports: Migration = {
  version: 29,
  name: 'programme-exports',
  up(sqlite) {
    sqlite.exec(`
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
        constraint export_kind check (kind in ('statistics', 'audit-log', 'programme')),
        constraint export_period check (from_month <= to_month or from_month is null or to_month is null),
        constraint export_statistics check (
          (kind = 'statistics') = (from_month is not null and to_month is not null and cases is not null)),
        constraint export_sequence check (sequence >= 1)
      ) strict;
      insert into export select sequence, kind, from_month, to_month, cases, file_name, recipient_sha256,
        manifest_sha256, created_at, created_by, version from export_before;
      drop table export_before;
    `);
  },
};
