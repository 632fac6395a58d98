import type { Migration } from '../../migrate.ts';

/** Screenings in codes. What was said in words lies in the wing named, under the same id. */
export const screenings: Migration = {
  version: 17,
  name: 'screenings',
  up(sqlite) {
    sqlite.exec(`
      create table screening (
        id text not null primary key,
        case_id text not null,
        wing text not null,
        instrument_id text not null,
        instrument_version integer not null,
        held_on_answer text not null,
        held_on_earliest text,
        held_on_latest text,
        held_on_precision text,
        held_on_is_approximate integer,
        held_on_as_typed text,
        held_at text,
        held_at_answer text not null,
        place_place_code text,
        place_free_text text,
        place_answer text not null,
        interpreter text,
        interpreter_answer text not null,
        interpreter_language text,
        interpreter_language_answer text not null,
        consent text,
        consent_answer text not null,
        path text not null,
        act text not null,
        conclusion text,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint screening_case foreign key (case_id) references case_file (id),
        constraint screening_wing check (wing in ('investigation', 'assistance')),
        constraint screening_path check (path in ('adult', 'child', 'uncertain')),
        constraint screening_act check (act in ('present', 'absent', 'unknown', 'not-asked')),
        constraint screening_answers check (
          held_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and held_at_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and place_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and interpreter_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and interpreter_language_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and consent_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
        ),
        constraint screening_held_on check ((held_on_answer = 'given') = (held_on_earliest is not null)),
        constraint screening_interval check (held_on_earliest <= held_on_latest or held_on_earliest is null),
        constraint screening_held_at check ((held_at_answer = 'given') = (held_at is not null)),
        constraint screening_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
        constraint screening_interpreter check ((interpreter_answer = 'given') = (interpreter is not null)),
        constraint screening_language check ((interpreter_language_answer = 'given') = (interpreter_language is not null)),
        constraint screening_consent check ((consent_answer = 'given') = (consent is not null)),
        constraint screening_version check (version >= 1)
      ) strict;
      create index screening_by_case on screening (case_id);
      -- Answers stand under a version of an instrument for ever.
      create trigger screening_keeps_its_instrument before update of case_id, wing, instrument_id, instrument_version
        on screening when new.case_id <> old.case_id or new.wing <> old.wing
        or new.instrument_id <> old.instrument_id or new.instrument_version <> old.instrument_version begin
        select raise(abort, 'a screening keeps its case, its wing and its instrument');
      end;

      create table screening_answer (
        screening_id text not null,
        item_code text not null,
        answer text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint screening_answer_key primary key (screening_id, item_code),
        constraint screening_answer_of foreign key (screening_id) references screening (id),
        constraint screening_answer_value check (answer in ('present', 'absent', 'unknown', 'not-asked'))
      ) strict, without rowid;
    `);
  },
};
