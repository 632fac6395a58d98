import { type RawBuilder, sql, type SqlBool } from 'kysely';
import {
  type CasePermission,
  casePermissions,
  type Permission,
  type Scope,
  scopes,
} from '../../shared/access.ts';
import type { AccountPowers } from '../../shared/access/powers.ts';
import type { Wing } from '../../shared/compartment.ts';
import type { CaseReach } from '../../shared/contract/case.ts';
import type { StoreReader } from '../database.ts';

/** Who asks for cases, when, and what their roles let them do in which cases. Needs the register's key. */
export type Viewer = {
  readonly accountId: string;
  /** RFC 3339, UTC: what has ended by then gives no reach any more. */
  readonly at: string;
  /** The wings whose key is held: an urgent access lies in the wing of its officer. */
  readonly wings: readonly Wing[];
  readonly scopes: ReadonlyMap<Permission, Scope>;
};

/** What an urgent access gives for its time: to read, and to see the names. To write, a case must be one's own. */
const givenUrgently: readonly CasePermission[] = ['case:read', 'case:reveal'];

/**
 * The one condition behind everything that reads or changes cases, over rows of `register.case_file as file`: within the
 * scope of the permission, or opened urgently, and never when the viewer is shut out of the case (design §3: what the
 * program enforces on top of the keys).
 */
export function withinReach(viewer: Viewer, permission: CasePermission): RawBuilder<SqlBool> {
  const scoped = withinScope(viewer, permission);
  return needsOpenCase(permission) ? sql<SqlBool>`(${scoped} and ${notClosed(viewer)})` : scoped;
}

/** Whether a permission ends when one's side closes the case: what is closed is opened again before it is changed. */
export const needsOpenCase = (permission: CasePermission): boolean =>
  permission === 'case:write' ||
  permission === 'release:propose' ||
  permission === 'proposal:decide' ||
  permission === 'referral:send' ||
  permission === 'referral:answer';

/** Whether the viewer's side, in which what they write lies, has not closed the case. Over the same rows. */
export function notClosed({ wings: [wing] }: Pick<Viewer, 'wings'>): RawBuilder<SqlBool> {
  if (wing === undefined) return sql<SqlBool>`true`;
  return sql<SqlBool>`(file.id not in (
    select case_id from register.case_closure where state = 'closed' and wing = ${wing}))`;
}

/** {@link withinReach}, also of what the viewer's side has closed. */
export function withinScope(viewer: Viewer, permission: CasePermission): RawBuilder<SqlBool> {
  const scope = viewer.scopes.get(permission);
  if (scope === undefined) return sql<SqlBool>`false`;
  if (scope === 'office') return notShutOut(viewer);
  const inScope = scope === 'own' ? isOwn(viewer) : isOfTeam(viewer);
  const isOpened =
    givenUrgently.includes(permission) && viewer.scopes.has('case:read')
      ? isUrgent(viewer)
      : sql<SqlBool>`false`;
  return sql<SqlBool>`(${notShutOut(viewer)} and (${inScope} or ${isOpened}))`;
}

/** By what the viewer reaches a case that is {@link withinReach}: the nearest counts. Over the same rows. */
export function reachOf(viewer: Viewer): RawBuilder<CaseReach> {
  const scope = viewer.scopes.get('case:read') ?? 'own';
  const width = scopes.indexOf(scope);
  return sql<CaseReach>`case
    when ${isOwn(viewer)} then 'own'
    when ${width >= scopes.indexOf('team') ? isOfTeam(viewer) : sql`false`} then 'team'
    when ${scope === 'office' ? sql`true` : sql`false`} then 'office'
    else 'urgent' end`;
}

/** Nobody shut out of a case knows of it, whatever else would give it to them. */
export function notShutOut({ accountId }: Pick<Viewer, 'accountId'>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(file.id not in (
    select case_id from register.case_exclusion where account_id = ${accountId}))`;
}

/** Whether one case is within reach for a permission. */
export async function isWithinReach(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
  caseId: string,
): Promise<boolean> {
  return (await reachState(db, viewer, permission, caseId)) === 'within';
}

/** Whether one case is within reach for a permission, would be if the viewer's side had not closed it, or is not there. */
export async function reachState(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
  caseId: string,
): Promise<'within' | 'closed' | 'none'> {
  const found = await db
    .selectFrom('register.case_file as file')
    .select(withinReach(viewer, permission).as('isWithin'))
    .where('file.id', '=', caseId)
    .where(withinScope(viewer, permission))
    .executeTakeFirst();
  if (found === undefined) return 'none';
  return found.isWithin ? 'within' : 'closed';
}

/** How the viewer stands to one case that is within their reach: by what, until when, and what they may do in it. */
export async function standingIn(
  db: StoreReader,
  viewer: Viewer,
  caseId: string,
): Promise<{ reach: CaseReach; urgentUntil: string | null; may: CasePermission[] }> {
  const { reach, ...permitted } = await db
    .selectFrom('register.case_file as file')
    .select([
      reachOf(viewer).as('reach'),
      ...casePermissions.map((permission) => withinReach(viewer, permission).as(permission)),
    ])
    .where('file.id', '=', caseId)
    .executeTakeFirstOrThrow();
  const may = casePermissions.filter((permission) => Boolean(permitted[permission]));
  return { reach, may, urgentUntil: reach === 'urgent' ? await urgentEnd(db, viewer, caseId) : null };
}

/** Of these cases, those that are on file and out of the viewer's reach for a permission. */
export async function outOfReach(
  db: StoreReader,
  viewer: Viewer,
  caseIds: readonly string[],
  permission: CasePermission = 'case:read',
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('register.case_file as file')
    .select('file.id')
    .where('file.id', 'in', [...new Set(caseIds)])
    .where(sql<SqlBool>`not ${withinReach(viewer, permission)}`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * How many cases an account sees, of how many, and from how many it is shut out, as far as the asker's wings tell. A case
 * from which the asker is shut out is counted nowhere: a number that is one too large would tell of it.
 */
export async function countReach(
  db: StoreReader,
  account: { readonly accountId: string; readonly powers: AccountPowers },
  asker: Omit<Viewer, 'scopes'>,
): Promise<{ seen: number; total: number; excludedFrom: number }> {
  const { at, wings } = asker;
  const viewer = { accountId: account.accountId, at, wings, scopes: account.powers.permissions };
  return db
    .selectFrom('register.case_file as file')
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where ${withinReach(viewer, 'case:read')})`.as('seen'),
      sql<number>`count(*) filter (where not ${notShutOut(viewer)})`.as('excludedFrom'),
    ])
    .where(notShutOut(asker))
    .executeTakeFirstOrThrow();
}

async function urgentEnd(db: StoreReader, viewer: Viewer, caseId: string): Promise<string | null> {
  let end: string | null = null;
  for (const wing of viewer.wings) {
    const { until } = await db
      .selectFrom(`${wing}.urgent_access` as 'investigation.urgent_access')
      .select(({ fn }) => fn.max('until').as('until'))
      .where('account_id', '=', viewer.accountId)
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    if (end === null || (until !== null && until > end)) end = until;
  }
  return end;
}

/** Responsible for it, or assigned to it by now still. */
const isOwn = (viewer: Viewer): RawBuilder<SqlBool> => isOwnTo(viewer, accountsInScope(viewer, 'own'));

/** Own to the viewer or to somebody in a team of theirs. */
const isOfTeam = (viewer: Viewer): RawBuilder<SqlBool> => isOwnTo(viewer, accountsInScope(viewer, 'team'));

/** The accounts whose work a scope below the whole office reaches: the viewer's own, and for a team its members' too. */
export function accountsInScope({ accountId }: Viewer, scope: 'own' | 'team'): RawBuilder<unknown> {
  if (scope === 'own') return sql`select ${accountId} as account_id`;
  return sql`select ${accountId} as account_id union
    select mate.account_id from main.team_member as mine
      join main.team_member as mate on mate.team_id = mine.team_id
      where mine.account_id = ${accountId}`;
}

function isOwnTo({ at }: Viewer, accounts: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(file.responsible_officer in (${accounts}) or file.id in (
    select case_id from register.case_assignment
    where account_id in (${accounts}) and (until is null or until > ${at})))`;
}

function isUrgent({ accountId, at, wings }: Viewer): RawBuilder<SqlBool> {
  const accesses = wings.map(
    (wing) => sql<SqlBool>`file.id in (
      select case_id from ${sql.table(`${wing}.urgent_access`)} where account_id = ${accountId} and until > ${at})`,
  );
  return accesses.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(accesses, sql` or `)})`;
}
