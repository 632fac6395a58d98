import type { Migration } from '../../migrate.ts';

/** What is known of accounts beside their keys: where to phone them, who works together, who accepted the code of conduct. */
export const accountsAndTeams: Migration = {
  version: 5,
  name: 'accounts-and-teams',
  up(sqlite) {
    sqlite.exec(`
      create table account_profile (
        account_id text not null primary key,
        phone text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint account_profile_phone check (length(phone) between 1 and 30 or phone is null)
      ) strict, without rowid;

      create table team (
        id text not null primary key,
        name_lao text not null,
        name_english text not null,
        created_at text not null,
        created_by text not null,
        version integer not null
      ) strict, without rowid;

      create table team_member (
        team_id text not null,
        account_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint team_member_key primary key (team_id, account_id),
        constraint team_member_team foreign key (team_id) references team (id)
      ) strict, without rowid;

      create index team_member_by_account on team_member (account_id);

      -- Every acceptance stays: an inspector asks who had accepted what, and since when.
      create table conduct_acceptance (
        account_id text not null,
        conduct_version integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint conduct_acceptance_key primary key (account_id, conduct_version),
        constraint conduct_acceptance_version check (conduct_version >= 1)
      ) strict, without rowid;
    `);
  },
};
