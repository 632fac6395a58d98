import type { Migration } from '../../migrate.ts';

/**
 * What is said of a referral in words, in the wing of its sender, and beside each act, in the wing of whoever wrote it down.
 * `referral_id` and `act_id` point into the register, another file. The same in both wings.
 */
export const wordsOfReferrals: Migration = {
  version: 16,
  name: 'words-of-referrals',
  up(sqlite) {
    sqlite.exec(`
      create table referral_words (
        referral_id text not null primary key,
        case_id text not null,
        why text,
        message text,
        contact_person text,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint referral_words_length check (
          (why is null or length(why) between 1 and 2000)
          and (message is null or length(message) between 1 and 4000)
          and (contact_person is null or length(contact_person) between 1 and 200)
        )
      ) strict;
      create index referral_words_by_case on referral_words (case_id);
      create trigger referral_words_are_not_deleted before delete on referral_words begin
        select raise(abort, 'the words of a referral stay on record');
      end;

      create table referral_remark (
        act_id text not null primary key,
        referral_id text not null,
        case_id text not null,
        answered_by text,
        remark text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint referral_remark_said check (answered_by is not null or remark is not null),
        constraint referral_remark_length check (
          (answered_by is null or length(answered_by) between 1 and 200)
          and (remark is null or length(remark) between 1 and 2000)
        )
      ) strict;
      create index referral_remark_by_referral on referral_remark (referral_id);
      create trigger referral_remark_is_not_deleted before delete on referral_remark begin
        select raise(abort, 'a remark on a referral stays on record');
      end;
    `);
  },
};
