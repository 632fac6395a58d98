import type { OverviewNode } from '../../../shared/contract/plan-report.ts';
import { addDays, partsOf, type PlainDate } from '../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { daysLate, lightOfIndicator, ownLight } from '../../../shared/domain/plan-light.ts';
import { ALWAYS, rollUpsOf } from '../../../shared/domain/indicator-roll-up.ts';
import { readExpendituresOf } from '../../../db/repositories/expenditure-repository.ts';
import { provincesOfFigures } from '../../../db/repositories/indicator-provinces.ts';
import {
  indicatorsOfPlan,
  readIndicators,
  readRawPlan,
  type StoredIndicator,
} from '../../../db/repositories/indicator-repository.ts';
import { readHeldForPlan, yearsOfEvents } from '../../../db/repositories/plan-events.ts';
import {
  countAttendances,
  countAudience,
  heldBetween,
} from '../../../db/repositories/programme-event-counts.ts';
import type { StoreReader } from '../../../db/database.ts';
import provinces from '../../../shared/places/provinces.json' with { type: 'json' };
import { mayDo } from '../../../shared/access/powers.ts';
import type { ProvinceFigures } from '../../../shared/contract/plan-report.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { seenExpenditure } from './expenditures.ts';
import { planLookedAt, requirePlanInForce, responsibleOn } from './plan-in-force.ts';

/** The plan on this day, with the light of each of its entries by itself. */
export const overviewOfPlan: Handler<'planReport.overview'> = async ({ planId }, work) => {
  const { db, stamp } = work;
  const inForce = await requirePlanInForce(work, planId);
  const { nodes } = inForce;
  const on = vientianeDay(stamp.at);
  const indicators = await indicatorsOf(work, planId);
  const dueOf = await dueBy(work, indicators, on);
  const held = await readHeldForPlan(db, planId);
  const provincesOf = await provincesOfFigures(
    db,
    indicators.map(({ indicatorId }) => indicatorId),
  );
  const responsible = await responsibleOn(work, nodes, on);
  const years = await yearsOfEvents(db);
  const seen = nodes.map((placed): OverviewNode => {
    const { nodeId, node, depth } = placed;
    const own = indicators.filter(({ indicator }) => indicator.nodeId === nodeId);
    const events = held.filter(({ nodeIds }) => nodeIds.includes(nodeId));
    const due = own.map(({ indicatorId }) => dueOf(indicatorId));
    const work = { endsOn: node.endsOn, indicators: due, hasEvents: events.length > 0 };
    return {
      nodeId,
      parentId: node.parentId,
      level: node.level,
      depth,
      code: node.code,
      textLao: node.textLao,
      textEnglish: node.textEnglish,
      goalIds: node.goalIds,
      responsible: responsible(placed),
      startsOn: node.startsOn,
      endsOn: node.endsOn,
      own: ownLight(work, on),
      late: daysLate(work, on),
      indicators: own.map(({ indicatorId, indicator: { nameLao, nameEnglish, unit } }) => {
        const reached = dueOf(indicatorId);
        return { indicatorId, nameLao, nameEnglish, unit, due: reached, light: lightOfIndicator(reached) };
      }),
      eventsHeld: events.length,
      provinceCodes: [
        ...new Set([
          ...events.flatMap(({ provinceCodes }) => provinceCodes),
          ...own.flatMap(({ indicatorId }) => provincesOf.get(indicatorId) ?? []),
        ]),
      ].toSorted(),
    };
  });
  const { plan } = inForce.edition;
  const thisYear = partsOf(on).year;
  return {
    ...planLookedAt(inForce),
    on,
    firstYear: Math.min(partsOf(plan.startsOn).year, years?.first ?? thisYear, thisYear),
    lastYear: Math.max(partsOf(plan.endsOn).year, years?.last ?? thisYear, thisYear),
    nodes: seen,
  };
};

/** Planned and spent, as raw rows. */
export const moneyOfPlan: Handler<'planReport.money'> = async ({ planId }, work) => {
  const { db, session } = work;
  const inForce = await requirePlanInForce(work, planId);
  const expenditures = await readExpendituresOf(db, planId);
  const held = await readHeldForPlan(db, planId);
  return {
    ...planLookedAt(inForce),
    nodes: inForce.nodes.map(({ nodeId, node, depth }) => ({
      nodeId,
      parentId: node.parentId,
      level: node.level,
      depth,
      code: node.code,
      textLao: node.textLao,
      textEnglish: node.textEnglish,
      goalIds: node.goalIds,
      budget: node.budget,
    })),
    expenditures: expenditures.map((each) => seenExpenditure(work, each)),
    events: held.flatMap(({ cost, provinceCodes: _where, nodeIds, ...event }) =>
      cost === null ? [] : [{ ...event, cost, nodeIds: [...nodeIds] }],
    ),
    mayWrite: mayDo(session.store.powers, 'plan:write'),
  };
};

/** What was held in each of the 18 provinces. */
export const provincesOfPlan: Handler<'planReport.provinces'> = async ({ from, to }, work) => {
  requireKeys(work, 'programme');
  const each = [];
  for (const { code } of provinces.rows) each.push({ code, ...(await heldFigures(work.db, from, to, code)) });
  return { provinces: each, whole: await heldFigures(work.db, from, to, null) };
};

/** Trainings, meetings and outreach of a time, of one province or of all places; worked out of the raw rows. */
export async function heldFigures(
  db: StoreReader,
  from: PlainDate,
  to: PlainDate,
  placeCode: string | null,
): Promise<ProvinceFigures> {
  const counted = async (kind: string) => {
    const { events, total, women, eventsWithout } = await countAttendances(
      db,
      heldBetween(from, to, { kind, placeCode }),
    );
    return { events, total, women, eventsWithout };
  };
  const channels = await countAudience(db, heldBetween(from, to, { kind: 'Outreach', placeCode }));
  const sum = (part: 'estimate' | 'low' | 'high'): number =>
    channels.reduce((whole, channel) => whole + channel[part], 0);
  return {
    trainings: await counted('Training'),
    meetings: await counted('Meeting'),
    outreach: {
      events: (await counted('Outreach')).events,
      estimate: sum('estimate'),
      low: sum('low'),
      high: sum('high'),
    },
  };
}

/** The indicators of a plan, the oldest first. */
export const indicatorsOf = async ({ db }: Work, planId: string): Promise<StoredIndicator[]> =>
  readIndicators(db, await indicatorsOfPlan(db, planId));

/** What each indicator was to reach in the periods that ended before a day, and what it did. */
async function dueBy({ db }: Work, indicators: readonly StoredIndicator[], on: PlainDate) {
  const rolledUp = rollUpsOf(
    await readRawPlan(
      db,
      indicators.map(({ indicatorId }) => indicatorId),
    ),
  );
  const ended = { first: ALWAYS.first, last: addDays(on, -1) };
  return (indicatorId: string) => ({
    target: rolledUp(indicatorId, 'target', ended).amount,
    actual: rolledUp(indicatorId, 'actual', ended).amount,
  });
}
