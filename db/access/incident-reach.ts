import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { CasePermission } from '../../shared/access.ts';
import type { StoreReader } from '../database.ts';
import { accountsInScope, notShutOut, type Viewer, withinReach } from './reach.ts';

/**
 * Whether an incident is within reach for a permission, over rows of `register.incident as incident`: a case of it is; or
 * the viewer, in the scope of the permission, answers for it or recorded it, and is shut out of none of its cases, because
 * a group of which they see nobody would tell of the one they must not know of.
 */
export function incidentWithinReach(viewer: Viewer, permission: CasePermission): RawBuilder<SqlBool> {
  const scope = viewer.scopes.get(permission);
  if (scope === undefined) return sql<SqlBool>`false`;
  const isInScope =
    scope === 'office'
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(incident.responsible_officer in (${accountsInScope(viewer, scope)})
          or incident.created_by in (${accountsInScope(viewer, scope)}))`;
  return sql<SqlBool>`(
    exists (select 1 from register.case_file as file
      where file.incident_id = incident.id and ${withinReach(viewer, permission)})
    or (${isInScope} and not exists (select 1 from register.case_file as file
      where file.incident_id = incident.id and not ${notShutOut(viewer)})))`;
}

/** Whether one incident is within reach for a permission. */
export async function isIncidentWithinReach(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
  incidentId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('register.incident as incident')
    .select('incident.id')
    .where('incident.id', '=', incidentId)
    .where(incidentWithinReach(viewer, permission))
    .executeTakeFirst();
  return found !== undefined;
}

/** Of these incidents, those that are on file and out of the viewer's reach. */
export async function incidentsOutOfReach(
  db: StoreReader,
  viewer: Viewer,
  incidentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (incidentIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('register.incident as incident')
    .select('incident.id')
    .where('incident.id', 'in', [...new Set(incidentIds)])
    .where(sql<SqlBool>`not ${incidentWithinReach(viewer, 'case:read')}`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
