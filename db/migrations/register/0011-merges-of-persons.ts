import type { Migration } from '../../migrate.ts';

/**
 * Two records of one person made one, and all that is needed to take it back. A merge is never deleted: undone, it stays
 * with its end.
 */
export const mergesOfPersons: Migration = {
  version: 11,
  name: 'merges-of-persons',
  up(sqlite) {
    sqlite.exec(`
      create index person_by_merge on person (merged_into) where merged_into is not null;

      create table person_merge (
        id text not null primary key,
        kept_person_id text not null,
        merged_person_id text not null,
        -- The answers of the record that was kept, as they stood before: JSON. Those of the other stay in its rows.
        kept_answers_before text not null,
        kept_version_before integer not null,
        merged_version_before integer not null,
        -- The version that the merge made of the record that was kept: of its merges, the greatest is the last.
        kept_version integer not null,
        created_at text not null,
        created_by text not null,
        undone_at text,
        undone_by text,
        version integer not null,
        constraint person_merge_kept foreign key (kept_person_id) references person (id),
        constraint person_merge_merged foreign key (merged_person_id) references person (id),
        constraint person_merge_of_two check (kept_person_id <> merged_person_id),
        constraint person_merge_versions check (
          kept_version > kept_version_before and kept_version > merged_version_before
        ),
        constraint person_merge_end check ((undone_at is null) = (undone_by is null)),
        constraint person_merge_version check (version = 1 + (undone_at is not null))
      ) strict;
      create index person_merge_by_kept on person_merge (kept_person_id);
      create index person_merge_by_merged on person_merge (merged_person_id);
      create unique index person_merge_standing on person_merge (merged_person_id) where undone_at is null;
      create trigger person_merge_is_not_deleted before delete on person_merge begin
        select raise(abort, 'a merge is undone, never deleted');
      end;
      create trigger person_merge_is_undone_once before update on person_merge
        when old.undone_at is not null or new.undone_at is null begin
        select raise(abort, 'a merge is undone once');
      end;
      create trigger person_merge_origin_is_kept before update of id, kept_person_id, merged_person_id,
        kept_answers_before, kept_version_before, merged_version_before, kept_version, created_at, created_by
        on person_merge begin
        select raise(abort, 'what a merge did is kept');
      end;

      create table person_merge_part (
        merge_id text not null,
        -- What was done with the record, by which undoing finds what to take back.
        kind text not null,
        record_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint person_merge_part_key primary key (merge_id, kind, record_id),
        constraint person_merge_part_merge foreign key (merge_id) references person_merge (id),
        constraint person_merge_part_kind check (kind in (
          -- Moved from the one record to the other.
          'case', 'document', 'contact', 'relationship', 'photo',
          -- Somebody's relationship to the one became theirs to the other.
          'named-in',
          -- A relationship of the one to the other ended: nobody is related to themself.
          'ended-relationship',
          -- The photo of the record that was kept gave way, and lies with the other.
          'replaced-photo'
        ))
      ) strict, without rowid;
      create trigger person_merge_part_is_not_deleted before delete on person_merge_part begin
        select raise(abort, 'what a merge did is kept');
      end;
      create trigger person_merge_part_is_not_updated before update on person_merge_part begin
        select raise(abort, 'what a merge did is kept');
      end;
    `);
  },
};
