import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { type CasePermission, casePermissions } from '../../shared/access.ts';
import type { StoreReader } from '../database.ts';
import { type Viewer, withinReach, withinScope } from './reach.ts';

/**
 * Whether a person is within reach for a permission, over rows of `register.person as person`: one of their cases is. A
 * person all of whose cases are out of reach does not exist for the viewer; one who became part of another neither.
 */
export function personWithinReach(viewer: Viewer, permission: CasePermission): RawBuilder<SqlBool> {
  return sql<SqlBool>`(person.merged_into is null and exists (
    select 1 from register.case_file as file
    where file.person_id = person.id and ${withinReach(viewer, permission)}))`;
}

/** How many persons are within reach for a permission. One who became part of another has no case any more. */
export async function countPersonsWithinReach(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
): Promise<number> {
  const { persons } = await db
    .selectFrom('register.case_file as file')
    .select(sql<number>`count(distinct file.person_id)`.as('persons'))
    .where(withinReach(viewer, permission))
    .executeTakeFirstOrThrow();
  return persons;
}

/** Whether one person is within reach for a permission. */
export async function isPersonWithinReach(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
  personId: string,
): Promise<boolean> {
  return (await personReachState(db, viewer, permission, personId)) === 'within';
}

/** Whether one person is within reach for a permission, would be if the viewer's side had not closed their cases, or is not there. */
export async function personReachState(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
  personId: string,
): Promise<'within' | 'closed' | 'none'> {
  const { isWithin } = await db
    .selectFrom('register.case_file as file')
    .innerJoin('register.person as person', 'person.id', 'file.person_id')
    .select(sql<number | null>`max(${withinReach(viewer, permission)})`.as('isWithin'))
    .where('file.person_id', '=', personId)
    .where('person.merged_into', 'is', null)
    .where(withinScope(viewer, permission))
    .executeTakeFirstOrThrow();
  if (isWithin === null) return 'none';
  return isWithin === 1 ? 'within' : 'closed';
}

/** Of these persons, those within reach for a permission. */
export async function personsWithinReach(
  db: StoreReader,
  viewer: Viewer,
  permission: CasePermission,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('register.person as person')
    .select('person.id')
    .where('person.id', 'in', [...new Set(personIds)])
    .where(personWithinReach(viewer, permission))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Of these persons, those who are on file and out of the viewer's reach for reading. */
export async function personsOutOfReach(
  db: StoreReader,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('register.person as person')
    .select('person.id')
    .where('person.id', 'in', [...new Set(personIds)])
    .where(sql<SqlBool>`not ${personWithinReach(viewer, 'case:read')}`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Of persons by their numbers in the search index, the ids of those whose cases the viewer may read. */
export async function personsOfIndexWithinReach(
  db: StoreReader,
  viewer: Viewer,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('register.search_person as indexed')
    .innerJoin('register.person as person', 'person.id', 'indexed.person_id')
    .select(['indexed.number', 'person.id'])
    .where('indexed.number', 'in', numbers)
    .where(personWithinReach(viewer, 'case:read'))
    .execute();
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** What the viewer may do by at least one case of a person. */
export async function permittedByCasesOf(
  db: StoreReader,
  viewer: Viewer,
  personId: string,
): Promise<CasePermission[]> {
  const permitted = await db
    .selectFrom('register.case_file as file')
    .select(
      casePermissions.map((permission) =>
        sql<number | null>`max(${withinReach(viewer, permission)})`.as(permission),
      ),
    )
    .where('file.person_id', '=', personId)
    .executeTakeFirst();
  return casePermissions.filter((permission) => permitted?.[permission] === 1);
}
