import { planEditionAfter } from '../../../shared/domain/plan-edition-moves.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  countPlanChange,
  type EditionStep,
  keepWriter,
  moveEdition,
} from '../../../db/repositories/national-plan-repository.ts';
import { readNodesOf } from '../../../db/repositories/plan-node-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireVersion } from './domain-checks.ts';
import { requirePlan } from './plan-draft.ts';

/** Whoever submits answers for what is written, and so does not decide on it. */
export const submitPlan: Handler<'nationalPlan.submit'> = async ({ planId, version }, work) => {
  const {
    editions: [newest],
  } = await requirePlan(work, planId);
  if ((await readNodesOf(work.db, newest)).length === 0)
    throw new Refusal({ code: 'refused', reason: 'plan-empty' });
  await keepWriter(work.db, newest, work.stamp);
  return await move(work, planId, version, { move: 'submit' });
};

export const withdrawPlan: Handler<'nationalPlan.withdraw'> = ({ planId, version }, work) =>
  move(work, planId, version, { move: 'withdraw' });

export const decidePlan: Handler<'nationalPlan.decide'> = async (input, work) => {
  const { planId, version } = input;
  const {
    editions: [newest],
  } = await requirePlan(work, planId);
  if (newest.writers.includes(work.stamp.by))
    throw new Refusal({ code: 'refused', reason: 'plan-own-draft' });
  return await move(
    work,
    planId,
    version,
    input.decision === 'approve' ? { move: 'approve' } : { move: 'return', because: input.because },
  );
};

async function move(
  work: Work,
  planId: string,
  version: number,
  step: EditionStep,
): Promise<{ version: number; edition: number }> {
  const { db, stamp, note } = work;
  const {
    plan,
    editions: [newest],
  } = await requirePlan(work, planId);
  requireVersion(plan.version, version);
  if (planEditionAfter(newest.state, step.move) === undefined)
    throw new Refusal({ code: 'refused', reason: 'plan-move-not-allowed' });
  await moveEdition(db, newest, step, stamp);
  await countPlanChange(db, plan);
  note({
    record: planId,
    detail: { nationalPlanVersion: version + 1, edition: newest.edition, step: step.move },
    touched: ['programme'],
  });
  return { version: version + 1, edition: newest.edition };
}
