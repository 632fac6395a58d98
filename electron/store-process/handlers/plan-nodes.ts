import type { PlanNode } from '../../../shared/domain/plan-node.ts';
import { nodeProblems, type PlacedNode } from '../../../shared/domain/plan-tree.ts';
import { Refusal } from '../../../shared/result.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { countPlanChange } from '../../../db/repositories/national-plan-repository.ts';
import {
  deleteNode,
  insertNodes,
  readNodeOnFile,
  readVersionsOfNode,
  updateNode,
} from '../../../db/repositories/plan-node-repository.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireOrganisation, requireVersion } from './domain-checks.ts';
import { type PlanInHand, requireDraftToWrite } from './plan-draft.ts';

/** Puts a node into the draft of its plan, or writes what it says there anew. */
export const savePlanNode: Handler<'nationalPlan.saveNode'> = async (input, work) => {
  const { nodeId, planId, version, node, reason } = input;
  const { db, stamp } = work;
  const inHand = await requireDraftToWrite(work, planId, reason);
  await requireFit(work, { nodeId, node }, inHand);
  const onFile = await readNodeOnFile(db, nodeId);
  if (version === 0) {
    if (onFile !== undefined) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    await insertNodes(db, inHand.edition, [{ nodeId, node }], stamp);
    return await conclude(work, inHand, { nodeId, version: 1, before: undefined, after: node });
  }
  const before = inHand.nodes.find((each) => each.nodeId === nodeId);
  if (onFile === undefined || before === undefined) throw new Refusal({ code: 'not-found' });
  requireVersion(onFile.version, version);
  await updateNode(db, { ...inHand.edition, nodeId, node, version: version + 1 }, stamp);
  return await conclude(work, inHand, { nodeId, version: version + 1, before: before.node, after: node });
};

export const removePlanNode: Handler<'nationalPlan.removeNode'> = async (input, work) => {
  const { nodeId, planId, version, reason } = input;
  const { db } = work;
  const inHand = await requireDraftToWrite(work, planId, reason);
  const before = inHand.nodes.find((each) => each.nodeId === nodeId);
  const onFile = await readNodeOnFile(db, nodeId);
  if (onFile === undefined || before === undefined) throw new Refusal({ code: 'not-found' });
  requireVersion(onFile.version, version);
  if (inHand.nodes.some(({ node }) => node.parentId === nodeId || node.goalIds.includes(nodeId)))
    throw new Refusal({ code: 'refused', reason: 'plan-node-in-use' });
  await deleteNode(db, { ...inHand.edition, nodeId, version: version + 1 });
  return await conclude(work, inHand, {
    nodeId,
    version: version + 1,
    before: before.node,
    after: undefined,
  });
};

/** Its days and its money belong to the plan that it is from; what it is, and who does it, goes on. */
export const carryOverPlanNode: Handler<'nationalPlan.carryOver'> = async (input, work) => {
  const { nodeId, fromNodeId, planId, parentId, code, reason } = input;
  const { db, stamp } = work;
  const inHand = await requireDraftToWrite(work, planId, reason);
  const [origin] = await readVersionsOfNode(db, fromNodeId);
  if (origin === undefined || origin.planId === planId) throw new Refusal({ code: 'not-found' });
  if ((await readNodeOnFile(db, nodeId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  const node: PlanNode = {
    ...origin.node,
    parentId,
    code,
    goalIds: [],
    agencies: origin.node.agencies.map((agency) => ({ ...agency, since: null, until: null })),
    startsOn: null,
    endsOn: null,
    budget: [],
  };
  await requireFit(work, { nodeId, node }, inHand, '');
  await insertNodes(db, inHand.edition, [{ nodeId, node, carriedFrom: fromNodeId }], stamp);
  return await conclude(work, inHand, { nodeId, version: 1, before: undefined, after: node });
};

/**
 * Everything that must hold between a node and the rest of its version, and the directory.
 *
 * @throws Refusal `invalid`, with every field that does not fit
 */
async function requireFit(
  work: Work,
  placed: PlacedNode,
  { nodes, edition }: PlanInHand,
  within = 'node.',
): Promise<void> {
  const problems = nodeProblems(placed, nodes, edition.plan);
  if (problems.length > 0)
    throw new Refusal({
      code: 'invalid',
      fields: Object.fromEntries(problems.map(({ field, problem }) => [`${within}${field}`, [problem]])),
    });
  for (const [at, { organisationId }] of placed.node.agencies.entries())
    await requireOrganisation(work, `${within}agencies.${at}.organisationId`, organisationId);
}

async function conclude(
  { db, stamp, note }: Work,
  { plan, edition: { planId, edition } }: PlanInHand,
  {
    nodeId,
    version,
    before,
    after,
  }: { nodeId: string; version: number; before: PlanNode | undefined; after: PlanNode | undefined },
): Promise<{ version: number; edition: number }> {
  const planNodeHistory = await keepHistory(
    db,
    'programme',
    {
      entity: 'plan-node',
      recordId: nodeId,
      recordVersion: version,
      before: before && { isInPlan: true, ...before },
      after: after === undefined ? { isInPlan: false } : { isInPlan: true, ...after },
    },
    stamp,
  );
  await countPlanChange(db, plan);
  await discardProgrammeDraft(db, stamp.by, nodeId);
  note({
    record: nodeId,
    detail: { planId, edition, planNodeVersion: version, planNodeHistory },
    touched: ['programme'],
  });
  return { version, edition };
}
