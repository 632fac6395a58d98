import type { Migration } from '../../migrate.ts';

/** A draft may belong to an incident as well: its own answers, or a person of its group who is not on file yet. The same in both wings. */
export const draftsOfIncidents: Migration = {
  version: 9,
  name: 'drafts-of-incidents',
  up(sqlite) {
    sqlite.exec(`
      alter table draft rename to draft_before;
      create table draft (
        owner text not null,
        record_id text not null,
        subject text not null,
        case_id text,
        person_id text,
        incident_id text,
        base_version integer not null,
        content text not null,
        created_at text not null,
        created_by text not null,
        saved_at text not null,
        version integer not null,
        constraint draft_key primary key (owner, record_id),
        constraint draft_subject check (length(subject) between 1 and 50),
        constraint draft_of_one check ((case_id is not null) + (person_id is not null) + (incident_id is not null) = 1),
        constraint draft_owner check (owner = created_by)
      ) strict, without rowid;
      insert into draft
        select owner, record_id, subject, case_id, person_id, null, base_version, content, created_at, created_by, saved_at, version
        from draft_before;
      drop table draft_before;
    `);
  },
};
