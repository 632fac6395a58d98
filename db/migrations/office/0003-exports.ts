import type { Migration } from '../../migrate.ts';

/** What left the office, in order; each remembers the one before it. */
export const exportsLog: Migration = {
  version: 3,
  name: 'exports',
  up(sqlite) {
    sqlite.exec(`
      create table export (
        sequence integer not null primary key,
        kind text not null,
        from_month text not null,
        to_month text not null,
        cases integer not null,
        file_name text not null,
        recipient_sha256 text not null,
        manifest_sha256 text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint export_kind check (kind in ('statistics')),
        constraint export_period check (from_month <= to_month),
        constraint export_sequence check (sequence >= 1)
      ) strict;
    `);
  },
};
