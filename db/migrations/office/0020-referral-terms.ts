import type { Migration } from '../../migrate.ts';

/** How long the office waits for answers to referrals, version by version; without one, what is usual holds. */
export const referralTerms: Migration = {
  version: 20,
  name: 'referral-terms',
  up(sqlite) {
    sqlite.exec(`
      create table referral_terms (
        version integer not null primary key,
        unanswered_after_days integer not null,
        immediate_days integer not null,
        urgent_days integer not null,
        routine_days integer not null,
        created_at text not null,
        created_by text not null,
        constraint referral_terms_version check (version >= 1),
        constraint referral_terms_days check (
          unanswered_after_days between 1 and 90 and immediate_days between 1 and 90
          and urgent_days between 1 and 90 and routine_days between 1 and 90
        )
      ) strict;
      create trigger referral_terms_are_not_updated before update on referral_terms begin
        select raise(abort, 'terms that held stay as they were');
      end;
      create trigger referral_terms_are_not_deleted before delete on referral_terms begin
        select raise(abort, 'terms that held stay on record');
      end;
    `);
  },
};
