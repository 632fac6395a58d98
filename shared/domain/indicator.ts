import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { CountedThing, countingRules } from './indicator-binding.ts';
import {
  addsUpTo,
  IndicatorPeriod,
  lengthOfPeriod,
  PeriodLength,
  periodsFrom,
  type Span,
  spanOf,
} from './indicator-period.ts';

/** A plain count, or a part of a whole that is shown as a percentage. */
export const indicatorMeasures = ['count', 'share'] as const;
export const IndicatorMeasure = z.enum(indicatorMeasures);
export type IndicatorMeasure = z.infer<typeof IndicatorMeasure>;

/** Whether each figure is of its own period alone, or of all the time since the first one. */
export const indicatorAccruals = ['per-period', 'cumulative'] as const;
export const IndicatorAccrual = z.enum(indicatorAccruals);
export type IndicatorAccrual = z.infer<typeof IndicatorAccrual>;

/** By what figures may be broken down. Each breakdown stands for itself; they are not crossed. */
export const figureDimensions = ['sex', 'age-group', 'province'] as const;
export const FigureDimension = z.enum(figureDimensions);
export type FigureDimension = z.infer<typeof FigureDimension>;

/** More periods than any plan has: ten years of months. */
const PERIODS_MAXIMUM = 120;

/** What is measured for one node of the plan, and how. */
export const Indicator = livesIn(
  'programme',
  z
    .strictObject({
      /** The goal, programme, project or activity that it hangs on. */
      nodeId: RecordId,
      nameLao: line(300),
      nameEnglish: z.nullable(line(300)),
      /** What counts and what does not, and where the figure comes from. */
      definition: paragraphs(2000),
      /** What is counted: persons, trainings, handbooks. */
      unit: line(80),
      measure: IndicatorMeasure,
      /** What the figure, or the part, is a number of. */
      numerator: line(300),
      /** What the whole is a number of. */
      denominator: z.nullable(line(300)),
      dimensions: z
        .array(FigureDimension)
        .refine((named) => new Set(named).size === named.length, { error: 'repeated' }),
      accrual: IndicatorAccrual,
      periodLength: PeriodLength,
      firstPeriod: IndicatorPeriod,
      lastPeriod: IndicatorPeriod,
      /** The indicator of a node above into which this one is added. */
      feedsId: z.nullable(RecordId),
      /** What the program counts beside what is typed. */
      counts: z.nullable(
        z.strictObject({
          thing: CountedThing,
          withinDays: z.nullable(z.int('not-a-number').min(0, 'too-small').max(3650, 'too-large')),
        }),
      ),
    })
    .check(({ value, issues }) => {
      const fault = (path: readonly string[], message: string): void => {
        issues.push({ code: 'custom', message, input: value, path: [...path] });
      };
      const { measure, denominator, periodLength, firstPeriod, lastPeriod, counts } = value;
      if ((measure === 'share') !== (denominator !== null))
        fault(['denominator'], measure === 'share' ? 'required' : 'not-understood');
      for (const field of ['firstPeriod', 'lastPeriod'] as const)
        if (lengthOfPeriod(value[field]) !== periodLength) fault([field], 'period-of-other-length');
      if (lengthOfPeriod(firstPeriod) === periodLength && lengthOfPeriod(lastPeriod) === periodLength) {
        if (firstPeriod > lastPeriod) fault(['lastPeriod'], 'period-reversed');
        else if (periodsFrom(firstPeriod, lastPeriod).length > PERIODS_MAXIMUM)
          fault(['lastPeriod'], 'too-many');
      }
      if (counts === null) return;
      const { hasWhole, asksDays } = countingRules[counts.thing];
      if (measure === 'share' && !hasWhole) fault(['counts', 'thing'], 'counted-without-whole');
      // A count without a whole may leave the days away: then all are counted.
      if (!asksDays && counts.withinDays !== null) fault(['counts', 'withinDays'], 'not-understood');
      if (asksDays && measure === 'share' && counts.withinDays === null)
        fault(['counts', 'withinDays'], 'required');
    }),
);
export type Indicator = z.infer<typeof Indicator>;

/** What of an indicator its figures rest on: it is fixed once there is one, or what was approved would mean something else. */
export const fixedByFigures = [
  'nodeId',
  'measure',
  'dimensions',
  'accrual',
  'periodLength',
] as const satisfies readonly (keyof Indicator)[];

/** Why one indicator cannot be added into another; undefined where it can. */
export function feedFault(
  feeder: Pick<Indicator, 'measure' | 'accrual' | 'periodLength' | 'unit'>,
  above: Pick<Indicator, 'measure' | 'accrual' | 'periodLength' | 'unit'>,
): 'feeds-other-kind' | undefined {
  return feeder.measure === above.measure &&
    feeder.accrual === above.accrual &&
    feeder.unit === above.unit &&
    addsUpTo(feeder.periodLength, above.periodLength)
    ? undefined
    : 'feeds-other-kind';
}

/** The days over which an indicator counts in a period: the period, or all days since its first one. */
export function countedSpan(
  { accrual, firstPeriod }: Pick<Indicator, 'accrual' | 'firstPeriod'>,
  period: string,
): Span {
  const span = spanOf(period);
  return accrual === 'cumulative' ? { first: spanOf(firstPeriod).first, last: span.last } : span;
}
