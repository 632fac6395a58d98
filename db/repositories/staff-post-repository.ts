import { StaffPost } from '../../shared/domain/staff-post.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { groupedRows } from './grouped-rows.ts';
import { readPlanNodeLinks, writePlanNodeLinks } from './plan-node-links.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A position with its counts, as stored. */
export type StoredStaffPost = {
  readonly staffPostId: string;
  readonly staffPost: StaffPost;
  readonly version: number;
  readonly changed: Stamp;
};

/** All positions by organisation and name, or the one with an id; checked by their schema. */
export async function readStaffPosts(db: StoreReader, only?: string): Promise<StoredStaffPost[]> {
  const nodesOf = await readPlanNodeLinks(db, 'staff_post', only);
  const rows = await db
    .selectFrom('programme.staff_post')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('id', '=', only ?? ''))
    .orderBy('organisation_id')
    .orderBy('position_lao')
    .execute();
  const counts = await db
    .selectFrom('programme.staff_count')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('staff_post_id', '=', only ?? ''))
    .orderBy('counted_on')
    .execute();
  const countsOf = groupedRows(counts, ({ staff_post_id: staffPostId }) => staffPostId);
  return rows.map((row) => ({
    staffPostId: row.id,
    staffPost: StaffPost.parse({
      organisationId: row.organisation_id,
      positionLao: row.position_lao,
      positionEnglish: row.position_english,
      counts: countsOf(row.id).map((count) => ({
        on: count.counted_on,
        foreseen: count.foreseen,
        inPost: count.in_post,
        women: count.women,
      })),
      planNodeIds: nodesOf(row.id),
      remarks: row.remarks,
    }),
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
  }));
}

/** Whether an organisation has a position of this name already, beside the one with an id. */
export async function hasStaffPost(
  db: StoreReader,
  { organisationId, positionLao }: Pick<StaffPost, 'organisationId' | 'positionLao'>,
  besideId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('programme.staff_post')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('position_lao', '=', positionLao)
    .where('id', '<>', besideId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts a position on file (version 1), or replaces what is known of it. */
export async function writeStaffPost(
  db: StoreDatabase,
  { staffPostId, staffPost, version }: Omit<StoredStaffPost, 'changed'>,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    organisation_id: staffPost.organisationId,
    position_lao: staffPost.positionLao,
    position_english: staffPost.positionEnglish,
    remarks: staffPost.remarks,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  if (version === 1)
    await db
      .insertInto('programme.staff_post')
      .values({ id: staffPostId, ...columns, ...recorded(stamp) })
      .execute();
  else
    await db
      .updateTable('programme.staff_post')
      .set({ ...columns, version })
      .where('id', '=', staffPostId)
      .execute();
  await db.deleteFrom('programme.staff_count').where('staff_post_id', '=', staffPostId).execute();
  await db
    .insertInto('programme.staff_count')
    .values(
      staffPost.counts.map(({ on, foreseen, inPost, women }) => ({
        staff_post_id: staffPostId,
        counted_on: on,
        foreseen,
        in_post: inPost,
        women,
        ...recorded(stamp, version),
      })),
    )
    .execute();
  const link = { recordId: staffPostId, nodeIds: staffPost.planNodeIds, version };
  await writePlanNodeLinks(db, 'staff_post', link, stamp);
}
