import { v7 } from 'uuid';
import type {
  NodeElsewhere,
  NodeInHistory,
  SeenEdition,
  SeenPlanNode,
} from '../../../shared/contract/national-plan.ts';
import {
  changedFields,
  countLevels,
  goalsServed,
  inTreeOrder,
  nodeProblems,
  pathTo,
  within,
} from '../../../shared/domain/plan-tree.ts';
import { PHASE_THREE_DRAFT, phaseThreeGoals } from '../../../shared/national-plan/phase-3.ts';
import { Refusal } from '../../../shared/result.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  countPlanChange,
  insertPlan,
  keepWriter,
  readEditions,
  readPlan,
  readPlans,
  type StoredEdition,
  updateEdition,
} from '../../../db/repositories/national-plan-repository.ts';
import { readOrganisations } from '../../../db/repositories/organisation-repository.ts';
import {
  insertNodes,
  nodesCarriedFrom,
  readNodeOnFile,
  readNodesOf,
  readVersionsOfNode,
  type StoredPlanNode,
} from '../../../db/repositories/plan-node-repository.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { powersOver, requireDraftToWrite, requirePlan } from './plan-draft.ts';

export const listPlans: Handler<'nationalPlan.list'> = async (_input, work) => {
  requireKeys(work, 'programme');
  const { db } = work;
  const editions = await readEditions(db);
  const summaries = [];
  for (const { planId } of await readPlans(db)) {
    const own = editions.filter((edition) => edition.planId === planId);
    const [newest] = own;
    if (newest === undefined) throw new Error('A plan without a version');
    summaries.push({
      planId,
      plan: newest.plan,
      edition: newest.edition,
      state: newest.state,
      inForce: own.find(({ state }) => state === 'approved')?.edition ?? null,
      counts: countLevels(await readNodesOf(db, newest)),
    });
  }
  return summaries.toSorted((one, other) => (one.plan.startsOn < other.plan.startsOn ? 1 : -1));
};

export const openPlan: Handler<'nationalPlan.open'> = async ({ planId, edition }, work) => {
  const { db } = work;
  const {
    plan,
    editions: [newest, ...older],
  } = await requirePlan(work, planId);
  const editions = [newest, ...older];
  const shown = edition === null ? newest : editions.find((each) => each.edition === edition);
  if (shown === undefined) throw new Refusal({ code: 'not-found' });
  const earlier = editions.find((each) => each.edition === shown.edition - 1);
  const nodes = inTreeOrder(await readNodesOf(db, shown));
  const before = earlier && {
    plan: earlier.plan,
    nodes: (await readNodesOf(db, earlier)).map(({ nodeId, node }) => ({ nodeId, node })),
  };
  return {
    planId,
    version: plan.version,
    begunWith: plan.begunWith === PHASE_THREE_DRAFT ? PHASE_THREE_DRAFT : null,
    edition: shown.edition,
    plan: shown.plan,
    nodes: nodes.map((node) => seenNode(work, node)),
    before: before ?? null,
    editions: editions.map((each) => seenEdition(work, each)),
    organisations: await organisationsIn(work, [...nodes, ...(before?.nodes ?? [])]),
    may: powersOver(work, newest),
  };
};

export const openPlanNode: Handler<'nationalPlan.openNode'> = async ({ nodeId }, work) => {
  requireKeys(work, 'programme');
  const { db } = work;
  const onFile = await readNodeOnFile(db, nodeId);
  const versions = await readVersionsOfNode(db, nodeId);
  const [last] = versions;
  // A node that was put into a draft and taken out of it again is in no version.
  if (onFile === undefined || last === undefined) throw new Refusal({ code: 'not-found' });
  const { editions } = await requirePlan(work, onFile.planId);
  const [newest] = editions;
  const edition = editions.find((each) => each.edition === last.edition) ?? newest;
  const nodes = inTreeOrder(await readNodesOf(db, last));
  const isRemoved = last.edition !== newest.edition;
  const named = (each: StoredPlanNode): NodeElsewhere => nodeElsewhere(each, edition);
  const [carriedFrom = null] =
    onFile.carriedFrom === null ? [] : await nodesElsewhere(work, [onFile.carriedFrom]);
  const below = within(nodes, nodeId).filter((each) => each.nodeId !== nodeId);
  return {
    ...seenNode(work, last),
    planId: onFile.planId,
    plan: edition.plan,
    edition: edition.edition,
    state: edition.state,
    isRemoved,
    path: pathTo(nodes, nodeId).map(named),
    goals: goalsServed(nodes, nodeId).map(named),
    below: below.map((each) => seenNode(work, each)),
    history: historyOf(work, editions, versions),
    carriedFrom,
    carriedInto: await nodesElsewhere(work, await nodesCarriedFrom(db, nodeId)),
    organisations: await organisationsIn(work, [...versions, ...below]),
    mayWrite: powersOver(work, newest).write && !isRemoved,
  };
};

/** Begins a plan, or changes what it is called, when it runs and what was announced of it. */
export const savePlanTitle: Handler<'nationalPlan.save'> = async (input, work) => {
  const { planId, version, plan, beginWith, reason } = input;
  const { db, stamp, note } = work;
  requireKeys(work, 'programme');
  const others = (await readEditions(db)).filter((each) => each.planId !== planId);
  if (others.some((each) => each.plan.code === plan.code)) refuseField('plan.code', 'repeated');
  if (version === 0) {
    if ((await readPlan(db, planId)) !== undefined)
      throw new Refusal({ code: 'refused', reason: 'record-exists' });
    await insertPlan(db, { planId, begunWith: beginWith, plan }, stamp);
    await keepWriter(db, { planId, edition: 1 }, stamp);
    const goals = beginWith === null ? [] : phaseThreeGoals.map((node) => ({ nodeId: v7(), node }));
    await insertNodes(db, { planId, edition: 1 }, goals, stamp);
    const nationalPlanHistory = await keepTitle(work, planId, 1, undefined, plan);
    note({
      record: planId,
      detail: { nationalPlanVersion: 1, nationalPlanHistory, edition: 1, nodes: goals.length },
      touched: ['programme'],
    });
    return { version: 1, edition: 1 };
  }
  const inHand = await requireDraftToWrite(work, planId, reason);
  requireVersion(inHand.plan.version, version);
  if (
    inHand.nodes.some((node) =>
      nodeProblems(node, [], plan).some(({ problem }) => problem === 'outside-the-plan'),
    )
  )
    refuseField('plan.endsOn', 'leaves-days-outside');
  await updateEdition(db, { ...inHand.edition, plan });
  await countPlanChange(db, inHand.plan);
  const nationalPlanHistory = await keepTitle(work, planId, version + 1, inHand.edition.plan, plan);
  const { edition } = inHand.edition;
  note({
    record: planId,
    detail: { nationalPlanVersion: version + 1, nationalPlanHistory, edition },
    touched: ['programme'],
  });
  return { version: version + 1, edition };
};

async function keepTitle(
  { db, stamp }: Work,
  recordId: string,
  recordVersion: number,
  before: StoredEdition['plan'] | undefined,
  after: StoredEdition['plan'],
): Promise<string> {
  await discardProgrammeDraft(db, stamp.by, recordId);
  return keepHistory(
    db,
    'programme',
    { entity: 'national-plan', recordId, recordVersion, before, after },
    stamp,
  );
}

/** What each version of the plan made of a node, the newest first. */
function historyOf(
  { nameOf }: Work,
  editions: readonly StoredEdition[],
  versions: readonly StoredPlanNode[],
): NodeInHistory[] {
  const history: NodeInHistory[] = [];
  let before: StoredPlanNode | undefined;
  for (const { edition, state, reason, begun } of editions.toReversed()) {
    const after = versions.find((each) => each.edition === edition);
    const isSame =
      before === undefined
        ? after === undefined
        : after !== undefined && changedFields(before.node, after.node).length === 0;
    const { at, by } = after?.changed ?? begun;
    if (!isSame)
      history.unshift({
        edition,
        state,
        reason,
        changed: { at, byName: nameOf(by) },
        before: before?.node ?? null,
        after: after?.node ?? null,
      });
    before = after;
  }
  return history;
}

const seenNode = ({ nameOf }: Work, { nodeId, version, node, changed }: StoredPlanNode): SeenPlanNode => ({
  nodeId,
  version,
  node,
  changedAt: changed.at,
  changedByName: nameOf(changed.by),
});

function seenEdition({ nameOf }: Work, edition: StoredEdition): SeenEdition {
  const seen = (stamp: { readonly at: string; readonly by: string } | null) =>
    stamp && { at: stamp.at, byName: nameOf(stamp.by) };
  const { begun, submitted, approved, returned } = edition;
  return {
    edition: edition.edition,
    state: edition.state,
    reason: edition.reason,
    begun: { at: begun.at, byName: nameOf(begun.by) },
    writerNames: edition.writers.map(nameOf),
    submitted: seen(submitted),
    approved: seen(approved),
    returned: returned && { at: returned.at, byName: nameOf(returned.by), because: returned.because },
  };
}

const nodeElsewhere = ({ planId, nodeId, node }: StoredPlanNode, { plan }: StoredEdition): NodeElsewhere => ({
  planId,
  planCode: plan.code,
  nodeId,
  level: node.level,
  code: node.code,
  textLao: node.textLao,
  textEnglish: node.textEnglish,
});

/** Nodes of any plan, each as the newest version that has it. */
async function nodesElsewhere({ db }: Work, nodeIds: readonly string[]): Promise<NodeElsewhere[]> {
  if (nodeIds.length === 0) return [];
  const editions = await readEditions(db);
  const found: NodeElsewhere[] = [];
  for (const nodeId of nodeIds) {
    const [last] = await readVersionsOfNode(db, nodeId);
    const edition = editions.find((each) => each.planId === last?.planId && each.edition === last.edition);
    if (last !== undefined && edition !== undefined) found.push(nodeElsewhere(last, edition));
  }
  return found;
}

/** The organisations of the directory that these nodes name. */
async function organisationsIn({ db }: Work, nodes: readonly Pick<StoredPlanNode, 'node'>[]) {
  const ids = new Set(
    nodes.flatMap(({ node }) => node.agencies.flatMap(({ organisationId }) => organisationId ?? [])),
  );
  if (ids.size === 0) return [];
  const stored = await readOrganisations(db, [...ids]);
  return stored.map(({ organisationId, organisation }) => ({ organisationId, names: organisation.names }));
}
