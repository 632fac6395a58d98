import { z } from 'zod';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import {
  figureDimensions,
  Indicator,
  indicatorAccruals,
  indicatorMeasures,
} from '../../../shared/domain/indicator.ts';
import { countedThings, countingRules } from '../../../shared/domain/indicator-binding.ts';
import { periodAfter, periodLengths } from '../../../shared/domain/indicator-period.ts';
import { asciiDigits } from '../../../shared/text/digits.ts';
import { readRecord, type RecordReading, wordsOrNull } from '../../forms/read-plan-record.ts';

/** The answers of the form of an indicator as they are typed. */
export const IndicatorValues = z.object({
  nameLao: z.string(),
  nameEnglish: z.string(),
  definition: z.string(),
  unit: z.string(),
  measure: z.enum(indicatorMeasures),
  numerator: z.string(),
  denominator: z.string(),
  dimensions: z.array(z.enum(figureDimensions)).readonly(),
  accrual: z.enum(indicatorAccruals),
  periodLength: z.enum(periodLengths),
  firstPeriod: z.string(),
  lastPeriod: z.string(),
  feedsId: z.string(),
  thing: z.enum(['', ...countedThings]),
  withinDays: z.string(),
});
export type IndicatorValues = z.infer<typeof IndicatorValues>;

/** What a new one begins with: quarters of this year and the next four. */
export function newIndicatorValues(on: PlainDate): IndicatorValues {
  const first = `${on.slice(0, 4)}-Q1`;
  return {
    nameLao: '',
    nameEnglish: '',
    definition: '',
    unit: '',
    measure: 'count',
    numerator: '',
    denominator: '',
    dimensions: [],
    accrual: 'per-period',
    periodLength: 'quarter',
    firstPeriod: first,
    lastPeriod: periodAfter(first, 19),
    feedsId: '',
    thing: '',
    withinDays: '',
  };
}

/** An indicator on file as its form shows it. */
export const indicatorValuesOf = (indicator: Indicator): IndicatorValues => ({
  nameLao: indicator.nameLao,
  nameEnglish: indicator.nameEnglish ?? '',
  definition: indicator.definition,
  unit: indicator.unit,
  measure: indicator.measure,
  numerator: indicator.numerator,
  denominator: indicator.denominator ?? '',
  dimensions: indicator.dimensions,
  accrual: indicator.accrual,
  periodLength: indicator.periodLength,
  firstPeriod: indicator.firstPeriod,
  lastPeriod: indicator.lastPeriod,
  feedsId: indicator.feedsId ?? '',
  thing: indicator.counts?.thing ?? '',
  withinDays: indicator.counts?.withinDays?.toString() ?? '',
});

/** Reads the form of an indicator of a node. */
export const readIndicatorValues = (raw: IndicatorValues, nodeId: string): RecordReading<Indicator> =>
  readRecord(Indicator, () => ({
    nodeId,
    nameLao: raw.nameLao,
    nameEnglish: wordsOrNull(raw.nameEnglish),
    definition: raw.definition,
    unit: raw.unit,
    measure: raw.measure,
    numerator: raw.numerator,
    denominator: raw.measure === 'share' ? raw.denominator : null,
    dimensions: [...raw.dimensions],
    accrual: raw.accrual,
    periodLength: raw.periodLength,
    firstPeriod: raw.firstPeriod,
    lastPeriod: raw.lastPeriod,
    feedsId: wordsOrNull(raw.feedsId),
    counts:
      raw.thing === ''
        ? null
        : {
            thing: raw.thing,
            withinDays:
              countingRules[raw.thing].asksDays && raw.withinDays.trim() !== ''
                ? Number(asciiDigits(raw.withinDays))
                : null,
          },
  }));
