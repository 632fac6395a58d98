import type { Migration } from '../../migrate.ts';

/** With which countries a meeting is held. The Lao PDR itself is at every one, and stands in none. */
export const meetingCountries: Migration = {
  version: 10,
  name: 'meeting-countries',
  up(sqlite) {
    sqlite.exec(`
      create table programme_event_country (
        event_id text not null,
        -- ISO 3166-1 alpha-2.
        country text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint programme_event_country_key primary key (event_id, country),
        constraint programme_event_country_event foreign key (event_id) references programme_event (id),
        constraint programme_event_country_code check (country glob '[A-Z][A-Z]' and country <> 'LA')
      ) strict, without rowid;
      create index programme_event_country_by_country on programme_event_country (country);
      create trigger programme_event_country_of_meeting before insert on programme_event_country
        when (select kind from programme_event where id = new.event_id) <> 'Meeting' begin
        select raise(abort, 'only a meeting is held with countries');
      end;
    `);
  },
};
