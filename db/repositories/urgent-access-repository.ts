import { sql, type SqlBool } from 'kysely';
import { v7 } from 'uuid';
import type { Wing } from '../../shared/compartment.ts';
import { notShutOut, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { UrgentAccessTable } from '../tables/wing.ts';
import { recorded, type Stamp } from './stamp.ts';

// Both tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.urgent_access' =>
  `${wing}.urgent_access` as 'investigation.urgent_access';

/** One urgent access as its wing keeps it. */
export type StoredUrgentAccess = UrgentAccessTable & { readonly wing: Wing; readonly number: string };

/** Opens a case to the writer until a time, for a reason in their own words. */
export async function insertUrgentAccess(
  db: StoreDatabase,
  wing: Wing,
  access: { readonly caseId: string; readonly reason: string; readonly until: string },
  stamp: Stamp,
): Promise<string> {
  const id = v7();
  const { caseId, reason, until } = access;
  await db
    .insertInto(tableIn(wing))
    .values({ id, case_id: caseId, account_id: stamp.by, reason, until, ...recorded(stamp) })
    .execute();
  return id;
}

/** Writes what the review found. An access that was not justified ends with it. */
export async function reviewUrgentAccess(
  db: StoreDatabase,
  access: StoredUrgentAccess,
  review: { readonly finding: 'justified' | 'not-justified'; readonly remark: string | null },
  stamp: Stamp,
): Promise<void> {
  const endsNow = review.finding === 'not-justified' && access.until > stamp.at;
  await db
    .updateTable(tableIn(access.wing))
    .set({
      ...review,
      until: endsNow ? stamp.at : access.until,
      reviewed_at: stamp.at,
      reviewed_by: stamp.by,
      version: 2,
    })
    .where('id', '=', access.id)
    .execute();
}

/**
 * The urgent accesses of the viewer's wings that they review, and their own; none to a case from which they are shut out.
 * Those to be reviewed first, then the newest.
 */
export async function readUrgentAccesses(db: StoreReader, viewer: Viewer): Promise<StoredUrgentAccess[]> {
  const accesses: StoredUrgentAccess[] = [];
  for (const wing of viewer.wings) {
    const rows = await db
      .selectFrom(`${wing}.urgent_access as access` as 'investigation.urgent_access as access')
      .innerJoin('register.case_file as file', 'file.id', 'access.case_id')
      .selectAll('access')
      .select('file.number')
      .where(notShutOut(viewer))
      .where(
        sql<SqlBool>`(access.account_id = ${viewer.accountId} or ${withinReach(viewer, 'urgent-access:review')})`,
      )
      .execute();
    accesses.push(...rows.map((row) => ({ ...row, wing })));
  }
  return accesses.toSorted(
    (one, other) =>
      Number(other.finding === null) - Number(one.finding === null) ||
      (one.created_at < other.created_at ? 1 : one.created_at > other.created_at ? -1 : 0),
  );
}
