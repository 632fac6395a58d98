import type { Migration } from '../../migrate.ts';

/** Legislation, handbooks and curricula with their versions. The bytes of a file stand in a table of their own, so that lists never read them. */
export const publications: Migration = {
  version: 8,
  name: 'publications',
  up(sqlite) {
    sqlite.exec(`
      create table publication (
        id text not null primary key,
        kind text not null,
        title_lao text not null,
        title_english text,
        subject text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint publication_kind check (kind in (
          'Law', 'Decree', 'Decision', 'Instruction', 'Handbook', 'Curriculum', 'Other')),
        constraint publication_version check (version >= 1)
      ) strict;
      create trigger publication_is_not_deleted before delete on publication begin
        select raise(abort, 'a publication stays on record');
      end;

      -- What of the national plan it is for, in the order in which it was named.
      create table publication_plan_node (
        record_id text not null,
        position integer not null,
        node_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint publication_plan_node_key primary key (record_id, position),
        constraint publication_plan_node_record foreign key (record_id) references publication (id),
        constraint publication_plan_node_node foreign key (node_id) references plan_node (id),
        constraint publication_plan_node_once unique (record_id, node_id),
        constraint publication_plan_node_position check (position >= 0)
      ) strict, without rowid;
      create index publication_plan_node_by_node on publication_plan_node (node_id);

      create table publication_version (
        id text not null primary key,
        publication_id text not null,
        state text not null,
        number text,
        issued_by_id text,
        dated_earliest text not null,
        dated_latest text not null,
        dated_precision text not null,
        dated_is_approximate integer not null,
        dated_as_typed text not null,
        note text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint publication_version_publication foreign key (publication_id) references publication (id),
        constraint publication_version_state check (state in ('Draft', 'Adopted', 'InForce', 'Replaced')),
        constraint publication_version_dated check (
          dated_earliest <= dated_latest and dated_is_approximate in (0, 1)
          and dated_precision in ('day', 'month', 'year', 'interval')
        ),
        constraint publication_version_version check (version >= 1)
      ) strict;
      create index publication_version_by_publication on publication_version (publication_id, dated_earliest);
      -- Of two versions that are both in force nobody could say which holds.
      create unique index publication_version_in_force on publication_version (publication_id) where state = 'InForce';
      create trigger publication_version_is_not_deleted before delete on publication_version begin
        select raise(abort, 'a version stays on record');
      end;

      create table publication_file (
        version_id text not null primary key,
        name text not null,
        media_type text not null,
        -- Of the bytes, as they were taken in.
        sha256 text not null,
        size integer not null,
        bytes blob not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint publication_file_of_version foreign key (version_id) references publication_version (id),
        constraint publication_file_sha256 check (length(sha256) = 64),
        -- 10 MiB.
        constraint publication_file_size check (size = length(bytes) and size between 1 and 10485760),
        constraint publication_file_version check (version >= 1)
      ) strict;
    `);
  },
};
