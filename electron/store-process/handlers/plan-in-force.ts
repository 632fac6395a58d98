import type { BodyCalled } from '../../../shared/contract/plan-report.ts';
import type { PlanAgency } from '../../../shared/domain/plan-node.ts';
import { inTreeOrder, type NodeInTree } from '../../../shared/domain/plan-tree.ts';
import type { StoredEdition } from '../../../db/repositories/national-plan-repository.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import { readNodesOf, type StoredPlanNode } from '../../../db/repositories/plan-node-repository.ts';
import type { Work } from '../handler.ts';
import { requirePlan } from './plan-draft.ts';

/** A plan as it is looked at and reported on, with its entries as a tree is read. */
export type PlanInForce = {
  readonly edition: StoredEdition;
  readonly nodes: readonly NodeInTree<StoredPlanNode>[];
};

/** The newest approved version of a plan; the newest at all where none was approved yet. */
export async function requirePlanInForce(work: Work, planId: string): Promise<PlanInForce> {
  const { editions } = await requirePlan(work, planId);
  const edition = editions.find(({ state }) => state === 'approved') ?? editions[0];
  return { edition, nodes: inTreeOrder(await readNodesOf(work.db, edition)) };
}

/** Which version of which plan it is, for whoever reads what is said of it. */
export const planLookedAt = ({ edition: { planId, plan, edition, state } }: PlanInForce) => ({
  planId,
  plan,
  edition,
  state,
});

/** Who answers for entries of a plan on a day, by the names that they had then. */
export async function responsibleOn(
  { db }: Work,
  nodes: readonly Pick<StoredPlanNode, 'node'>[],
  day: string,
): Promise<(node: Pick<StoredPlanNode, 'node'>) => BodyCalled[]> {
  const ids = nodes.flatMap(({ node }) =>
    node.agencies.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const named = new Map((await organisationsNamed(db, ids, day)).map((each) => [each.organisationId, each]));
  const called = ({ organisationId, name }: PlanAgency): BodyCalled[] => {
    if (name !== null) return [{ key: name, lao: name, english: null }];
    const known = organisationId === null ? undefined : named.get(organisationId);
    return known === undefined
      ? []
      : [{ key: known.organisationId, lao: known.nameLao, english: known.nameEnglish }];
  };
  return ({ node }) =>
    node.agencies
      .filter(
        ({ part, since, until }) =>
          part === 'responsible' && (since === null || since <= day) && (until === null || day <= until),
      )
      .flatMap(called);
}
