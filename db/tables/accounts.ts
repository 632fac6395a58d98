import type { Recorded } from './columns.ts';

export type AccountProfileTable = Recorded & { account_id: string; phone: string | null };

export type TeamTable = Recorded & { id: string; name_lao: string; name_english: string };

export type TeamMemberTable = Recorded & { team_id: string; account_id: string };

export type ConductAcceptanceTable = Recorded & { account_id: string; conduct_version: number };

export type AccountTables = {
  'main.account_profile': AccountProfileTable;
  'main.team': TeamTable;
  'main.team_member': TeamMemberTable;
  'main.conduct_acceptance': ConductAcceptanceTable;
};
