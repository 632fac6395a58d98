import type { Migration } from '../../migrate.ts';

/**
 * A draft belongs to a case or to a person, never to both or neither; what it may be a draft of is said by the schema
 * `Draft` alone, so that a new form needs no new table. The same in both wings.
 */
export const draftsOfAnyRecord: Migration = {
  version: 7,
  name: 'drafts-of-any-record',
  up(sqlite) {
    sqlite.exec(`
      alter table draft rename to draft_before;
      create table draft (
        owner text not null,
        record_id text not null,
        subject text not null,
        case_id text,
        person_id text,
        base_version integer not null,
        content text not null,
        created_at text not null,
        created_by text not null,
        saved_at text not null,
        version integer not null,
        constraint draft_key primary key (owner, record_id),
        constraint draft_subject check (length(subject) between 1 and 50),
        constraint draft_of_one check ((case_id is null) <> (person_id is null)),
        constraint draft_owner check (owner = created_by)
      ) strict, without rowid;
      insert into draft
        select owner, record_id, subject, case_id, person_id, base_version, content, created_at, created_by, saved_at, version
        from draft_before;
      drop table draft_before;
    `);
  },
};
