import type { Migration } from '../../migrate.ts';

const missing = `('given', 'unknown', 'refused', 'not-asked', 'not-applicable')`;

/** Columns and checks of the answers of a person, beyond those of the first shape. */
const added = [
  `add column title text`,
  `add column title_answer text not null default 'not-asked' constraint person_title_answer check (title_answer in ${missing})`,
  `add column interpreter_language text`,
  `add column interpreter_language_answer text not null default 'not-asked' constraint person_interpreter_answer check (interpreter_language_answer in ${missing})`,
  `add column disabilities_answer text not null default 'not-asked' constraint person_disabilities_answer check (disabilities_answer in ${missing})`,
  `add column life_status text`,
  `add column life_status_answer text not null default 'not-asked' constraint person_life_status_answer check (life_status_answer in ${missing})`,
  `add column died_on_answer text not null default 'not-asked' constraint person_died_on_answer check (died_on_answer in ${missing})`,
  `add column died_on_earliest text`,
  `add column died_on_latest text`,
  `add column died_on_precision text`,
  `add column died_on_is_approximate integer`,
  `add column died_on_as_typed text`,
  // The person whose record this one became part of; null for a record that stands on its own.
  `add column merged_into text constraint person_merged_into references person (id)`,
];

/**
 * A person with everything that belongs to them: names of several kinds, title, interpreter, disabilities, documents,
 * contacts, relationships, a photo. What is removed stays with its end, so that its history can be read.
 */
export const personsInFull: Migration = {
  version: 8,
  name: 'persons-in-full',
  up(sqlite) {
    for (const column of added) sqlite.exec(`alter table person ${column}`);
    sqlite.exec(`
      create index person_by_change on person (changed_at desc, id desc) where merged_into is null;

      alter table person_name rename to person_name_before;
      create table person_name (
        id text not null primary key,
        person_id text not null,
        -- 'lao' and 'latin' are the main names; all others are codes of the list of name kinds.
        kind text not null,
        position integer not null,
        text text not null,
        folded text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint person_name_person foreign key (person_id) references person (id),
        constraint person_name_text check (length(text) between 1 and 120),
        constraint person_name_place unique (person_id, kind, position)
      ) strict;
      insert into person_name
        select id, person_id, case kind when 'other' then 'Other' else kind end, position, text, folded,
          created_at, created_by, version
        from person_name_before;
      drop table person_name_before;

      create table person_disability (
        person_id text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint person_disability_key primary key (person_id, code),
        constraint person_disability_person foreign key (person_id) references person (id)
      ) strict, without rowid;

      create table person_document (
        id text not null primary key,
        person_id text not null,
        type text,
        type_answer text not null,
        number text,
        number_answer text not null,
        issuer text,
        issuer_answer text not null,
        issuing_country text,
        issuing_country_answer text not null,
        issued_on_answer text not null,
        issued_on_earliest text,
        issued_on_latest text,
        issued_on_precision text,
        issued_on_is_approximate integer,
        issued_on_as_typed text,
        expires_on_answer text not null,
        expires_on_earliest text,
        expires_on_latest text,
        expires_on_precision text,
        expires_on_is_approximate integer,
        expires_on_as_typed text,
        held_by text,
        held_by_answer text not null,
        remark text,
        remark_answer text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        changed_by text not null,
        removed_at text,
        version integer not null,
        constraint person_document_person foreign key (person_id) references person (id),
        constraint person_document_answers check (
          type_answer in ${missing} and number_answer in ${missing} and issuer_answer in ${missing}
          and issuing_country_answer in ${missing} and issued_on_answer in ${missing}
          and expires_on_answer in ${missing} and held_by_answer in ${missing} and remark_answer in ${missing}
        ),
        constraint person_document_version check (version >= 1)
      ) strict;
      create index person_document_by_person on person_document (person_id);

      create table person_contact (
        id text not null primary key,
        person_id text not null,
        kind text not null,
        value text not null,
        belongs_to text,
        belongs_to_answer text not null,
        safety text,
        safety_answer text not null,
        when_to text,
        when_to_answer text not null,
        how text,
        how_answer text not null,
        may_be_said text,
        may_be_said_answer text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        changed_by text not null,
        removed_at text,
        version integer not null,
        constraint person_contact_person foreign key (person_id) references person (id),
        constraint person_contact_value check (length(value) between 1 and 200),
        constraint person_contact_answers check (
          belongs_to_answer in ${missing} and safety_answer in ${missing} and when_to_answer in ${missing}
          and how_answer in ${missing} and may_be_said_answer in ${missing}
        ),
        constraint person_contact_version check (version >= 1)
      ) strict;
      create index person_contact_by_person on person_contact (person_id);

      create table relationship (
        id text not null primary key,
        person_id text not null,
        kind text not null,
        other_person_id text,
        name text,
        name_answer text not null,
        phone text,
        phone_answer text not null,
        is_guardian integer not null,
        safety text,
        safety_answer text not null,
        remark text,
        remark_answer text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        changed_by text not null,
        removed_at text,
        version integer not null,
        constraint relationship_person foreign key (person_id) references person (id),
        constraint relationship_other foreign key (other_person_id) references person (id),
        constraint relationship_of_two check (other_person_id is null or other_person_id <> person_id),
        constraint relationship_somebody check (other_person_id is not null or name_answer = 'given'),
        constraint relationship_is_guardian check (is_guardian in (0, 1)),
        constraint relationship_answers check (
          name_answer in ${missing} and phone_answer in ${missing} and safety_answer in ${missing}
          and remark_answer in ${missing}
        ),
        constraint relationship_version check (version >= 1)
      ) strict;
      create index relationship_by_person on relationship (person_id);
      create index relationship_by_other on relationship (other_person_id) where other_person_id is not null;

      create table person_photo (
        id text not null primary key,
        person_id text not null,
        -- A JPEG of at most 256 KiB; empty once it is removed.
        jpeg blob not null,
        taken_on_answer text not null,
        taken_on_earliest text,
        taken_on_latest text,
        taken_on_precision text,
        taken_on_is_approximate integer,
        taken_on_as_typed text,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        changed_by text not null,
        removed_at text,
        version integer not null,
        constraint person_photo_person foreign key (person_id) references person (id),
        constraint person_photo_size check (length(jpeg) <= 262144),
        constraint person_photo_answer check (taken_on_answer in ${missing}),
        constraint person_photo_version check (version >= 1)
      ) strict;
      create unique index person_photo_by_person on person_photo (person_id) where removed_at is null;
    `);
  },
};
