import type { Migration } from '../../migrate.ts';

/** Field by field, what every saved change replaced. It stays in the compartment of its record and is never altered. */
export const fieldHistory: Migration = {
  version: 3,
  name: 'field-history',
  up(sqlite) {
    sqlite.exec(`
      create table field_history (
        id text not null primary key,
        entity text not null,
        record_id text not null,
        record_version integer not null,
        field text not null,
        -- Canonical JSON; null where the field had no value before.
        before text,
        after text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint field_history_once unique (entity, record_id, record_version, field),
        constraint field_history_version check (record_version >= 1)
      ) strict;
      create trigger field_history_is_not_updated before update on field_history begin
        select raise(abort, 'field history is append-only');
      end;
      create trigger field_history_is_not_deleted before delete on field_history begin
        select raise(abort, 'field history is append-only');
      end;
    `);
  },
};
