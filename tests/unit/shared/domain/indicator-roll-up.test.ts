import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../../shared/domain/indicator-figure.ts';
import { sumOf } from '../../../../shared/domain/indicator-figure.ts';
import {
  ALWAYS,
  type RawFigure,
  type RawPlan,
  type RolledIndicator,
  rollUp,
} from '../../../../shared/domain/indicator-roll-up.ts';
import { spanOf } from '../../../../shared/domain/indicator-period.ts';

const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const;
const indicator = (change: Partial<RolledIndicator> = {}): RolledIndicator => ({
  indicatorId: 'a',
  accrual: 'per-period',
  firstPeriod: '2026-Q1',
  lastPeriod: '2026-Q4',
  feedsId: null,
  ...change,
});
const figure = (
  period: string,
  amount: readonly [number, number | null],
  change: Partial<RawFigure> = {},
): RawFigure => ({
  indicatorId: 'a',
  kind: 'actual',
  period,
  revision: 1,
  state: 'approved',
  amount: { numerator: amount[0], denominator: amount[1] },
  ...change,
});
const year = spanOf('2026');

describe('a roll-up', () => {
  it('sums what is of each period, and says of how many', () => {
    const plan = {
      indicators: [indicator()],
      figures: [figure('2026-Q1', [20, null]), figure('2026-Q3', [40, null])],
    };
    expect(rollUp(plan, 'a', 'actual', year)).toEqual({
      amount: { numerator: 60, denominator: null },
      reported: 2,
      expected: 4,
    });
    expect(rollUp(plan, 'a', 'actual', spanOf('2026-H2'))).toEqual({
      amount: { numerator: 40, denominator: null },
      reported: 1,
      expected: 2,
    });
    expect(rollUp(plan, 'a', 'target', year)).toEqual({ amount: null, reported: 0, expected: 4 });
  });

  it('takes the latest of what is counted since the beginning, and carries nothing into a time without a report', () => {
    const plan = {
      indicators: [indicator({ accrual: 'cumulative' })],
      figures: [figure('2026-Q2', [55, null]), figure('2026-Q1', [20, null])],
    };
    expect(rollUp(plan, 'a', 'actual', year).amount).toEqual({ numerator: 55, denominator: null });
    expect(rollUp(plan, 'a', 'actual', spanOf('2026-H2')).amount).toBeNull();
  });

  it('works percentages out of summed parts and wholes, which an average would get wrong', () => {
    const plan = {
      indicators: [indicator()],
      figures: [figure('2026-Q1', [9, 10]), figure('2026-Q2', [0, 990])],
    };
    // The average of 90 % and 0 % is 45 %; of 1000 persons, 9 are 0.9 %.
    expect(rollUp(plan, 'a', 'actual', year).amount).toEqual({ numerator: 9, denominator: 1000 });
  });

  it('holds to the newest approved version, whatever is under way', () => {
    const figures = [
      figure('2026-Q1', [20, null]),
      figure('2026-Q1', [21, null], { revision: 2 }),
      figure('2026-Q1', [99, null], { revision: 3, state: 'submitted' }),
      figure('2026-Q2', [77, null], { state: 'draft' }),
      figure('2026-Q3', [66, null], { state: 'returned' }),
      figure('2026-Q4', [55, null], { state: 'dropped' }),
    ];
    expect(rollUp({ indicators: [indicator()], figures }, 'a', 'actual')).toMatchObject({
      amount: { numerator: 21 },
      reported: 1,
    });
  });

  it('goes over time first and over nodes then', () => {
    // One activity reported the first quarter, the other the third: the project has reached both.
    const cumulative = { accrual: 'cumulative' } as const;
    const plan: RawPlan = {
      indicators: [
        indicator({ ...cumulative, indicatorId: 'project' }),
        indicator({ ...cumulative, indicatorId: 'a', feedsId: 'project' }),
        indicator({ ...cumulative, indicatorId: 'b', feedsId: 'project' }),
      ],
      figures: [
        figure('2026-Q1', [30, null]),
        figure('2026-Q3', [12, null], { indicatorId: 'b' }),
        figure('2026-Q1', [5, null], { indicatorId: 'b' }),
      ],
    };
    expect(rollUp(plan, 'project', 'actual', year)).toEqual({
      amount: { numerator: 42, denominator: null },
      reported: 3,
      expected: 8,
    });
  });

  it('takes the baseline in force, of no time', () => {
    const baseline = { kind: 'baseline' } as const;
    const figures = [
      figure('2025-Q4', [7, null], baseline),
      // A correction that found the baseline to be of another period.
      figure('2025-Q3', [8, null], { ...baseline, revision: 2 }),
    ];
    expect(rollUp({ indicators: [indicator()], figures }, 'a', 'baseline', year)).toEqual({
      amount: { numerator: 8, denominator: null },
      reported: 1,
      expected: 1,
    });
  });
});

/** Random trees: each indicator feeds one of an earlier number, or none. */
const randomPlan = fc
  .record({
    accrual: fc.constantFrom('per-period', 'cumulative'),
    isShare: fc.boolean(),
    parents: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 20 }),
    raw: fc.array(
      fc.record({
        of: fc.nat({ max: 20 }),
        period: fc.constantFrom(...quarters),
        revision: fc.integer({ min: 1, max: 4 }),
        state: fc.constantFrom('draft', 'submitted', 'returned', 'approved', 'dropped'),
        part: fc.nat({ max: 500 }),
        rest: fc.nat({ max: 500 }),
      }),
      { maxLength: 120 },
    ),
  })
  .map(({ accrual, isShare, parents, raw }): RawPlan => {
    const indicators = parents.map((parent, at): RolledIndicator => {
      const above = parent % (at + 1);
      return indicator({
        indicatorId: `i${at}`,
        accrual,
        feedsId: at === 0 || above === at ? null : `i${above}`,
      });
    });
    const fed = new Set(indicators.map(({ feedsId }) => feedsId));
    const leaves = indicators.filter(({ indicatorId }) => !fed.has(indicatorId));
    const seen = new Set<string>();
    const figures = raw.flatMap(({ of, period, revision, state, part, rest }) => {
      const leaf = leaves[of % leaves.length];
      const key = `${leaf?.indicatorId} ${period} ${revision}`;
      if (leaf === undefined || seen.has(key)) return [];
      seen.add(key);
      return figure(period, [part, isShare ? part + rest : null], {
        indicatorId: leaf.indicatorId,
        revision,
        state,
      });
    });
    return { indicators, figures };
  });

/** Every indicator below one, to the leaves. */
const leavesUnder = ({ indicators }: RawPlan, id: string): string[] => {
  const below = indicators.filter(({ feedsId }) => feedsId === id);
  return below.length === 0
    ? [id]
    : below.flatMap(({ indicatorId }) => leavesUnder({ indicators, figures: [] }, indicatorId));
};

/** By hand: what holds in one cell. */
const holds = ({ figures }: RawPlan, id: string, period: string): Amount | undefined =>
  figures
    .filter((each) => each.indicatorId === id && each.period === period && each.state === 'approved')
    .toSorted((one, other) => other.revision - one.revision)[0]?.amount;

const plus = (amounts: readonly (Amount | undefined)[]): Amount | null =>
  sumOf(amounts.filter((amount) => amount !== undefined));

describe('over random trees, periods and corrections, a roll-up', () => {
  it('is the sum over the leaves below, each over its own time', () => {
    fc.assert(
      fc.property(randomPlan, fc.constantFrom('2026', '2026-H1', '2026-H2', ...quarters), (plan, period) => {
        const span = spanOf(period);
        const within = quarters.filter((quarter) => {
          const { first, last } = spanOf(quarter);
          return span.first <= first && last <= span.last;
        });
        for (const { indicatorId, accrual } of plan.indicators) {
          const ofLeaf = (leaf: string): Amount | undefined => {
            const held = within.flatMap((quarter) => holds(plan, leaf, quarter) ?? []);
            return accrual === 'cumulative' ? held.at(-1) : (plus(held) ?? undefined);
          };
          expect(rollUp(plan, indicatorId, 'actual', span).amount).toEqual(
            plus(leavesUnder(plan, indicatorId).map(ofLeaf)),
          );
        }
      }),
    );
  });

  it('of what adds up over time is the sum of its halves, and of its halves that of their quarters', () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        fc.pre(plan.indicators[0]?.accrual === 'per-period');
        for (const { indicatorId } of plan.indicators) {
          const of = (period: string) => rollUp(plan, indicatorId, 'actual', spanOf(period));
          for (const parts of [['2026-H1', '2026-H2'], quarters]) {
            expect(of('2026').amount).toEqual(sumOf(parts.flatMap((part) => of(part).amount ?? [])));
            expect(of('2026').reported).toBe(parts.reduce((sum, part) => sum + of(part).reported, 0));
          }
          expect(rollUp(plan, indicatorId, 'actual', ALWAYS)).toEqual(of('2026'));
        }
      }),
    );
  });

  it('of a node is the sum of its children, and is told by the order of the rows in nothing', () => {
    fc.assert(
      fc.property(randomPlan, fc.infiniteStream(fc.nat()), (plan, numbers) => {
        const shuffled = {
          indicators: plan.indicators.toReversed(),
          figures: plan.figures
            .map((each) => ({ each, at: numbers.next().value }))
            .toSorted((one, other) => one.at - other.at)
            .map(({ each }) => each),
        };
        for (const { indicatorId } of plan.indicators) {
          const whole = rollUp(plan, indicatorId, 'actual');
          expect(rollUp(shuffled, indicatorId, 'actual')).toEqual(whole);
          const below = plan.indicators.filter(({ feedsId }) => feedsId === indicatorId);
          if (below.length > 0)
            expect(whole.amount).toEqual(
              sumOf(below.flatMap((each) => rollUp(plan, each.indicatorId, 'actual').amount ?? [])),
            );
        }
      }),
    );
  });

  it('changes by nothing that is not approved', () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const approved = { ...plan, figures: plan.figures.filter(({ state }) => state === 'approved') };
        for (const { indicatorId } of plan.indicators)
          expect(rollUp(plan, indicatorId, 'actual')).toEqual(rollUp(approved, indicatorId, 'actual'));
      }),
    );
  });
});
