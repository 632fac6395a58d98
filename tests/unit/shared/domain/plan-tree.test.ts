import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseThree, phaseThreeGoals } from '../../../../shared/national-plan/phase-3.ts';
import type { PlanLevel } from '../../../../shared/domain/plan-node.ts';
import {
  budgetSums,
  changesBetween,
  compareCodes,
  countLevels,
  goalsServed,
  inTreeOrder,
  mayStandUnder,
  nodeProblems,
  pathTo,
  type PlacedNode,
  planLevelCodes,
  within,
} from '../../../../shared/domain/plan-tree.ts';
import { newNode } from '../../../support/national-plans.ts';

const plan = { startsOn: '2021-01-01', endsOn: '2025-12-31' };

/** A tree that fits: each node stands under the plan or under one of a wider level that was drawn before it. */
const trees = fc
  .array(
    fc.record({
      level: fc.constantFrom(...planLevelCodes),
      under: fc.nat(),
      goals: fc.array(fc.nat(), { maxLength: 3 }),
      kip: fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { maxLength: 3 }),
      dollars: fc.integer({ min: 0, max: 5_000_000 }),
    }),
    { maxLength: 60 },
  )
  .map((drawn) => {
    const nodes: PlacedNode[] = [];
    for (const [at, { level, under, goals, kip, dollars }] of drawn.entries()) {
      const wider = nodes.filter(({ node }) => mayStandUnder(level, node.level));
      const aims = nodes.filter(({ node }) => node.level === 'goal');
      const pick = <T>(among: readonly T[], draw: number): T | undefined =>
        among.length === 0 ? undefined : among[draw % among.length];
      const parent = under % 4 === 0 ? undefined : pick(wider, under);
      nodes.push({
        nodeId: `n${at}`,
        node: newNode({
          level,
          code: `${at}`,
          parentId: level === 'goal' ? null : (parent?.nodeId ?? null),
          goalIds:
            level === 'goal' ? [] : [...new Set(goals.flatMap((goal) => pick(aims, goal)?.nodeId ?? []))],
          budget: [
            ...kip.map((minorUnits, line) => ({
              source: 'State' as const,
              giver: `${line}`,
              money: { minorUnits, currency: 'LAK' as const },
            })),
            ...(dollars === 0
              ? []
              : [
                  {
                    source: 'ForeignAid' as const,
                    giver: null,
                    money: { minorUnits: dollars, currency: 'USD' as const },
                  },
                ]),
          ],
        }),
      });
    }
    return nodes;
  });

/** Everything above a node, by looking from each node to its parent. */
const above = (nodes: readonly PlacedNode[], nodeId: string): string[] => {
  const parent = nodes.find((each) => each.nodeId === nodeId)?.node.parentId ?? null;
  return parent === null ? [] : [...above(nodes, parent), parent];
};

describe('any plan that fits', () => {
  it('is read with every node once, after what it stands under and as deep as it stands', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const ordered = inTreeOrder(nodes);
        expect(ordered.map(({ nodeId }) => nodeId).toSorted()).toEqual(
          nodes.map(({ nodeId }) => nodeId).toSorted(),
        );
        for (const [at, { nodeId, node, depth }] of ordered.entries()) {
          const line = above(nodes, nodeId);
          expect(depth).toBe(line.length);
          expect(pathTo(nodes, nodeId).map((each) => each.nodeId)).toEqual(line);
          if (node.parentId !== null)
            expect(ordered.findIndex((each) => each.nodeId === node.parentId)).toBeLessThan(at);
        }
      }),
    );
  });

  it('has no problem, whichever node is looked at', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        for (const each of nodes) expect(nodeProblems(each, nodes, plan)).toEqual([]);
      }),
    );
  });

  it('has as much inside a node as stands under it, and adds its money up line by line', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        for (const { nodeId } of nodes) {
          const inside = nodes.filter(
            (each) => each.nodeId === nodeId || above(nodes, each.nodeId).includes(nodeId),
          );
          const found = within(nodes, nodeId);
          expect(found.map((each) => each.nodeId).toSorted()).toEqual(
            inside.map((each) => each.nodeId).toSorted(),
          );
          const sums = new Map(budgetSums(found).map(({ currency, minorUnits }) => [currency, minorUnits]));
          for (const currency of ['LAK', 'USD'] as const) {
            let sum = 0n;
            for (const { node } of inside)
              for (const { money } of node.budget)
                if (money.currency === currency) sum += BigInt(money.minorUnits);
            expect(BigInt(sums.get(currency) ?? 0)).toBe(sum);
          }
        }
        const counts = countLevels(nodes);
        expect(counts.goal + counts.programme + counts.project + counts.activity).toBe(nodes.length);
      }),
    );
  });

  it('serves the goals that it names and stands under, and those of everything above', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const levelOf = new Map<string, PlanLevel>(nodes.map(({ nodeId, node }) => [nodeId, node.level]));
        for (const { nodeId } of nodes) {
          const line = [...above(nodes, nodeId), nodeId];
          const named = nodes
            .filter((each) => line.includes(each.nodeId))
            .flatMap(({ node }) => node.goalIds);
          const stoodUnder = above(nodes, nodeId).filter((id) => levelOf.get(id) === 'goal');
          expect(
            goalsServed(nodes, nodeId)
              .map((each) => each.nodeId)
              .toSorted(),
          ).toEqual([...new Set([...named, ...stoodUnder])].toSorted());
        }
      }),
    );
  });

  it('tells exactly what another version adds, removes and rewords', () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.constantFrom('keep', 'remove', 'reword')), (nodes, fates) => {
        const expected: string[] = [];
        const after: PlacedNode[] = [{ nodeId: 'new', node: newNode({ code: 'new' }) }];
        for (const each of nodes) {
          const hasBelow = nodes.some(
            ({ node }) => node.parentId === each.nodeId || node.goalIds.includes(each.nodeId),
          );
          const fate: string = fates.next().value;
          if (fate === 'remove' && !hasBelow) expected.push(`removed ${each.nodeId}`);
          else if (fate === 'reword') {
            after.push({ nodeId: each.nodeId, node: { ...each.node, textLao: 'ຂໍ້ຄວາມໃໝ່' } });
            expected.push(`changed ${each.nodeId} textLao`);
          } else after.push(each);
        }
        const told = changesBetween(nodes, after).map((change) =>
          [change.kind, change.nodeId, ...(change.kind === 'changed' ? change.fields : [])].join(' '),
        );
        expect(told.toSorted()).toEqual(['added new', ...expected].toSorted());
      }),
    );
  });
});

describe('a level', () => {
  it.each([
    ['goal', null, true],
    ['goal', 'goal', false],
    ['programme', null, true],
    ['programme', 'goal', true],
    ['programme', 'programme', false],
    ['project', 'programme', true],
    ['project', 'goal', true],
    ['project', 'activity', false],
    ['activity', 'project', true],
    ['activity', null, true],
    ['activity', 'activity', false],
  ] as const)('%s under %s: %s', (level, parent, isRight) => {
    expect(mayStandUnder(level, parent)).toBe(isRight);
  });
});

describe('codes', () => {
  it('stand by their numbers, part by part', () => {
    const codes = ['W1.10', 'W1.2', 'G2', 'G10', '2', '10', 'W1', '1.1'];
    expect(codes.toSorted(compareCodes)).toEqual(['1.1', '2', '10', 'G2', 'G10', 'W1', 'W1.2', 'W1.10']);
  });
});

describe('the plan of phase III', () => {
  it('has nine goals in Lao and English, and the counts that were announced', () => {
    expect(phaseThreeGoals).toHaveLength(9);
    for (const goal of phaseThreeGoals) {
      expect(goal.textLao).toMatch(/[\u0E80-\u0EFF]/u);
      expect(goal.textEnglish).toMatch(/^[A-Z]/u);
    }
    expect(phaseThree.announced).toEqual({ goal: 9, programme: 6, project: 26, activity: 121 });
  });
});
