import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { countOn } from '../../../shared/domain/staff-post.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  hasStaffPost,
  readStaffPosts,
  writeStaffPost,
} from '../../../db/repositories/staff-post-repository.ts';
import type { Handler } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { refuseField, requireOrganisation } from './domain-checks.ts';
import {
  calledToday,
  concludePlanRecord,
  nextVersion,
  openedPlanRecord,
  requirePlanNodes,
} from './plan-records.ts';

export const listStaffPosts: Handler<'staffPost.list'> = async ({ on }, work) => {
  requireKeys(work, 'programme');
  const staffPosts = await readStaffPosts(work.db);
  const totals = { foreseen: 0, inPost: 0, women: 0, withoutForeseen: 0 };
  for (const { staffPost } of staffPosts) {
    const count = countOn(staffPost, on);
    if (count === undefined) continue;
    totals.inPost += count.inPost;
    totals.women += count.women;
    if (count.foreseen === null) totals.withoutForeseen += 1;
    else totals.foreseen += count.foreseen;
  }
  return {
    staffPosts: staffPosts.map(({ staffPostId, staffPost }) => ({ staffPostId, staffPost })),
    organisations: await calledToday(
      work.db,
      staffPosts.map(({ staffPost }) => staffPost.organisationId),
    ),
    totals,
  };
};

export const openStaffPost: Handler<'staffPost.open'> = async ({ staffPostId }, work) => {
  requireKeys(work, 'programme');
  const [stored] = await readStaffPosts(work.db, staffPostId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  const { staffPost } = stored;
  return {
    staffPostId,
    staffPost,
    ...(await openedPlanRecord(work, stored, {
      organisationIds: [staffPost.organisationId],
      planNodeIds: staffPost.planNodeIds,
    })),
  };
};

export const saveStaffPost: Handler<'staffPost.save'> = async ({ staffPostId, version, staffPost }, work) => {
  requireKeys(work, 'programme');
  const { db, stamp } = work;
  await requireOrganisation(work, 'staffPost.organisationId', staffPost.organisationId);
  await requirePlanNodes(work, 'staffPost.planNodeIds', staffPost.planNodeIds);
  if (await hasStaffPost(db, staffPost, staffPostId)) refuseField('staffPost.positionLao', 'repeated');
  const today = vientianeDay(stamp.at);
  const ahead = staffPost.counts.findIndex(({ on }) => on > today);
  if (ahead >= 0) refuseField(`staffPost.counts.${ahead}.on`, 'in-the-future');
  const [before] = await readStaffPosts(db, staffPostId);
  const next = nextVersion(before, version);
  await writeStaffPost(db, { staffPostId, staffPost, version: next }, stamp);
  return concludePlanRecord(work, 'staffPost', {
    entity: 'staff-post',
    recordId: staffPostId,
    recordVersion: next,
    before: before?.staffPost,
    after: staffPost,
  });
};
