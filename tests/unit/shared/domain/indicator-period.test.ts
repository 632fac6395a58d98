import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/dates/plain-date.ts';
import {
  addsUpTo,
  IndicatorPeriod,
  lengthOfPeriod,
  liesWithin,
  longerLengths,
  periodAfter,
  type PeriodLength,
  periodLengths,
  periodOfDay,
  periodsFrom,
  spanOf,
} from '../../../../shared/domain/indicator-period.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const length = fc.constantFrom(...periodLengths);

describe('a period of an indicator', () => {
  it.each([
    ['2026-03', 'month', '2026-03-01', '2026-03-31', '2026-04'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024-03'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31', '2027-01'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31', '2026-Q2'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31', '2027-Q1'],
    ['2026-H1', 'half-year', '2026-01-01', '2026-06-30', '2026-H2'],
    ['2026-H2', 'half-year', '2026-07-01', '2026-12-31', '2027-H1'],
    ['2026', 'year', '2026-01-01', '2026-12-31', '2027'],
  ])('%s is a %s from %s to %s, and %s follows', (period, is, first, last, next) => {
    expect(lengthOfPeriod(IndicatorPeriod.parse(period))).toBe(is);
    expect(spanOf(period)).toEqual({ first, last });
    expect(periodAfter(period)).toBe(next);
    expect(periodAfter(next, -1)).toBe(period);
  });

  it.each([
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-H3',
    '2026-Q0',
    '26',
    '2026-1',
    '2026-q1',
    '2026-03-01',
    '3026',
  ])('is not written %s', (text) => {
    expect(IndicatorPeriod.safeParse(text).success).toBe(false);
  });

  it('holds every day of its own and no other, whatever its length', () => {
    fc.assert(
      fc.property(length, day, (of, on) => {
        const period = periodOfDay(of, on);
        const { first, last } = spanOf(period);
        expect(IndicatorPeriod.safeParse(period).success).toBe(true);
        expect(lengthOfPeriod(period)).toBe(of);
        expect(first <= on && on <= last).toBe(true);
        expect(periodOfDay(of, addDays(first, -1))).toBe(periodAfter(period, -1));
        expect(periodOfDay(of, addDays(last, 1))).toBe(periodAfter(period));
      }),
    );
  });

  it('sorts as text by time, and counts forth and back', () => {
    fc.assert(
      fc.property(length, day, fc.integer({ min: -60, max: 60 }), (of, on, steps) => {
        const period = periodOfDay(of, on);
        const there = periodAfter(period, steps);
        expect(periodAfter(there, -steps)).toBe(period);
        expect(Math.sign(there < period ? -1 : there > period ? 1 : 0)).toBe(Math.sign(steps));
        expect(periodsFrom(period, there)).toHaveLength(Math.max(0, steps + 1));
      }),
    );
  });

  it('is made whole of shorter ones, each in one longer period and no more', () => {
    const perYear: Readonly<Record<PeriodLength, number>> = {
      month: 12,
      quarter: 4,
      'half-year': 2,
      year: 1,
    };
    fc.assert(
      fc.property(length, day, (of, on) => {
        for (const longer of longerLengths(of)) {
          expect(addsUpTo(of, longer)).toBe(true);
          expect(addsUpTo(longer, of)).toBe(false);
          const holding = periodOfDay(longer, on);
          const { first, last } = spanOf(holding);
          const parts = periodsFrom(periodOfDay(of, first), periodOfDay(of, last));
          expect(parts).toHaveLength(perYear[of] / perYear[longer]);
          expect(parts.every((part) => liesWithin(part, spanOf(holding)))).toBe(true);
          expect(liesWithin(holding, spanOf(parts[0] ?? ''))).toBe(false);
        }
      }),
    );
  });
});
