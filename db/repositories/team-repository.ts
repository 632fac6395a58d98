import { Team } from '../../shared/domain/account.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Every team with its members, by Lao name. */
export async function readTeams(db: StoreReader): Promise<Team[]> {
  const teams = await db.selectFrom('main.team').selectAll().orderBy('name_lao').execute();
  const members = await db.selectFrom('main.team_member').select(['team_id', 'account_id']).execute();
  return teams.map((team) =>
    Team.parse({
      teamId: team.id,
      nameLao: team.name_lao,
      nameEnglish: team.name_english,
      members: members.filter((member) => member.team_id === team.id).map((member) => member.account_id),
    }),
  );
}

/** Writes a team, new or known, with exactly these members. */
export async function writeTeam(db: StoreDatabase, team: Team, stamp: Stamp): Promise<void> {
  const names = { name_lao: team.nameLao, name_english: team.nameEnglish };
  await db
    .insertInto('main.team')
    .values({ id: team.teamId, ...names, ...recorded(stamp) })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb }) => ({ ...names, version: eb('version', '+', 1) })),
    )
    .execute();
  await db.deleteFrom('main.team_member').where('team_id', '=', team.teamId).execute();
  if (team.members.length === 0) return;
  await db
    .insertInto('main.team_member')
    .values(
      team.members.map((accountId) => ({ team_id: team.teamId, account_id: accountId, ...recorded(stamp) })),
    )
    .execute();
}

/** Removes a team; its members keep what is their own. */
export async function removeTeam(db: StoreDatabase, teamId: string): Promise<void> {
  await db.deleteFrom('main.team_member').where('team_id', '=', teamId).execute();
  await db.deleteFrom('main.team').where('id', '=', teamId).execute();
}
