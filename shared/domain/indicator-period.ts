import { z } from 'zod';
import { daysInMonth, partsOf, plainDate } from '../dates/plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/** How long a period of an indicator is; the plan of the Lao PDR goes by calendar years since 2017 (Law on State Budget). */
export const periodLengths = ['month', 'quarter', 'half-year', 'year'] as const;
export const PeriodLength = z.enum(periodLengths);
export type PeriodLength = z.infer<typeof PeriodLength>;

/** Months of one period. Each length divides every longer one, so that a longer period is made of whole shorter ones. */
const monthsOf: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * One period: `2026-03`, `2026-Q1`, `2026-H1` or `2026`. Its length is told by its form, and periods of one length sort by
 * time as text.
 */
export const IndicatorPeriod = z
  .string()
  .regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/u, 'not-understood');
export type IndicatorPeriod = z.infer<typeof IndicatorPeriod>;

/** Days from the first to the last, both included. */
export type Span = { readonly first: PlainDate; readonly last: PlainDate };

/** The length that a period has. */
export function lengthOfPeriod(period: IndicatorPeriod): PeriodLength {
  if (period.length === 4) return 'year';
  if (period[5] === 'Q') return 'quarter';
  return period[5] === 'H' ? 'half-year' : 'month';
}

/** The period of a length in which a day lies. */
export function periodOfDay(length: PeriodLength, day: PlainDate): IndicatorPeriod {
  const { year, month } = partsOf(day);
  return written(length, year, Math.ceil(month / monthsOf[length]));
}

/** The first and the last day of a period. */
export function spanOf(period: IndicatorPeriod): Span {
  const length = lengthOfPeriod(period);
  const { year, place } = placeOf(period);
  const lastMonth = place * monthsOf[length];
  return {
    first: plainDate({ year, month: lastMonth - monthsOf[length] + 1, day: 1 }),
    last: plainDate({ year, month: lastMonth, day: daysInMonth(year, lastMonth) }),
  };
}

/** The period of the same length after one; before it for -1. */
export function periodAfter(period: IndicatorPeriod, steps = 1): IndicatorPeriod {
  const length = lengthOfPeriod(period);
  const perYear = 12 / monthsOf[length];
  const { year, place } = placeOf(period);
  const counted = year * perYear + (place - 1) + steps;
  return written(length, Math.floor(counted / perYear), (counted % perYear) + 1);
}

/** All periods from one to another of its length, both included; none where they are the wrong way round. */
export function periodsFrom(first: IndicatorPeriod, last: IndicatorPeriod): IndicatorPeriod[] {
  const periods: IndicatorPeriod[] = [];
  for (let period = first; period <= last; period = periodAfter(period)) periods.push(period);
  return periods;
}

/** Whether all of a period lies within a span. One that lies in it in part does not. */
export function liesWithin(period: IndicatorPeriod, span: Span): boolean {
  const { first, last } = spanOf(period);
  return span.first <= first && last <= span.last;
}

/** The lengths that are longer than one, the shortest first. */
export const longerLengths = (length: PeriodLength): readonly PeriodLength[] =>
  periodLengths.slice(periodLengths.indexOf(length) + 1);

/** Whether periods of one length add up to periods of another: the same, or a longer one. */
export const addsUpTo = (length: PeriodLength, longer: PeriodLength): boolean =>
  periodLengths.indexOf(length) <= periodLengths.indexOf(longer);

function placeOf(period: IndicatorPeriod): { readonly year: number; readonly place: number } {
  const place = period.length === 4 ? 1 : Number(period.slice(5).replace(/^[QH]/u, ''));
  return { year: Number(period.slice(0, 4)), place };
}

function written(length: PeriodLength, year: number, place: number): IndicatorPeriod {
  switch (length) {
    case 'year':
      return String(year);
    case 'half-year':
      return `${year}-H${place}`;
    case 'quarter':
      return `${year}-Q${place}`;
    case 'month':
      return `${year}-${String(place).padStart(2, '0')}`;
  }
}
