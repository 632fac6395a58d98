import type { Migration } from '../../migrate.ts';

const answers = "('given', 'unknown', 'refused', 'not-asked', 'not-applicable')";

/** What a place of a route is called, as a site of exploitation often is: a company, a building, a vessel. */
export const namesOfPlaces: Migration = {
  version: 24,
  name: 'names-of-places-of-a-route',
  up(sqlite) {
    sqlite.exec(`
      alter table route_leg add column place_name text;
      alter table route_leg add column place_name_answer text not null default 'not-asked'
        constraint route_leg_place_name check (
          place_name_answer in ${answers} and (place_name_answer = 'given') = (place_name is not null)
        );
    `);
  },
};
