import type {
  BodyCalled,
  PlanReport,
  ReportedEvent,
  ReportRow,
} from '../../../shared/contract/plan-report.ts';
import { addDays } from '../../../shared/dates/plain-date.ts';
import { attendanceOf, nobodyListed } from '../../../shared/domain/event-participant.ts';
import {
  type IndicatorPeriod,
  liesWithin,
  type Span,
  spanOf,
} from '../../../shared/domain/indicator-period.ts';
import { ALWAYS, rollUpsOf } from '../../../shared/domain/indicator-roll-up.ts';
import { moneyLines } from '../../../shared/domain/plan-money.ts';
import provinces from '../../../shared/places/provinces.json' with { type: 'json' };
import { writePlanReport } from '../../../db/spreadsheet/plan-report-workbook.ts';
import { readExpendituresOf } from '../../../db/repositories/expenditure-repository.ts';
import { readFigures, type StoredFigure } from '../../../db/repositories/indicator-figures.ts';
import { readRawPlan } from '../../../db/repositories/indicator-repository.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import {
  type HeldForPlan,
  provincesOfEvents,
  readHeldForPlan,
} from '../../../db/repositories/plan-events.ts';
import {
  countAttendances,
  countPeople,
  heldBetween,
  listedOf,
} from '../../../db/repositories/programme-event-counts.ts';
import {
  listProgrammeEvents,
  type StoredProgrammeEvent,
} from '../../../db/repositories/programme-event-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { planLookedAt, type PlanInForce, requirePlanInForce, responsibleOn } from './plan-in-force.ts';
import { heldFigures, indicatorsOf } from './plan-overview.ts';

/** More events than are held in a year. */
const EVENTS_MAXIMUM = 5_000;

export const openPlanReport: Handler<'planReport.open'> = async ({ planId, period }, work) =>
  await reportOf(work, planId, period);

/** Before a report goes to paper or into a file it is on record, with what it is of. */
export const recordReportPrinting: Handler<'planReport.recordPrinting'> = async (
  { planId, period, language, as },
  work,
) => {
  const { edition } = await requirePlanInForce(work, planId);
  work.note({ record: planId, detail: { edition: edition.edition, period, language, as } });
  return {};
};

/** The report as a spreadsheet, for the main process that writes it. */
export const reportWorkbook: Handler<'planReport.workbook'> = async (
  { planId, period, language, step },
  work,
) => {
  const { edition } = await requirePlanInForce(work, planId);
  work.note({ record: planId, detail: { edition: edition.edition, period, language, step } });
  if (step === 'asked') return { base64: null };
  const report = await reportOf(work, planId, period);
  const isTraining = work.settings.isTraining === true;
  return { base64: writePlanReport(report, language, { isTraining }).toString('base64') };
};

/** Everything that a report says, worked out of the raw rows of the plan, its figures and its events. */
async function reportOf(work: Work, planId: string, period: IndicatorPeriod): Promise<PlanReport> {
  const { db } = work;
  const inForce = await requirePlanInForce(work, planId);
  const span = spanOf(period);
  const held = await readHeldForPlan(db, planId);
  return {
    ...planLookedAt(inForce),
    period,
    ...span,
    rows: await rowsOf(work, inForce, held, span),
    events: await eventsOf(work, inForce, span),
    sums: await heldFigures(db, span.first, span.last, null),
    people: await peopleOf(work, span),
    money: await moneyOf(work, inForce, held, span),
  };
}

async function rowsOf(
  work: Work,
  { nodes, edition: { planId } }: PlanInForce,
  held: readonly HeldForPlan[],
  span: Span,
): Promise<ReportRow[]> {
  const { db } = work;
  const indicators = await indicatorsOf(work, planId);
  const ids = indicators.map(({ indicatorId }) => indicatorId);
  const rolledUp = rollUpsOf(await readRawPlan(db, ids));
  const figures = await readFigures(db, ids);
  const responsible = await responsibleOn(work, nodes, span.last);
  const rows: ReportRow[] = [];
  for (const placed of nodes) {
    const { nodeId, node, depth } = placed;
    const hasHeld = held.some(({ nodeIds, lastDay }) => nodeIds.includes(nodeId) && isIn(span, lastDay));
    const { events, total, women } = hasHeld
      ? await countAttendances(db, heldBetween(span.first, span.last, { planNodeId: nodeId }))
      : { events: 0, total: 0, women: 0 };
    rows.push({
      nodeId,
      level: node.level,
      depth,
      code: node.code,
      textLao: node.textLao,
      textEnglish: node.textEnglish,
      responsible: responsible(placed),
      startsOn: node.startsOn,
      endsOn: node.endsOn,
      indicators: indicators
        .filter(({ indicator }) => indicator.nodeId === nodeId)
        .map(({ indicatorId, indicator }) => ({
          indicatorId,
          nameLao: indicator.nameLao,
          nameEnglish: indicator.nameEnglish,
          unit: indicator.unit,
          accrual: indicator.accrual,
          periodLength: indicator.periodLength,
          target: rolledUp(indicatorId, 'target', span),
          actual: rolledUp(indicatorId, 'actual', span),
          remarks: remarksIn(figures, indicatorId, span),
        })),
      held: { events, total, women },
    });
  }
  return rows;
}

/** What was remarked about the actual figures of a time that are in force. */
function remarksIn(figures: readonly StoredFigure[], indicatorId: string, span: Span): string[] {
  const approved = figures.filter(
    ({ figure, state, ...each }) =>
      each.indicatorId === indicatorId &&
      state === 'approved' &&
      figure.kind === 'actual' &&
      liesWithin(figure.period, span),
  );
  const newest = new Map<string, StoredFigure>();
  for (const each of approved) {
    const known = newest.get(each.figure.period);
    if (known === undefined || each.revision > known.revision) newest.set(each.figure.period, each);
  }
  return [...newest.values()]
    .toSorted((one, other) => (one.figure.period < other.figure.period ? -1 : 1))
    .flatMap(({ figure: { comment } }) => comment ?? []);
}

async function eventsOf({ db }: Work, { nodes }: PlanInForce, span: Span): Promise<ReportedEvent[]> {
  const filter = { ...heldBetween(span.first, span.last), standing: 'Held' };
  const { events } = await listProgrammeEvents(db, filter, { limit: EVENTS_MAXIMUM, offset: 0 });
  const ids = events.map(({ eventId }) => eventId);
  const listed = await listedOf(db, ids);
  const places = await provincesOfEvents(db, ids);
  const organisers = await organisersOf(db, events, span.last);
  return events.toReversed().map(({ eventId, event }): ReportedEvent => {
    const { kind, titleLao, titleEnglish, begins, ends, subjects, planNodeIds, reach, counts } = event;
    const { from, total, women } = attendanceOf(listed.get(eventId) ?? nobodyListed, counts);
    const sum = (part: 'estimate' | 'low' | 'high'): number =>
      reach.reduce((whole, channel) => whole + channel[part], 0);
    return {
      eventId,
      kind,
      titleLao,
      titleEnglish,
      begins,
      ends,
      provinces: (places.get(eventId) ?? []).flatMap(provinceCalled),
      organiser: organisers.get(eventId) ?? null,
      attendance: from === 'none' ? null : { total, women },
      audience: reach.length === 0 ? null : { estimate: sum('estimate'), low: sum('low'), high: sum('high') },
      subjects: subjects.length,
      nodeCodes: nodes.filter(({ nodeId }) => planNodeIds.includes(nodeId)).map(({ node }) => node.code),
    };
  });
}

function provinceCalled(code: string): BodyCalled[] {
  const row = provinces.rows.find((province) => province.code === code);
  return row === undefined ? [] : [{ key: code, lao: row.nameLao, english: row.nameEnglish }];
}

/** Who organised events, by the names of a day. */
async function organisersOf(
  db: Work['db'],
  events: readonly StoredProgrammeEvent[],
  day: string,
): Promise<ReadonlyMap<string, BodyCalled>> {
  const ids = events.flatMap(({ event: { organiser } }) => organiser?.organisationId ?? []);
  const named = new Map((await organisationsNamed(db, ids, day)).map((each) => [each.organisationId, each]));
  return new Map(
    events.flatMap(({ eventId, event: { organiser } }): [string, BodyCalled][] => {
      if (organiser === null) return [];
      if (organiser.name !== null)
        return [[eventId, { key: organiser.name, lao: organiser.name, english: null }]];
      const known = named.get(organiser.organisationId ?? '');
      return known === undefined
        ? []
        : [[eventId, { key: known.organisationId, lao: known.nameLao, english: known.nameEnglish }]];
    }),
  );
}

async function peopleOf({ db }: Work, { first, last }: Span): Promise<PlanReport['people']> {
  const { total, women, atLeast } = await countPeople(db, heldBetween(first, last, { kind: 'Training' }));
  return { total, women, atLeast };
}

async function moneyOf(
  { db }: Work,
  { nodes, edition: { planId } }: PlanInForce,
  held: readonly HeldForPlan[],
  span: Span,
): Promise<PlanReport['money']> {
  const expenditures = (await readExpendituresOf(db, planId)).flatMap(({ expenditure, takenBack }) =>
    takenBack === null ? [expenditure] : [],
  );
  const before = { first: ALWAYS.first, last: addDays(span.first, -1) };
  const rawIn = (time: Span) => ({
    expenditures: expenditures.filter(({ spentOn }) => isIn(time, spentOn)),
    eventCosts: held.flatMap(({ cost, lastDay }) => (cost !== null && isIn(time, lastDay) ? [cost] : [])),
  });
  const budget = nodes.flatMap(({ node }) => node.budget);
  const now = rawIn(span);
  const earlier = moneyLines({ budget: [], ...rawIn(before) });
  const both = rawIn({ first: ALWAYS.first, last: span.last });
  // Every source and currency of which there is anything, with what was spent of it in the period.
  return moneyLines({ budget, ...both }).map((line) => {
    const isSame = (other: typeof line): boolean =>
      other.source === line.source && other.currency === line.currency;
    return {
      ...line,
      spent: moneyLines({ budget: [], ...now }).find(isSame)?.spent ?? 0,
      spentBefore: earlier.find(isSame)?.spent ?? 0,
    };
  });
}

const isIn = ({ first, last }: Span, day: string): boolean => first <= day && day <= last;
