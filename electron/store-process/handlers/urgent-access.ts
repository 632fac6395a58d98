import { Refusal } from '../../../shared/result.ts';
import {
  insertUrgentAccess,
  readUrgentAccesses,
  reviewUrgentAccess,
} from '../../../db/repositories/urgent-access-repository.ts';
import type { Handler } from '../handler.ts';
import { requireCase, viewerOf } from './case-reach.ts';
import { ownWing } from './own-wing.ts';

const HOUR_MS = 3_600_000;

/** Break-glass: opens a case beyond one's scope for some hours; the reason waits for the head of the wing. */
export const openUrgently: Handler<'case.openUrgently'> = async ({ caseId, reason, hours }, work) => {
  const { db, stamp, session, note } = work;
  await requireCase(work, caseId, 'case:open-urgently');
  const wing = ownWing(session);
  const until = new Date(Date.parse(viewerOf(work).at) + hours * HOUR_MS).toISOString();
  const urgentAccessId = await insertUrgentAccess(db, wing, { caseId, reason, until }, stamp);
  note({ record: caseId, detail: { urgentAccessId, until }, touched: [wing] });
  return { until };
};

export const listUrgentAccesses: Handler<'urgentAccess.list'> = async (_input, work) => {
  const { db, nameOf, note } = work;
  const accesses = await readUrgentAccesses(db, viewerOf(work));
  note({ record: null, detail: { shown: accesses.length } });
  return accesses.map((access) => ({
    urgentAccessId: access.id,
    caseId: access.case_id,
    number: access.number,
    accountId: access.account_id,
    displayName: nameOf(access.account_id),
    reason: access.reason,
    from: access.created_at,
    until: access.until,
    review:
      access.finding === null || access.reviewed_at === null || access.reviewed_by === null
        ? null
        : {
            finding: access.finding,
            remark: access.remark,
            reviewedAt: access.reviewed_at,
            reviewedByName: nameOf(access.reviewed_by),
          },
  }));
};

/** The head's review of an urgent access; never of one's own. One that was not justified ends at once. */
export const review: Handler<'urgentAccess.review'> = async ({ urgentAccessId, finding, remark }, work) => {
  const { db, stamp, note } = work;
  const access = (await readUrgentAccesses(db, viewerOf(work))).find(({ id }) => id === urgentAccessId);
  if (access === undefined) throw new Refusal({ code: 'not-found' });
  await requireCase(work, access.case_id, 'urgent-access:review');
  if (access.account_id === stamp.by) throw new Refusal({ code: 'refused', reason: 'own-account' });
  if (access.finding !== null) throw new Refusal({ code: 'refused', reason: 'already-decided' });
  await reviewUrgentAccess(db, access, { finding, remark }, stamp);
  note({
    record: access.case_id,
    detail: { urgentAccessId, isJustified: finding === 'justified' },
    touched: [access.wing],
  });
  return {};
};
