import { describe, expect, it } from 'vitest';
import { weeksOfMonth } from '../../../renderer/calendar/month.ts';

/** Days of the month as a wall calendar prints them, `.` for an empty place. */
const printed = (day: string): readonly string[] =>
  weeksOfMonth(day).map((week) =>
    week.map((date) => (date === null ? '.' : Number(date.slice(8)))).join(' '),
  );

describe('a month of the calendar', () => {
  it('begins its weeks on Sunday', () => {
    // 22 November 2026 is a Sunday.
    expect(printed('2026-11-22')).toEqual([
      '1 2 3 4 5 6 7',
      '8 9 10 11 12 13 14',
      '15 16 17 18 19 20 21',
      '22 23 24 25 26 27 28',
      '29 30 . . . . .',
    ]);
  });

  it('has four weeks at least and six at most', () => {
    // February 2026 is 28 days from a Sunday; August 2026 is 31 days from a Saturday.
    expect(printed('2026-02-01')).toHaveLength(4);
    const august = printed('2026-08-31');
    expect(august).toHaveLength(6);
    expect([august[0], august[5]]).toEqual(['. . . . . . 1', '30 31 . . . . .']);
  });

  it('knows the day that a leap year adds', () => {
    expect(printed('2028-02-10').at(-1)).toBe('27 28 29 . . . .');
  });
});
