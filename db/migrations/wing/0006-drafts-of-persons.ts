import type { Migration } from '../../migrate.ts';

/** Drafts of a person's answers, documents, contacts and relationships, which belong to no case. The same in both wings. */
export const draftsOfPersons: Migration = {
  version: 6,
  name: 'drafts-of-persons',
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
        constraint draft_subject check (
          (subject in ('case', 'event') and case_id is not null and person_id is null)
          or (subject in ('person', 'document', 'contact', 'relationship')
            and person_id is not null and case_id is null)
        ),
        constraint draft_owner check (owner = created_by)
      ) strict, without rowid;
      insert into draft
        select owner, record_id, subject, case_id, null, base_version, content, created_at, created_by, saved_at, version
        from draft_before;
      drop table draft_before;
    `);
  },
};
