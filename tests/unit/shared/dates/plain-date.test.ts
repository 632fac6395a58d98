import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  completedYears,
  daysBetween,
  isLeapYear,
  isRealDate,
  plainDate,
} from '../../../../shared/dates/plain-date.ts';
import { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { day } from './date-arbitraries.ts';

describe('PlainDate', () => {
  it('takes the days of the Gregorian calendar only', () => {
    for (const real of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])
      expect(PlainDate.parse(real)).toBe(real);
    for (const unreal of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '0000-01-01',
      '2026-1-1',
      '2026-01-01T00:00',
      '',
    ]) {
      expect(PlainDate.safeParse(unreal).success).toBe(false);
    }
  });

  it('has the leap years of ISO 8601', () => {
    expect([1896, 1900, 1904, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('agrees with the calendar of JavaScript for every day tried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 3000 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, dayOfMonth) => {
          const made = new Date(Date.UTC(year, month - 1, dayOfMonth));
          const isSame =
            made.getUTCFullYear() === year &&
            made.getUTCMonth() === month - 1 &&
            made.getUTCDate() === dayOfMonth;
          return isRealDate({ year, month, day: dayOfMonth }) === isSame;
        },
      ),
    );
  });

  it('is not written for a day that does not exist', () => {
    expect(() => plainDate({ year: 2026, month: 2, day: 29 })).toThrow();
  });
});

describe('counting', () => {
  it('adds days over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -30_000, max: 30_000 }),
        (date, days) =>
          daysBetween(date, addDays(date, days)) === days && addDays(addDays(date, days), -days) === date,
      ),
    );
  });

  it('adds years, with 28 February where there is no 29', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2026-11-22', -18)).toBe('2008-11-22');
  });
});

describe('completed years', () => {
  it.each([
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-23', '2026-11-22', -1],
  ])('of one born on %s are on %s: %d', (birth, on, years) => {
    expect(completedYears(birth, on)).toBe(years);
  });

  it('rise by one on the birthday and on no other day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40_000 }), (birth, after) => {
        const on = addDays(birth, after);
        const isBirthday =
          on.slice(5) === birth.slice(5) ||
          (birth.endsWith('02-29') && on.endsWith('03-01') && !isLeapYear(Number(on.slice(0, 4))));
        return completedYears(birth, on) - completedYears(birth, addDays(on, -1)) === (isBirthday ? 1 : 0);
      }),
    );
  });
});
