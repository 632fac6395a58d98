import type { Migration } from '../../migrate.ts';

/** A step of the ledger may rest on a screening of the same case, and goes on resting on it. */
export const stepsOfScreenings: Migration = {
  version: 20,
  name: 'steps-of-screenings',
  up(sqlite) {
    sqlite.exec(`
      alter table identification add column screening_id text constraint identification_screening references screening (id);
      create index identification_by_screening on identification (screening_id) where screening_id is not null;
      create trigger identification_rests_on_its_own_case before insert on identification
        when new.screening_id is not null
          and (select case_id from screening where id = new.screening_id) is not new.case_id
      begin
        select raise(abort, 'a step rests on a screening of its own case');
      end;
      create trigger identification_keeps_its_screening before update of screening_id on identification
        when new.screening_id is not old.screening_id
      begin
        select raise(abort, 'a step keeps the screening on which it rests');
      end;
    `);
  },
};
