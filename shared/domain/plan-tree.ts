import { planLevels } from '../codes/plan-levels.ts';
import { compareText } from '../text/collation.ts';
import type { Currency } from './money.ts';
import type { NationalPlan } from './national-plan.ts';
import type { PlanLevel, PlanNode } from './plan-node.ts';
import type { Problem } from './problem.ts';

/*
 * A version of a national plan as a tree. Everything here is reckoned from its nodes; nothing of it is stored.
 */

/** A node with its id, which it keeps from version to version. */
export type PlacedNode = { readonly nodeId: string; readonly node: PlanNode };

/** A node with how deep it stands; 0 directly under the plan. */
export type NodeInTree<N extends PlacedNode> = N & { readonly depth: number };

/** The levels, from the widest. */
export const planLevelCodes: readonly PlanLevel[] = planLevels.values.map(({ code }) => code);

const rankOf = (level: PlanLevel): number => planLevelCodes.indexOf(level);

/** Whether a node of a level may stand under one of another, or directly under the plan: always under something wider. */
export function mayStandUnder(level: PlanLevel, parent: PlanLevel | null): boolean {
  return parent === null || rankOf(parent) < rankOf(level);
}

/** What does not fit between one node and the others of its version, by field; the schema has judged it alone. */
export function nodeProblems(
  { nodeId, node }: PlacedNode,
  others: readonly PlacedNode[],
  plan: Pick<NationalPlan, 'startsOn' | 'endsOn'>,
): {
  readonly field: 'code' | 'level' | 'parentId' | 'goalIds' | 'startsOn' | 'endsOn';
  readonly problem: Problem;
}[] {
  const found: ReturnType<typeof nodeProblems> = [];
  const rest = others.filter((each) => each.nodeId !== nodeId);
  if (rest.some((each) => each.node.code === node.code)) found.push({ field: 'code', problem: 'repeated' });
  if (node.parentId !== null) {
    const parent = rest.find((each) => each.nodeId === node.parentId);
    if (parent === undefined) found.push({ field: 'parentId', problem: 'no-such-plan-node' });
    else if (!mayStandUnder(node.level, parent.node.level))
      found.push({ field: 'parentId', problem: 'not-of-wider-level' });
  }
  if (rest.some((each) => each.node.parentId === nodeId && !mayStandUnder(each.node.level, node.level)))
    found.push({ field: 'level', problem: 'not-of-wider-level' });
  if (node.level === 'goal' ? node.goalIds.length > 0 : !node.goalIds.every((goal) => isGoal(rest, goal)))
    found.push({ field: 'goalIds', problem: 'no-such-plan-node' });
  for (const field of ['startsOn', 'endsOn'] as const) {
    const day = node[field];
    if (day !== null && (day < plan.startsOn || day > plan.endsOn))
      found.push({ field, problem: 'outside-the-plan' });
  }
  return found;
}

const isGoal = (nodes: readonly PlacedNode[], nodeId: string): boolean =>
  nodes.some((each) => each.nodeId === nodeId && each.node.level === 'goal');

/** The nodes as they are read: each followed by what stands under it; beside each other by level, then by code. */
export function inTreeOrder<N extends PlacedNode>(nodes: readonly N[]): readonly NodeInTree<N>[] {
  const under = new Map<string | null, N[]>();
  for (const each of nodes) {
    const siblings = under.get(each.node.parentId);
    if (siblings === undefined) under.set(each.node.parentId, [each]);
    else siblings.push(each);
  }
  const ordered: NodeInTree<N>[] = [];
  const walk = (parentId: string | null, depth: number): void => {
    for (const each of (under.get(parentId) ?? []).toSorted(bySiblings)) {
      ordered.push({ ...each, depth });
      walk(each.nodeId, depth + 1);
    }
  };
  walk(null, 0);
  return ordered;
}

const bySiblings = (one: PlacedNode, other: PlacedNode): number =>
  rankOf(one.node.level) - rankOf(other.node.level) || compareCodes(one.node.code, other.node.code);

/** Codes by their numbers, part by part: 1.2 stands before 1.10. */
export function compareCodes(one: string, other: string): number {
  const [parts, others] = [partsOfCode(one), partsOfCode(other)];
  for (let at = 0; at < Math.max(parts.length, others.length); at += 1) {
    const [part, against] = [parts[at], others[at]];
    if (part === undefined || against === undefined) return part === undefined ? -1 : 1;
    const [number, opposite] = [Number(part), Number(against)];
    const areNumbers = !Number.isNaN(number) && !Number.isNaN(opposite);
    const order = areNumbers ? number - opposite : compareText(part, against);
    if (order !== 0) return order;
  }
  return compareText(one, other);
}

const partsOfCode = (code: string): readonly string[] => code.match(/\d+|[^\d.\s/-]+/gu) ?? [];

/** What a node stands under, the widest first; without itself. */
export function pathTo<N extends PlacedNode>(nodes: readonly N[], nodeId: string): readonly N[] {
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const path: N[] = [];
  let parentId = byId.get(nodeId)?.node.parentId ?? null;
  while (parentId !== null) {
    const parent = byId.get(parentId);
    if (parent === undefined) break;
    path.unshift(parent);
    parentId = parent.node.parentId;
  }
  return path;
}

/** A node and everything that stands under it. */
export function within<N extends PlacedNode>(nodes: readonly N[], nodeId: string): readonly N[] {
  const inside = new Set([nodeId]);
  return inTreeOrder(nodes).filter((each) => {
    if (each.node.parentId !== null && inside.has(each.node.parentId)) inside.add(each.nodeId);
    return inside.has(each.nodeId);
  });
}

/** The goals that a node serves: those that it or anything above it names, and the goal that it stands under. */
export function goalsServed<N extends PlacedNode>(nodes: readonly N[], nodeId: string): readonly N[] {
  const own = nodes.filter((each) => each.nodeId === nodeId);
  const line = [...pathTo(nodes, nodeId), ...own];
  const ids = new Set([
    ...line.flatMap(({ node }) => node.goalIds),
    ...line
      .filter(({ node, nodeId: id }) => node.level === 'goal' && id !== nodeId)
      .map((each) => each.nodeId),
  ]);
  return nodes.filter(({ nodeId: id }) => ids.has(id)).toSorted(bySiblings);
}

/** How many nodes there are of each level. */
export function countLevels(nodes: readonly PlacedNode[]): Readonly<Record<PlanLevel, number>> {
  const counts = { goal: 0, programme: 0, project: 0, activity: 0 };
  for (const { node } of nodes) counts[node.level] += 1;
  return counts;
}

/** Money in one currency, in its smallest units. */
export type BudgetSum = { readonly currency: Currency; readonly minorUnits: number };

/** What is planned for these nodes together, a line for each currency, in the order of the codes; nothing is converted. */
export function budgetSums(nodes: readonly PlacedNode[]): readonly BudgetSum[] {
  const sums = new Map<Currency, number>();
  for (const { node } of nodes)
    for (const { money } of node.budget)
      sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.minorUnits);
  return [...sums]
    .map(([currency, minorUnits]) => ({ currency, minorUnits }))
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** The fields in which one version of a node is unlike another, in the order of the schema. */
export function changedFields(before: PlanNode, after: PlanNode): readonly (keyof PlanNode)[] {
  const fields = Object.keys(after) as (keyof PlanNode)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** What a version of a plan does to one node of the version before. */
export type NodeChange =
  | { readonly kind: 'added'; readonly nodeId: string; readonly after: PlanNode }
  | { readonly kind: 'removed'; readonly nodeId: string; readonly before: PlanNode }
  | {
      readonly kind: 'changed';
      readonly nodeId: string;
      readonly before: PlanNode;
      readonly after: PlanNode;
      readonly fields: readonly (keyof PlanNode)[];
    };

/** Everything that is unlike between two versions of a plan, in the order of the later, what was removed last. */
export function changesBetween(
  before: readonly PlacedNode[],
  after: readonly PlacedNode[],
): readonly NodeChange[] {
  const earlier = new Map(before.map(({ nodeId, node }) => [nodeId, node]));
  const later = new Set(after.map(({ nodeId }) => nodeId));
  return [
    ...inTreeOrder(after).flatMap(({ nodeId, node }): NodeChange[] => {
      const was = earlier.get(nodeId);
      if (was === undefined) return [{ kind: 'added', nodeId, after: node }];
      const fields = changedFields(was, node);
      return fields.length === 0 ? [] : [{ kind: 'changed', nodeId, before: was, after: node, fields }];
    }),
    ...inTreeOrder(before).flatMap(({ nodeId, node }): NodeChange[] =>
      later.has(nodeId) ? [] : [{ kind: 'removed', nodeId, before: node }],
    ),
  ];
}
