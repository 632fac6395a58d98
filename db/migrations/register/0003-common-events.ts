import type { Migration } from '../../migrate.ts';

/** Free events that both wings of the office may read. */
export const commonEvents: Migration = {
  version: 3,
  name: 'common-events',
  up(sqlite) {
    sqlite.exec(`
      create table event (
        id text not null primary key,
        case_id text not null,
        kind text,
        kind_answer text not null,
        what text not null,
        when_answer text not null,
        when_earliest text,
        when_latest text,
        when_precision text,
        when_is_approximate integer,
        when_as_typed text,
        certainty text,
        certainty_answer text not null,
        place_place_code text,
        place_free_text text,
        place_answer text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint event_case foreign key (case_id) references case_file (id),
        constraint event_answers check (
          kind_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and when_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and certainty_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and place_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
        ),
        constraint event_kind check ((kind_answer = 'given') = (kind is not null)),
        constraint event_what check (length(what) between 1 and 4000),
        constraint event_when check ((when_answer = 'given') = (when_earliest is not null)),
        constraint event_interval check (when_earliest <= when_latest or when_earliest is null),
        constraint event_certainty check ((certainty_answer = 'given') = (certainty is not null)),
        constraint event_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
        constraint event_version check (version >= 1)
      ) strict;
      create index event_by_case on event (case_id);
    `);
  },
};
