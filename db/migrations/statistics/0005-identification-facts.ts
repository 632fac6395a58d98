import type { Migration } from '../../migrate.ts';

/**
 * When a person was presumed and identified, as months, and how long it took, in bands. Facts that are there already are
 * written anew from the register at the next sign-in of somebody who holds both: `form` says by which form of the facts a
 * row was made.
 */
export const identificationFacts: Migration = {
  version: 5,
  name: 'identification-facts',
  up(sqlite) {
    sqlite.exec(`
      alter table case_fact add column presumed_month text not null default 'not-asked';
      alter table case_fact add column identified_month text not null default 'not-applicable';
      alter table case_fact add column days_to_identification text not null default 'not-applicable';
      alter table case_fact add column form integer not null default 1;
      create index case_fact_by_form on case_fact (form);
    `);
  },
};
