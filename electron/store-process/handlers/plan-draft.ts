import { mayDo } from '../../../shared/access/powers.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  insertEdition,
  keepWriter,
  readEditions,
  readPlan,
  type StoredEdition,
  type StoredPlan,
} from '../../../db/repositories/national-plan-repository.ts';
import {
  copyNodes,
  readNodesOf,
  type StoredPlanNode,
} from '../../../db/repositories/plan-node-repository.ts';
import type { Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { refuseField } from './domain-checks.ts';

/** A plan with its newest version and what that has. */
export type PlanInHand = {
  readonly plan: StoredPlan;
  readonly edition: StoredEdition;
  readonly nodes: readonly StoredPlanNode[];
};

/** A plan with all of its versions, the newest first. */
export async function requirePlan(
  work: Work,
  planId: string,
): Promise<{ readonly plan: StoredPlan; readonly editions: readonly [StoredEdition, ...StoredEdition[]] }> {
  requireKeys(work, 'programme');
  const plan = await readPlan(work.db, planId);
  if (plan === undefined) throw new Refusal({ code: 'not-found' });
  const [newest, ...older] = await readEditions(work.db, planId);
  if (newest === undefined) throw new Error('A plan without a version');
  return { plan, editions: [newest, ...older] };
}

/**
 * The version of a plan that may be written in, by whoever is about to. Where the newest is approved, the next one begins
 * as a copy of it: then it must be said why.
 *
 * @throws Refusal `plan-under-decision`, or `invalid` without the reason
 */
export async function requireDraftToWrite(
  work: Work,
  planId: string,
  reason: string | null,
): Promise<PlanInHand> {
  const { db, stamp } = work;
  const {
    plan,
    editions: [newest],
  } = await requirePlan(work, planId);
  if (newest.state === 'submitted') throw new Refusal({ code: 'refused', reason: 'plan-under-decision' });
  const nodes = await readNodesOf(db, newest);
  if (newest.state === 'draft') {
    await keepWriter(db, newest, stamp);
    return { plan, edition: newest, nodes };
  }
  if (reason === null) refuseField('reason', 'required');
  const edition = newest.edition + 1;
  await insertEdition(db, { planId, edition, reason, plan: newest.plan }, stamp);
  await copyNodes(db, nodes, edition);
  const [begun] = await readEditions(db, planId);
  if (begun === undefined) throw new Error('The version was just begun');
  await keepWriter(db, begun, stamp);
  return { plan, edition: begun, nodes: nodes.map((node) => ({ ...node, edition })) };
}

/** What the signed-in person may do with the newest version of a plan. */
export function powersOver(
  { session, stamp }: Work,
  { state, writers }: Pick<StoredEdition, 'state' | 'writers'>,
): { write: boolean; withdraw: boolean; decide: boolean } {
  const mayWrite = mayDo(session.store.powers, 'plan:write');
  return {
    write: mayWrite && state !== 'submitted',
    withdraw: mayWrite && state === 'submitted',
    decide:
      mayDo(session.store.powers, 'plan:decide') && state === 'submitted' && !writers.includes(stamp.by),
  };
}
