import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/dates/plain-date.ts';
import {
  compareLights,
  daysLate,
  type LitEntry,
  lightOfIndicator,
  ownLight,
  type PlanLight,
  planLights,
  rollUpLights,
  worstOf,
} from '../../../../shared/domain/plan-light.ts';

const count = (numerator: number) => ({ numerator, denominator: null });
const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const TODAY = '2026-07-01';

describe('the light of an indicator', () => {
  // By hand from the rule as the page states it.
  it.each([
    { actual: count(100), target: count(100), light: 'green' },
    { actual: count(130), target: count(100), light: 'green' },
    { actual: count(99), target: count(100), light: 'amber' },
    { actual: count(80), target: count(100), light: 'amber' },
    { actual: count(79), target: count(100), light: 'red' },
    { actual: count(0), target: count(100), light: 'red' },
    { actual: count(0), target: count(0), light: 'green' },
    { actual: null, target: count(100), light: 'grey' },
    { actual: count(5), target: null, light: 'grey' },
    { actual: null, target: null, light: 'grey' },
    // Nine of ten are more than eighty of a hundred; the parts alone would say otherwise.
    { actual: share(9, 10), target: share(80, 100), light: 'green' },
    { actual: share(64, 100), target: share(8, 10), light: 'amber' },
    { actual: share(63, 100), target: share(8, 10), light: 'red' },
    { actual: share(0, 0), target: share(8, 10), light: 'grey' },
    { actual: share(1, 2), target: share(0, 0), light: 'grey' },
  ] as const)('$actual of $target is $light', ({ actual, target, light }) => {
    expect(lightOfIndicator({ actual, target })).toBe(light);
  });

  it('never gets worse by reaching more, and is decided at exactly a fifth whatever the size', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(whole, whole, whole, (target, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const light = (actual: number): PlanLight =>
          lightOfIndicator({ actual: count(actual), target: count(target) });
        expect(compareLights(light(less), light(more))).toBeLessThanOrEqual(0);
        expect(light(target)).toBe('green');
        // Whole numbers only, as people count.
        expect(light(Math.ceil((target * 4) / 5))).not.toBe('red');
        if (target >= 5) expect(light(Math.ceil((target * 4) / 5) - 1)).toBe('red');
      }),
    );
  });
});

describe('an entry', () => {
  const reached = { actual: count(10), target: count(10) };
  const behind = { actual: count(9), target: count(10) };
  const silent = { actual: null, target: count(10) };
  const endedBefore = (days: number) => addDays(TODAY, -days);

  it.each([
    { what: 'runs', work: { endsOn: addDays(TODAY, 1), indicators: [silent], hasEvents: false }, late: 0 },
    { what: 'ends today', work: { endsOn: TODAY, indicators: [silent], hasEvents: false }, late: 0 },
    { what: 'has no end', work: { endsOn: null, indicators: [silent], hasEvents: false }, late: 0 },
    { what: 'is done', work: { endsOn: endedBefore(9), indicators: [reached], hasEvents: false }, late: 0 },
    {
      what: 'fell short',
      work: { endsOn: endedBefore(9), indicators: [reached, behind], hasEvents: false },
      late: 9,
    },
    { what: 'is silent', work: { endsOn: endedBefore(31), indicators: [silent], hasEvents: true }, late: 31 },
    { what: 'measured nothing', work: { endsOn: endedBefore(9), indicators: [], hasEvents: false }, late: 9 },
    { what: 'had its event', work: { endsOn: endedBefore(9), indicators: [], hasEvents: true }, late: 0 },
    {
      what: 'reported without a target',
      work: { endsOn: endedBefore(9), indicators: [{ actual: count(3), target: null }], hasEvents: false },
      late: 0,
    },
  ])('that $what is $late days late', ({ work, late }) => {
    expect(daysLate(work, TODAY)).toBe(late);
  });

  it('is amber until the thirtieth day after its end, and red after', () => {
    const light = (days: number, indicators = [silent]) =>
      ownLight({ endsOn: endedBefore(days), indicators, hasEvents: false }, TODAY);
    expect([0, 1, 30, 31].map((days) => light(days))).toEqual(['grey', 'amber', 'amber', 'red']);
  });

  it('has the worst light of its indicators', () => {
    const own = (...indicators: { actual: ReturnType<typeof count>; target: ReturnType<typeof count> }[]) =>
      ownLight({ endsOn: null, indicators, hasEvents: false }, TODAY);
    expect(own(reached, behind)).toBe('amber');
    expect(own(reached, { actual: count(1), target: count(10) }, behind)).toBe('red');
    expect(own()).toBe('grey');
  });
});

/** A forest of which each entry stands under an earlier one or under the plan, and may name earlier goals. */
const forests = fc
  .array(
    fc.record({
      above: fc.nat(30),
      names: fc.array(fc.nat(30), { maxLength: 2 }),
      own: fc.constantFrom(...planLights),
      late: fc.nat(90),
      level: fc.constantFrom('goal' as const, 'project' as const, 'activity' as const),
    }),
    { maxLength: 30 },
  )
  .map((drawn) =>
    drawn.map(({ above, names, own, late, level }, at): LitEntry => ({
      nodeId: String(at),
      parentId: above < at ? String(above) : null,
      goalIds: level === 'goal' ? [] : names.filter((name) => drawn[name]?.level === 'goal').map(String),
      level,
      own,
      late,
    })),
  );

describe('the lights of a tree', () => {
  it('are those of everything below and of everything that serves a goal, each once', () => {
    fc.assert(
      fc.property(forests, (entries) => {
        const rolled = rollUpLights(entries);
        for (const top of entries) {
          // Independently: an entry is in whatever can be come to by going up or by following what is named.
          const inside = entries.filter((entry) => ways(entry, entries).has(top.nodeId));
          const found = rolled.get(top.nodeId);
          expect(found?.light).toBe(worstOf(inside.map(({ own }) => own)));
          expect(found?.late).toBe(Math.max(...inside.map(({ late }) => late)));
          for (const light of planLights)
            expect(found?.activities[light]).toBe(
              inside.filter(({ level, own }) => level === 'activity' && own === light).length,
            );
        }
      }),
    );
  });

  it('get no better by anything that is added', () => {
    fc.assert(
      fc.property(forests, (entries) => {
        const all = rollUpLights(entries);
        const fewer = rollUpLights(entries.slice(0, -1));
        for (const [nodeId, { light }] of fewer)
          expect(compareLights(all.get(nodeId)?.light ?? 'grey', light)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

function ways(entry: LitEntry, entries: readonly LitEntry[]): ReadonlySet<string> {
  const reached = new Set<string>([entry.nodeId]);
  const up = (id: string): void => {
    const here = entries.find(({ nodeId }) => nodeId === id);
    if (here === undefined) return;
    reached.add(id);
    // What a goal stands under is not served by what only names the goal.
    for (const goal of here.goalIds) reached.add(goal);
    if (here.parentId !== null) up(here.parentId);
  };
  up(entry.nodeId);
  return reached;
}
