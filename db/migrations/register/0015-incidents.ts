import type { Migration } from '../../migrate.ts';

const answers = "('given', 'unknown', 'refused', 'not-asked', 'not-applicable')";

/** What several persons came to notice by at once, and which of the cases belong to it. */
export const incidents: Migration = {
  version: 15,
  name: 'incidents',
  up(sqlite) {
    sqlite.exec(`
      create table incident (
        id text not null primary key,
        kind text,
        kind_answer text not null,
        when_answer text not null,
        when_earliest text,
        when_latest text,
        when_precision text,
        when_is_approximate integer,
        when_as_typed text,
        place_place_code text,
        place_free_text text,
        place_answer text not null,
        source_of_detection text,
        source_of_detection_answer text not null,
        responsible_officer text not null,
        forms_of_exploitation_answer text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint incident_answers check (
          kind_answer in ${answers} and when_answer in ${answers} and place_answer in ${answers}
          and source_of_detection_answer in ${answers} and forms_of_exploitation_answer in ${answers}
        ),
        constraint incident_kind check ((kind_answer = 'given') = (kind is not null)),
        constraint incident_when check ((when_answer = 'given') = (when_earliest is not null)),
        constraint incident_interval check (when_earliest <= when_latest or when_earliest is null),
        constraint incident_place check ((place_answer = 'given') = (place_place_code is not null or place_free_text is not null)),
        constraint incident_source_of_detection check ((source_of_detection_answer = 'given') = (source_of_detection is not null)),
        constraint incident_version check (version >= 1)
      ) strict;
      create table incident_form_of_exploitation (
        incident_id text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint incident_form_of_exploitation_key primary key (incident_id, code),
        constraint incident_form_of_exploitation_incident foreign key (incident_id) references incident (id)
      ) strict, without rowid;
      create index incident_changed on incident (changed_at, id);
      alter table case_file add column incident_id text constraint case_file_incident references incident (id);
      create index case_file_of_incident on case_file (incident_id) where incident_id is not null;
    `);
  },
};
