import type { IndicatorFile, NamedIndicator } from '../../../shared/contract/indicator.ts';
import { feedFault, fixedByFigures, type Indicator } from '../../../shared/domain/indicator.ts';
import { isFigureOpen } from '../../../shared/domain/indicator-figure-moves.ts';
import { type RawPlan, rollUpsOf } from '../../../shared/domain/indicator-roll-up.ts';
import { longerLengths, periodOfDay, periodsFrom, spanOf } from '../../../shared/domain/indicator-period.ts';
import { Refusal } from '../../../shared/result.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { readCounts } from '../../../db/repositories/indicator-counts.ts';
import { isAuthor, readFigures } from '../../../db/repositories/indicator-figures.ts';
import {
  feedersOf,
  indicatorsOfNodes,
  insertIndicator,
  nameNodes,
  type NamedNode,
  nodesAbove,
  readIndicator,
  readIndicators,
  readRawPlan,
  type StoredIndicator,
  updateIndicator,
} from '../../../db/repositories/indicator-repository.ts';
import { readEvidenceOf } from '../../../db/repositories/evidence-files.ts';
import type { Handler, Work } from '../handler.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { seenFigure } from './indicator-seen.ts';
import { countedLive, holdsCounted, requireIndicator, today } from './indicator-checks.ts';

export const indicatorsOfNode: Handler<'indicator.ofNode'> = async ({ nodeId }, { db }) => {
  const ids = await indicatorsOfNodes(db, [nodeId]);
  const stored = await readIndicators(db, ids);
  const plan = await readRawPlan(db, ids);
  const rolled = rollUpsOf(plan);
  const figures = await readFigures(db, ids);
  return stored.map(({ indicatorId, indicator }) => ({
    indicatorId,
    nameLao: indicator.nameLao,
    nameEnglish: indicator.nameEnglish,
    unit: indicator.unit,
    measure: indicator.measure,
    accrual: indicator.accrual,
    periodLength: indicator.periodLength,
    isAddedUp: isAddedUp(plan, indicatorId),
    baseline: rolled(indicatorId, 'baseline'),
    target: rolled(indicatorId, 'target'),
    actual: rolled(indicatorId, 'actual'),
    underWay: figures.filter((figure) => figure.indicatorId === indicatorId && isFigureOpen(figure.state))
      .length,
  }));
};

export const indicatorsAbove: Handler<'indicator.above'> = async ({ nodeId }, { db }) =>
  await named(db, await readIndicators(db, await indicatorsOfNodes(db, await nodesAbove(db, nodeId))));

export const openIndicator: Handler<'indicator.open'> = async ({ indicatorId }, work) => {
  const { db, session, stamp, nameOf } = work;
  const { indicator, version, changed } = await requireIndicator(work, indicatorId);
  const feeders = await named(db, await readIndicators(db, await feedersOf(db, indicatorId)));
  const feeds =
    indicator.feedsId === null ? [] : await named(db, await readIndicators(db, [indicator.feedsId]));
  const figures = await readFigures(db, [indicatorId]);
  const evidence = await readEvidenceOf(
    db,
    'indicator-figure',
    figures.map(({ figureId }) => figureId),
  );
  const { permissions } = session.store.powers;
  const mayDecide = permissions.has('plan:decide');
  return {
    indicatorId,
    version,
    indicator,
    node: requireName(await nameNodes(db, [indicator.nodeId]), indicator.nodeId),
    feeds: feeds[0] ?? null,
    feeders,
    figures: figures.map((figure) =>
      seenFigure(figure, evidence, nameOf, mayDecide && !isAuthor(figure, stamp.by)),
    ),
    counts: (await readCounts(db, [indicatorId])).map(({ taken, indicatorId: _of, ...count }) => ({
      ...count,
      at: taken.at,
      byName: nameOf(taken.by),
    })),
    live: await liveCounts(work, indicator),
    rolledUp: rolledUpOf(await readRawPlan(db, [indicatorId]), indicatorId, indicator),
    changedAt: changed.at,
    changedByName: nameOf(changed.by),
    may: {
      write: permissions.has('plan:write'),
      count: mayDecide && indicator.counts !== null && holdsCounted(work, indicator.counts.thing),
    },
  };
};

/** Makes an indicator, or changes what of it no figure rests on. */
export const saveIndicator: Handler<'indicator.save'> = async ({ indicatorId, version, indicator }, work) => {
  const { db, stamp, note } = work;
  const before = await readIndicator(db, indicatorId);
  if (before === undefined ? version !== 0 : version === 0)
    throw new Refusal(
      before === undefined ? { code: 'not-found' } : { code: 'refused', reason: 'record-exists' },
    );
  if (before !== undefined) requireVersion(before.version, version);
  if ((await nameNodes(db, [indicator.nodeId])).size === 0) refuseField('nodeId', 'no-such-plan-node');
  await requireFeeds(work, indicatorId, indicator, before?.indicator.feedsId ?? null);
  if (before === undefined) await insertIndicator(db, { indicatorId, indicator }, stamp);
  else {
    await requireFixed(work, before, indicator);
    await requireFeedersFit(work, indicatorId, indicator);
    await updateIndicator(db, before, indicator, stamp);
  }
  await discardProgrammeDraft(db, stamp.by, indicatorId);
  const indicatorHistory = await keepHistory(
    db,
    'programme',
    {
      entity: 'indicator',
      recordId: indicatorId,
      recordVersion: version + 1,
      before: before?.indicator,
      after: indicator,
    },
    stamp,
  );
  note({
    record: indicatorId,
    detail: { indicatorVersion: version + 1, indicatorHistory },
    touched: ['programme'],
  });
  return { version: version + 1 };
};

/** What an indicator is added into is of a node above, of the same kind, without figures of its own, and not itself. */
async function requireFeeds(
  { db }: Work,
  indicatorId: string,
  indicator: Indicator,
  fedBefore: string | null,
): Promise<void> {
  const { feedsId, nodeId } = indicator;
  if (feedsId === null) return;
  const above = await readIndicator(db, feedsId);
  if (above === undefined || feedFault(indicator, above.indicator) !== undefined)
    return refuseField('feedsId', 'feeds-other-kind');
  // A node that was moved since keeps what it was added into.
  if (feedsId === fedBefore) return;
  if (!(await nodesAbove(db, nodeId)).includes(above.indicator.nodeId) || feedsId === indicatorId)
    refuseField('feedsId', 'feeds-other-kind');
  if ((await readFigures(db, [feedsId])).some(({ state }) => state !== 'dropped'))
    throw new Refusal({ code: 'refused', reason: 'figure-added-up' });
}

/** What others are added into stays of their kind. */
async function requireFeedersFit({ db }: Work, indicatorId: string, indicator: Indicator): Promise<void> {
  const feeders = await readIndicators(db, await feedersOf(db, indicatorId));
  if (feeders.some((feeder) => feedFault(feeder.indicator, indicator) !== undefined))
    throw new Refusal({ code: 'refused', reason: 'indicator-fixed' });
}

/** What figures rest on no longer changes, and no figure is left outside the periods. */
async function requireFixed({ db }: Work, before: StoredIndicator, indicator: Indicator): Promise<void> {
  const figures = (await readFigures(db, [before.indicatorId])).filter(({ state }) => state !== 'dropped');
  if (figures.length === 0) return;
  const isChanged = fixedByFigures.some(
    (field) => JSON.stringify(sorted(before.indicator[field])) !== JSON.stringify(sorted(indicator[field])),
  );
  if (isChanged) throw new Refusal({ code: 'refused', reason: 'indicator-fixed' });
  for (const { figure } of figures) {
    const { kind, period } = figure;
    if (kind === 'baseline' ? period >= indicator.firstPeriod : period < indicator.firstPeriod)
      refuseField('firstPeriod', 'period-outside');
    if (kind !== 'baseline' && period > indicator.lastPeriod) refuseField('lastPeriod', 'period-outside');
  }
}

const sorted = (value: string | readonly string[]): string | readonly string[] =>
  typeof value === 'string' ? value : value.toSorted();

const isAddedUp = ({ indicators }: RawPlan, indicatorId: string): boolean =>
  indicators.some(({ feedsId }) => feedsId === indicatorId);

/** What was held for the plan, in every period that has begun. */
async function liveCounts(work: Work, indicator: Indicator): Promise<IndicatorFile['live']> {
  const live = [];
  for (const period of periodsFrom(indicator.firstPeriod, indicator.lastPeriod)) {
    const amount =
      spanOf(period).first > today(work) ? undefined : await countedLive(work, indicator, period);
    if (amount !== undefined) live.push({ period, amount });
  }
  return live;
}

/** Every own period and every longer one that own periods make up, the shorter lengths first, and the whole time. */
function rolledUpOf(plan: RawPlan, indicatorId: string, indicator: Indicator): IndicatorFile['rolledUp'] {
  const rolled = rollUpsOf(plan);
  const { periodLength, firstPeriod, lastPeriod } = indicator;
  const periods = [periodLength, ...longerLengths(periodLength)].flatMap((length) =>
    periodsFrom(periodOfDay(length, spanOf(firstPeriod).first), periodOfDay(length, spanOf(lastPeriod).last)),
  );
  return {
    baseline: rolled(indicatorId, 'baseline'),
    periods: [
      ...periods.map((period) => ({
        period,
        target: rolled(indicatorId, 'target', spanOf(period)),
        actual: rolled(indicatorId, 'actual', spanOf(period)),
      })),
      { period: null, target: rolled(indicatorId, 'target'), actual: rolled(indicatorId, 'actual') },
    ],
  };
}

async function named(db: Work['db'], stored: readonly StoredIndicator[]): Promise<NamedIndicator[]> {
  const nodes = await nameNodes(
    db,
    stored.map(({ indicator }) => indicator.nodeId),
  );
  return stored.map(({ indicatorId, indicator: { nameLao, nameEnglish, nodeId } }) => ({
    indicatorId,
    nameLao,
    nameEnglish,
    node: requireName(nodes, nodeId),
  }));
}

/** A node that has an indicator has a name in some version of its plan. */
export function requireName(nodes: ReadonlyMap<string, NamedNode>, nodeId: string): NamedNode {
  const node = nodes.get(nodeId);
  if (node === undefined) throw new Error('An indicator of a node that no version of the plan has');
  return node;
}
