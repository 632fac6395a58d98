import type { Migration } from '../../migrate.ts';

const answers = "('given', 'unknown', 'refused', 'not-asked', 'not-applicable')";

/** When and where the person of a case was found; nobody was asked of it in the cases of before. */
export const whereFound: Migration = {
  version: 23,
  name: 'where-persons-were-found',
  up(sqlite) {
    sqlite.exec(`
      alter table case_file add column found_on_earliest text;
      alter table case_file add column found_on_latest text
        constraint case_file_found_interval check (found_on_earliest <= found_on_latest or found_on_latest is null);
      alter table case_file add column found_on_precision text;
      alter table case_file add column found_on_is_approximate integer;
      alter table case_file add column found_on_as_typed text;
      alter table case_file add column found_on_answer text not null default 'not-asked'
        constraint case_file_found_on check (
          found_on_answer in ${answers} and (found_on_answer = 'given') = (found_on_earliest is not null)
        );
      alter table case_file add column found_at_place_code text;
      alter table case_file add column found_at_free_text text;
      alter table case_file add column found_at_answer text not null default 'not-asked'
        constraint case_file_found_at check (
          found_at_answer in ${answers}
          and (found_at_answer = 'given') = (found_at_place_code is not null or found_at_free_text is not null)
        );
    `);
  },
};
