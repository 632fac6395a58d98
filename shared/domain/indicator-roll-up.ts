import type { Amount, FigureKind } from './indicator-figure.ts';
import { sumOf } from './indicator-figure.ts';
import type { FigureState } from './indicator-figure-moves.ts';
import type { Indicator } from './indicator.ts';
import { liesWithin, periodsFrom, type Span } from './indicator-period.ts';

/** What a roll-up needs to know of an indicator. */
export type RolledIndicator = Pick<Indicator, 'accrual' | 'firstPeriod' | 'lastPeriod' | 'feedsId'> & {
  readonly indicatorId: string;
};

/** One version of one figure, as it lies on file. */
export type RawFigure = {
  readonly indicatorId: string;
  readonly kind: FigureKind;
  readonly period: string;
  /** Versions of one figure count from 1; a correction is the next. */
  readonly revision: number;
  readonly state: FigureState;
  readonly amount: Amount;
};

/** A figure over several periods or several nodes. */
export type RolledUp = {
  /** Null where nothing was approved: what is not known is not nought. */
  readonly amount: Amount | null;
  /** Of how many figures it is made, and of how many it would be if nothing were missing. */
  readonly reported: number;
  readonly expected: number;
};

/** Everything that a roll-up is worked out of; nothing of it is a sum. */
export type RawPlan = {
  readonly indicators: readonly RolledIndicator[];
  readonly figures: readonly RawFigure[];
};

/** All days. */
export const ALWAYS: Span = { first: '0001-01-01', last: '9999-12-31' };

/**
 * The figures that hold: of each period, and of the baseline, the newest version that was approved. A correction that is
 * under way changes nothing, and one that was approved takes the place of what it corrects.
 */
export function figuresInForce(figures: readonly RawFigure[]): readonly RawFigure[] {
  const newest = new Map<string, RawFigure>();
  for (const figure of figures) {
    if (figure.state !== 'approved') continue;
    const cell = `${figure.indicatorId} ${figure.kind} ${figure.kind === 'baseline' ? '' : figure.period}`;
    const known = newest.get(cell);
    if (known === undefined || figure.revision > known.revision) newest.set(cell, figure);
  }
  return [...newest.values()];
}

/**
 * The figure of an indicator over a span of days, recomputed from the raw rows.
 *
 * **Over time**, of one indicator, from those of its periods that lie wholly within the span and have an approved figure:
 * - `per-period`: numerators summed, denominators summed. A percentage is worked out of the two sums and never averaged,
 *   because ten persons in one month and a thousand in another do not weigh the same.
 * - `cumulative`: the figure of the latest such period alone. Each already holds all that came before it, so that a sum
 *   would count the first trained person once for every period since. A figure from before the span is not carried into
 *   it: that would report progress in a time of which nobody reported.
 * - A baseline is of no span: the one in force.
 *
 * **Over nodes**, of an indicator into which others are added: the sum over those, each over its own time first. It has no
 * figures of its own, so that nothing is counted twice. First over time and then over nodes: the other way round the latest
 * period of one activity would hide what another reported earlier.
 */
export function rollUp(plan: RawPlan, indicatorId: string, kind: FigureKind, span: Span = ALWAYS): RolledUp {
  return rolledUp(indexOf(plan), indicatorId, kind, span);
}

/** {@link rollUp} of many indicators of one plan, read once. */
export function rollUpsOf(plan: RawPlan): (indicatorId: string, kind: FigureKind, span?: Span) => RolledUp {
  const index = indexOf(plan);
  return (indicatorId, kind, span = ALWAYS) => rolledUp(index, indicatorId, kind, span);
}

type Index = {
  readonly byId: ReadonlyMap<string, RolledIndicator>;
  readonly feeders: ReadonlyMap<string, readonly RolledIndicator[]>;
  readonly inForce: ReadonlyMap<string, readonly RawFigure[]>;
};

function indexOf({ indicators, figures }: RawPlan): Index {
  return {
    byId: new Map(indicators.map((indicator) => [indicator.indicatorId, indicator])),
    feeders: gathered(indicators, ({ feedsId }) => feedsId),
    inForce: gathered(figuresInForce(figures), ({ indicatorId, kind }) => `${indicatorId} ${kind}`),
  };
}

/** Rows by a key of theirs, in their order; without those that have none. */
function gathered<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [row]);
    else known.push(row);
  }
  return found;
}

function rolledUp(index: Index, indicatorId: string, kind: FigureKind, span: Span): RolledUp {
  const feeders = index.feeders.get(indicatorId) ?? [];
  if (feeders.length > 0)
    return joined(feeders.map((feeder) => rolledUp(index, feeder.indicatorId, kind, span)));
  const indicator = index.byId.get(indicatorId);
  if (indicator === undefined) return { amount: null, reported: 0, expected: 0 };
  const figures = index.inForce.get(`${indicatorId} ${kind}`) ?? [];
  if (kind === 'baseline')
    return { amount: figures[0]?.amount ?? null, reported: figures.length, expected: 1 };
  const within = figures.filter(({ period }) => liesWithin(period, span));
  const periods = periodsFrom(indicator.firstPeriod, indicator.lastPeriod);
  return {
    amount:
      indicator.accrual === 'per-period'
        ? sumOf(within.map(({ amount }) => amount))
        : (within.toSorted((one, other) => (one.period < other.period ? -1 : 1)).at(-1)?.amount ?? null),
    reported: within.length,
    expected: periods.filter((period) => liesWithin(period, span)).length,
  };
}

function joined(parts: readonly RolledUp[]): RolledUp {
  return {
    amount: sumOf(parts.flatMap(({ amount }) => amount ?? [])),
    reported: parts.reduce((sum, { reported }) => sum + reported, 0),
    expected: parts.reduce((sum, { expected }) => sum + expected, 0),
  };
}
