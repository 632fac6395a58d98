import type { Migration } from '../../migrate.ts';

/** How often somebody says they were interviewed elsewhere: told once, it need not be told again. */
export const interviewsElsewhere: Migration = {
  version: 21,
  name: 'interviews-elsewhere',
  up(sqlite) {
    sqlite.exec(`
      alter table screening add column interviews_elsewhere integer
        constraint screening_interviews_elsewhere check (interviews_elsewhere between 0 and 99 or interviews_elsewhere is null);
      alter table screening add column interviews_elsewhere_answer text not null default 'not-asked'
        constraint screening_interviews_elsewhere_answer check (
          interviews_elsewhere_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and (interviews_elsewhere_answer = 'given') = (interviews_elsewhere is not null)
        );
    `);
  },
};
