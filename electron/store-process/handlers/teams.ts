import { Refusal } from '../../../shared/result.ts';
import { readTeams, removeTeam, writeTeam } from '../../../db/repositories/team-repository.ts';
import type { Handler } from '../handler.ts';

export const listTeams: Handler<'team.list'> = (_input, { db }) => readTeams(db);

/** Makes a team or changes it. Everybody in it must have an account here; whoever was shut out stays until taken out. */
export const saveTeam: Handler<'team.save'> = async (team, { db, stamp, session, note }) => {
  const known = new Set(session.accounts.map(({ id }) => id));
  if (team.members.some((id) => !known.has(id))) throw new Refusal({ code: 'not-found' });
  await writeTeam(db, team, stamp);
  note({ record: team.teamId, detail: { members: team.members.length, with: team.members.join(' ') } });
  return {};
};

export const dissolveTeam: Handler<'team.remove'> = async ({ teamId }, { db, note }) => {
  await removeTeam(db, teamId);
  note({ record: teamId, detail: {} });
  return {};
};
