import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { CasePermission } from '../../shared/access.ts';
import type { StoreReader } from '../database.ts';
import { type Viewer, withinReach } from './reach.ts';

/**
 * Whether a person is within reach for a permission, over rows of `register.person as person`: one of their cases is. A
 * person all of whose cases are out of reach does not exist for the viewer; one who became part of another neither.
 */
export function personWithinReach(viewer: Viewer, permission: CasePermission): RawBuilder<SqlBool> {
  return sql<SqlBool>`(person.merged_into is null and person.id in (
    select file.person_id from register.case_file as file where ${withinReach(viewer, permission)}))`;
}

/** Whether one person is within reach for a permission. */
export async function isPersonWithinReach(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
  personId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('register.case_file as file')
    .innerJoin('register.person as person', 'person.id', 'file.person_id')
    .select('file.id')
    .where('file.person_id', '=', personId)
    .where('person.merged_into', 'is', null)
    .where(withinReach(viewer, permission))
    .executeTakeFirst();
  return found !== undefined;
}
