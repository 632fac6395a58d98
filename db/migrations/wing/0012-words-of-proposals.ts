import type { Migration } from '../../migrate.ts';

/** What a proposal says in words, and why it was given back: in the wing of its writer. The same in both wings. */
export const wordsOfProposals: Migration = {
  version: 12,
  name: 'words-of-proposals',
  up(sqlite) {
    sqlite.exec(`
      create table proposal_words (
        proposal_id text not null primary key,
        case_id text not null,
        summary text not null,
        reasons text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint proposal_words_written check (
          length(summary) between 1 and 6000 and length(reasons) between 1 and 4000
        )
      ) strict;
      create index proposal_words_by_case on proposal_words (case_id);
      create trigger proposal_words_are_not_deleted before delete on proposal_words begin
        select raise(abort, 'the words of a proposal stay on record');
      end;

      create table proposal_remark (
        act_id text not null primary key,
        proposal_id text not null,
        case_id text not null,
        remark text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint proposal_remark_written check (length(remark) between 1 and 1000)
      ) strict;
      create index proposal_remark_by_case on proposal_remark (case_id);
      create trigger proposal_remark_is_not_deleted before delete on proposal_remark begin
        select raise(abort, 'a remark on a proposal stays on record');
      end;
    `);
  },
};
