import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Indicator } from '../../../shared/domain/indicator.ts';
import { periodsFrom, spanOf } from '../../../shared/domain/indicator-period.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { draftOf, newIndicator } from '../../support/indicators.ts';
import { times } from '../../support/effort.ts';
import { newNode, newPlan } from '../../support/national-plans.ts';
import { seededRandom } from '../../faults/random.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

/** In the full form the announced size of phase III; a fifth of it with every change. */
const GOALS = times(2, 9);
const PROGRAMMES = times(2, 6);
const PROJECTS = times(6, 26);
const ACTIVITIES = times(24, 121);
const LEAST_KNOWN = times(400, 3000);
const SEED = 20_261_130;

/** The three ways in which a figure adds up: numbers and shares of each period, and shares counted since the beginning. */
const ways = [
  { measure: 'count', denominator: null, accrual: 'per-period', unit: 'ຄົນ' },
  { measure: 'share', denominator: 'ທັງໝົດ', accrual: 'per-period', unit: 'ຄະດີ' },
  { measure: 'share', denominator: 'ທັງໝົດ', accrual: 'cumulative', unit: 'ບ້ານ' },
] as const;

const years = { month: ['2026-01', '2027-12'], quarter: ['2026-Q1', '2027-Q4'] } as const;

/**
 * What the program works out in TypeScript, once more in SQL over the raw tables, with nothing in common: months are reckoned
 * from the text of a period, leaves found by a recursive query.
 */
const ROLL_UP = `
  with recursive
    valid as (
      select figure.indicator_id, figure.kind, figure.period, figure.numerator, figure.denominator,
        substr(figure.period, 1, 4) as year,
        case
          when length(figure.period) = 4 then 1
          when figure.period like '%Q%' then 3 * substr(figure.period, 7) - 2
          when figure.period like '%H%' then 6 * substr(figure.period, 7) - 5
          else cast(substr(figure.period, 6) as integer)
        end as from_month,
        case
          when length(figure.period) = 4 then 12
          when figure.period like '%Q%' then 3 * substr(figure.period, 7)
          when figure.period like '%H%' then 6 * substr(figure.period, 7)
          else cast(substr(figure.period, 6) as integer)
        end as to_month
      from programme.indicator_figure as figure
      where figure.state = 'approved' and not exists (
        select 1 from programme.indicator_figure as later
        where later.indicator_id = figure.indicator_id and later.kind = figure.kind and later.period = figure.period
          and later.state = 'approved' and later.revision > figure.revision)
    ),
    tree (root, id) as (
      select id, id from programme.indicator where id = :root
      union all
      select tree.root, indicator.id from tree join programme.indicator on indicator.feeds_id = tree.id
    ),
    within as (
      select valid.*, indicator.accrual from valid
      join tree on tree.id = valid.indicator_id
      join programme.indicator on indicator.id = valid.indicator_id
      where valid.kind = :kind
        and valid.year * 12 + valid.from_month >= :fromMonth and valid.year * 12 + valid.to_month <= :toMonth
    )
  select sum(numerator) as numerator, sum(denominator) as denominator from within
  where accrual = 'per-period' or not exists (
    select 1 from within as later
    where later.indicator_id = within.indicator_id and later.year * 12 + later.to_month > within.year * 12 + within.to_month)
`;
const Sums = z.object({ numerator: z.number().nullable(), denominator: z.number().nullable() });

describe('the roll-ups of a plan', () => {
  let office: StaffedOffice;
  let store: OpenStore | undefined;
  /** Every indicator, those of projects and programmes among them. */
  const indicatorIds: string[] = [];
  let figuresOnFile = 0;

  beforeAll(async () => {
    const random = seededRandom(SEED);
    const draw = (below: number): number => Math.floor(random() * below);
    office = await StaffedOffice.with(['founder', 'police-head', 'plan-coordinator'], {
      opened: (opened) => (store = opened),
    });
    await office.signInAs('plan-coordinator');
    const begun = newPlan();
    await office.get('nationalPlan.save', begun);
    const put = async (
      level: 'goal' | 'programme' | 'project' | 'activity',
      at: number,
      parentId: string | null,
    ) => {
      const nodeId = v7();
      const node = newNode({ level, parentId, code: `${level}-${at}` });
      await office.get('nationalPlan.saveNode', {
        nodeId,
        planId: begun.planId,
        version: 0,
        node,
        reason: null,
      });
      return nodeId;
    };
    const measure = async (nodeId: string, change: Partial<Indicator>): Promise<string> => {
      const indicatorId = v7();
      await office.get('indicator.save', {
        indicatorId,
        version: 0,
        indicator: newIndicator(nodeId, change),
      });
      indicatorIds.push(indicatorId);
      return indicatorId;
    };
    for (let at = 0; at < GOALS; at += 1) await put('goal', at, null);
    const programmes: { readonly nodeId: string; readonly indicators: readonly string[] }[] = [];
    for (let at = 0; at < PROGRAMMES; at += 1) {
      const nodeId = await put('programme', at, null);
      const indicators = [];
      for (const way of ways)
        indicators.push(
          await measure(nodeId, { ...way, periodLength: 'year', firstPeriod: '2026', lastPeriod: '2027' }),
        );
      programmes.push({ nodeId, indicators });
    }
    const projects: typeof programmes = [];
    for (let at = 0; at < PROJECTS; at += 1) {
      const above = programmes[at % PROGRAMMES];
      if (above === undefined) throw new Error('A project without its programme');
      const nodeId = await put('project', at, above.nodeId);
      const indicators = [];
      for (const [place, way] of ways.entries())
        indicators.push(
          await measure(nodeId, {
            ...way,
            periodLength: 'half-year',
            firstPeriod: '2026-H1',
            lastPeriod: '2027-H2',
            feedsId: above.indicators[place] ?? null,
          }),
        );
      projects.push({ nodeId, indicators });
    }
    const leaves: {
      readonly indicatorId: string;
      readonly isShare: boolean;
      readonly periods: readonly string[];
    }[] = [];
    for (let at = 0; at < ACTIVITIES; at += 1) {
      const above = projects[at % PROJECTS];
      const place = draw(ways.length);
      const way = ways[place];
      if (above === undefined || way === undefined) throw new Error('An activity without its project');
      const periodLength = draw(2) === 0 ? 'month' : 'quarter';
      const [firstPeriod, lastPeriod] = years[periodLength];
      const nodeId = await put('activity', at, above.nodeId);
      const feedsId = above.indicators[place] ?? null;
      leaves.push({
        indicatorId: await measure(nodeId, { ...way, periodLength, firstPeriod, lastPeriod, feedsId }),
        isShare: way.measure === 'share',
        periods: periodsFrom(firstPeriod, lastPeriod).filter(
          (period) => spanOf(period).first <= '2026-11-01',
        ),
      });
    }
    // Three rounds: first figures with gaps, corrections of some, and corrections that nobody approved.
    for (const round of [1, 2, 3]) {
      const toDecide: { readonly figureId: string; readonly version: number }[] = [];
      if (round > 1) await office.signInAs('plan-coordinator');
      for (const { indicatorId, isShare, periods } of leaves) {
        const known = round === 1 ? [] : (await office.get('indicator.open', { indicatorId })).figures;
        const figures = periods.flatMap((period) =>
          (['target', 'actual'] as const).flatMap((kind) => {
            const isCorrection = known.some((each) => each.kind === kind && each.period === period);
            if (round === 1 ? draw(5) === 0 : !isCorrection || draw(4) !== 0) return [];
            const numerator = draw(1000);
            return draftOf({
              kind,
              period,
              amount: { numerator, denominator: isShare ? numerator + draw(1000) : null },
              changedBecause: isCorrection ? `ການແກ້ໄຂຄັ້ງທີ ${round}` : null,
            });
          }),
        );
        if (figures.length === 0) continue;
        figuresOnFile += figures.length;
        await office.get('indicator.saveFigures', { indicatorId, figures });
        toDecide.push(...figures.map(({ figureId }) => ({ figureId, version: 1 })));
      }
      for (const some of batches(toDecide))
        await office.get('indicator.moveFigures', { move: 'submit', figures: some });
      if (round === 3) break;
      await office.signInAs('police-head');
      for (const some of batches(toDecide))
        await office.get('indicator.decideFigures', {
          decision: 'approve',
          figures: some.map(({ figureId }) => ({ figureId, version: 2 })),
        });
    }
  }, 300_000);
  afterAll(() => office.end());

  const inSql = (root: string, kind: 'target' | 'actual', period: string | null) => {
    const { first, last } = period === null ? { first: '2026-01-01', last: '2027-12-31' } : spanOf(period);
    const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    const row = store?.sqlite
      .prepare(ROLL_UP)
      .get({ root, kind, fromMonth: months(first), toMonth: months(last) });
    const { numerator, denominator } = Sums.parse(row);
    return numerator === null ? null : { numerator, denominator };
  };

  it('are what SQL works out of the raw rows, for every indicator, kind and period', async () => {
    await office.signInAs('plan-coordinator');
    let compared = 0;
    let known = 0;
    for (const indicatorId of indicatorIds) {
      const { rolledUp } = await office.get('indicator.open', { indicatorId });
      for (const { period, target, actual } of rolledUp.periods)
        for (const [kind, { amount }] of [
          ['target', target],
          ['actual', actual],
        ] as const) {
          expect(amount, `${indicatorId} ${kind} ${period}`).toEqual(inSql(indicatorId, kind, period));
          compared += 1;
          if (amount !== null) known += 1;
        }
    }
    expect(indicatorIds).toHaveLength((PROGRAMMES + PROJECTS) * ways.length + ACTIVITIES);
    expect(known).toBeGreaterThan(LEAST_KNOWN);
    console.log(
      `roll-ups: ${compared} compared with SQL, ${known} of them known, over ${indicatorIds.length} indicators and ${figuresOnFile} figures, seed ${SEED}`,
    );
  }, 120_000);

  it('lie nowhere in the file: what is added up of others has no figure of its own', () => {
    const rows = store?.sqlite
      .prepare(
        `select count(*) from programme.indicator_figure as figure
         where exists (select 1 from programme.indicator where feeds_id = figure.indicator_id)`,
      )
      .pluck()
      .get();
    expect(rows).toBe(0);
  });
});

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 250) }, (_, at) => all.slice(at * 250, (at + 1) * 250));
}
