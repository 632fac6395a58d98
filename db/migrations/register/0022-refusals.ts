import type { Migration } from '../../migrate.ts';

const answers = "('given', 'unknown', 'refused', 'not-asked', 'not-applicable')";

/** Where somebody who declines was met, and of which help they were told: all that is kept of them beside their bare description. */
export const refusals: Migration = {
  version: 22,
  name: 'refusals',
  up(sqlite) {
    sqlite.exec(`
      alter table identification add column met_at_place_code text;
      alter table identification add column met_at_free_text text;
      alter table identification add column met_at_answer text not null default 'not-applicable'
        constraint identification_met_at check (
          met_at_answer in ${answers}
          and (met_at_answer = 'given') = (met_at_place_code is not null or met_at_free_text is not null)
          and (status = 'declined' or met_at_answer = 'not-applicable')
        );
      alter table identification add column told_about_answer text not null default 'not-applicable'
        constraint identification_told_about check (
          told_about_answer in ${answers} and (status = 'declined' or told_about_answer = 'not-applicable')
        );
      create table identification_told_about (
        identification_id text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint identification_told_about_key primary key (identification_id, code),
        constraint identification_told_about_entry foreign key (identification_id) references identification (id)
      ) strict, without rowid;
    `);
  },
};
