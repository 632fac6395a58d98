import { z } from 'zod';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import provinces from '../places/provinces.json' with { type: 'json' };
import { paragraphs } from './free-text.ts';
import { FigureDimension, type Indicator } from './indicator.ts';
import { IndicatorPeriod, lengthOfPeriod, spanOf } from './indicator-period.ts';
import type { PlainDate } from './plain-date.ts';
import type { Problem } from './problem.ts';

/** From where one started, what was set as the aim, and what was reached. */
export const figureKinds = ['baseline', 'target', 'actual'] as const;
export const FigureKind = z.enum(figureKinds);
export type FigureKind = z.infer<typeof FigureKind>;

/** More than anybody counts in a plan, and exact as a number even when thousands of them are summed. */
const FIGURE_MAXIMUM = 1_000_000_000;
const count = z.int('not-a-number').min(0, 'too-small').max(FIGURE_MAXIMUM, 'too-large');

/** A number, and of a share the whole that it is a part of. A percentage is never kept: it is worked out of the two. */
export const Amount = livesIn(
  'programme',
  z
    .strictObject({ numerator: count, denominator: z.nullable(count) })
    .refine(({ numerator, denominator }) => denominator === null || numerator <= denominator, {
      error: 'part-larger-than-whole',
      path: ['numerator'],
    }),
);
export type Amount = z.infer<typeof Amount>;

/** Every way to fall under a dimension; whoever is not known has a place in each, so that a breakdown can always add up. */
export const categoriesOf: Readonly<Record<FigureDimension, readonly string[]>> = {
  sex: [...sexes.values.map(({ code }) => code), 'unknown'],
  /** Below 18, and 18 or over: what the law tells apart. */
  'age-group': ['child', 'adult', 'unknown'],
  province: [...provinces.rows.map(({ code }) => code), 'abroad', 'unknown'],
};

/** What of a figure falls under one heading of one breakdown. */
export const FigurePart = livesIn(
  'programme',
  z
    .strictObject({ dimension: FigureDimension, category: z.string().max(20), amount: Amount })
    .refine(({ dimension, category }) => categoriesOf[dimension].includes(category), {
      error: 'not-understood',
      path: ['category'],
    }),
);
export type FigurePart = z.infer<typeof FigurePart>;

/** A figure of one period as somebody types it. */
export const IndicatorFigure = livesIn(
  'programme',
  z.strictObject({
    kind: FigureKind,
    period: IndicatorPeriod,
    amount: Amount,
    /** The breakdowns; of actual figures alone. */
    parts: z.array(FigurePart).max(60),
    comment: z.nullable(paragraphs(2000)),
    /** Why what is typed is not what the program counts. */
    differsBecause: z.nullable(paragraphs(1000)),
    /** Of a correction: what changed, and why. */
    changedBecause: z.nullable(paragraphs(1000)),
  }),
);
export type IndicatorFigure = z.infer<typeof IndicatorFigure>;

/** Why a figure does not fit its indicator, by the path of each field; nothing where it does. */
export function figureFaults(
  indicator: Indicator,
  figure: IndicatorFigure,
  today: PlainDate,
): ReadonlyMap<string, Problem> {
  const faults = new Map<string, Problem>();
  const { kind, period, amount, parts } = figure;
  const isShare = indicator.measure === 'share';
  const wholeFault = (path: string, { denominator }: Amount): void => {
    if ((denominator !== null) !== isShare)
      faults.set(`${path}.denominator`, isShare ? 'required' : 'not-understood');
  };
  if (lengthOfPeriod(period) !== indicator.periodLength) faults.set('period', 'period-of-other-length');
  else if (kind === 'baseline' && period >= indicator.firstPeriod)
    faults.set('period', 'baseline-before-the-first');
  else if (kind !== 'baseline' && (period < indicator.firstPeriod || period > indicator.lastPeriod))
    faults.set('period', 'period-outside');
  else if (kind === 'actual' && spanOf(period).first > today) faults.set('period', 'in-the-future');
  wholeFault('amount', amount);
  const seen = new Set<string>();
  for (const [at, part] of parts.entries()) {
    const name = `${part.dimension}/${part.category}`;
    if (kind !== 'actual' || !indicator.dimensions.includes(part.dimension))
      faults.set(`parts.${at}.dimension`, 'not-understood');
    if (seen.has(name)) faults.set(`parts.${at}.category`, 'repeated');
    seen.add(name);
    wholeFault(`parts.${at}.amount`, part.amount);
  }
  return faults;
}

/** The breakdowns of an actual figure that do not add up to it, as they must before it is submitted. */
export function unbalancedDimensions(
  indicator: Pick<Indicator, 'dimensions'>,
  { kind, amount, parts }: Pick<IndicatorFigure, 'kind' | 'amount' | 'parts'>,
): readonly FigureDimension[] {
  if (kind !== 'actual') return [];
  return indicator.dimensions.filter((dimension) => {
    const sum = sumOf(parts.filter((part) => part.dimension === dimension).map((part) => part.amount));
    return !isSameAmount(
      sum ?? { numerator: 0, denominator: amount.denominator === null ? null : 0 },
      amount,
    );
  });
}

/** Numerators and denominators summed, each for itself; null of none. */
export function sumOf(amounts: readonly Amount[]): Amount | null {
  if (amounts.length === 0) return null;
  const isShare = amounts.some(({ denominator }) => denominator !== null);
  return {
    numerator: amounts.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: isShare ? amounts.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0) : null,
  };
}

/** Whether two amounts are the same numbers; two shares of one percentage are not. */
export const isSameAmount = (one: Amount, other: Amount): boolean =>
  one.numerator === other.numerator && one.denominator === other.denominator;

/** The percentage of a share; null for a count, and for a part of nothing. */
export function percentageOf({ numerator, denominator }: Amount): number | null {
  return denominator === null || denominator === 0 ? null : (numerator / denominator) * 100;
}

/**
 * What was reached of what was aimed at, in percent: of counts the one by the other; of shares the one percentage by the
 * other, not the parts, which may be of different wholes. Null where there is nothing to divide by.
 */
export function attainmentOf(actual: Amount | null, target: Amount | null): number | null {
  if (actual === null || target === null) return null;
  const reached = actual.denominator === null ? actual.numerator : percentageOf(actual);
  const aimed = target.denominator === null ? target.numerator : percentageOf(target);
  return reached === null || aimed === null || aimed === 0 ? null : (reached / aimed) * 100;
}
