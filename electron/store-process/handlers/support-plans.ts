import { mayFollow } from '../../../shared/domain/support-plan.ts';
import { Refusal } from '../../../shared/result.ts';
import { caseOfPlan, insertPlan, readPlansOfCase } from '../../../db/repositories/support-plan-repository.ts';
import type { Handler } from '../handler.ts';
import { concludeAssistance } from './assistance-filing.ts';
import { requireAssistanceToWrite, requireDayPast } from './assistance-reach.ts';
import { requireVersion } from './domain-checks.ts';

/** Puts another version of the plan of a case on file; what was agreed before stays as it was. */
export const savePlan: Handler<'plan.save'> = async ({ planId, caseId, version, plan }, work) => {
  const { db, stamp } = work;
  await requireAssistanceToWrite(work, caseId);
  requireDayPast(work, 'plan.agreedOn', plan.agreedOn);
  const [before] = await readPlansOfCase(db, caseId);
  const known = await caseOfPlan(db, planId);
  if (known === undefined ? version !== 0 : known !== caseId) throw new Refusal({ code: 'not-found' });
  // One plan a case: what is agreed later is another version of it.
  if (before !== undefined && (version === 0 || before.planId !== planId))
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  if (before !== undefined) requireVersion(before.version, version);
  if (!mayFollow(before?.plan.objectives ?? [], plan.objectives))
    throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  await insertPlan(db, { planId, caseId, plan, version: version + 1 }, stamp);
  return await concludeAssistance(work, caseId, 'plan', {
    entity: 'support-plan',
    recordId: planId,
    recordVersion: version + 1,
    before: before?.plan,
    after: plan,
  });
};
