import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment, vientianeDay, vientianeTime } from '../../../../shared/dates/vientiane-time.ts';
import {
  formatDate,
  formatNumber,
  formatTime,
  monthName,
  weekdayName,
} from '../../../../shared/text/lao-format.ts';

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [7, '7', '7'],
    [1234, '1.234', '1,234'],
    [1234567.8, '1.234.567,8', '1,234,567.8'],
    [-1000000, '-1.000.000', '-1,000,000'],
    [0.0004, '0', '0'],
    [-0.0004, '0', '0'],
    [999.9996, '1.000', '1,000'],
    [2.125, '2,125', '2.125'],
  ])('writes %d', (value, lao, english) => {
    expect(formatNumber(value, 'lo')).toBe(lao);
    expect(formatNumber(value, 'en')).toBe(english);
  });

  it('agrees with ICU in English for whole numbers', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        (value) => formatNumber(value, 'en') === new Intl.NumberFormat('en').format(value === 0 ? 0 : value),
      ),
    );
  });

  it('agrees with the full ICU of Node in Lao', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        (value) => formatNumber(value, 'lo') === new Intl.NumberFormat('lo').format(value === 0 ? 0 : value),
      ),
    );
  });
});

describe('dates and times', () => {
  it('writes a day in both languages and three styles', () => {
    expect(formatDate('2026-11-22', 'lo')).toBe('22 ພະຈິກ 2026');
    expect(formatDate('2026-11-02', 'en')).toBe('2 November 2026');
    expect(formatDate('2026-11-22', 'lo', 'medium')).toBe('22 ພ.ຈ. 2026');
    expect(formatDate('2026-11-22', 'en', 'medium')).toBe('22 Nov 2026');
    expect(formatDate('2026-11-02', 'lo', 'short')).toBe('02/11/2026');
  });

  it('names months and weekdays as the full ICU of Node does', () => {
    for (const language of ['lo', 'en'] as const) {
      for (let month = 1; month <= 12; month += 1) {
        const expected = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2026, month - 1, 1),
        );
        expect(monthName(month, language)).toBe(expected);
      }
      for (let day = 1; day <= 7; day += 1) {
        const expected = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2026, 10, day),
        );
        expect(weekdayName(`2026-11-0${day}`, language)).toBe(expected);
      }
    }
  });

  it('writes a time of day', () => {
    expect(formatTime('09:05', 'lo')).toBe('9:05');
    expect(formatTime('00:05', 'lo')).toBe('0:05');
    expect(formatTime('14:30', 'lo')).toBe('14:30');
    expect(formatTime('09:05', 'en')).toBe('09:05');
  });

  it('refuses a month that is none', () => {
    expect(() => monthName(13, 'lo')).toThrow();
  });
});

describe('the time in the Lao PDR', () => {
  it('is seven hours ahead of UTC, over midnight and the end of a year too', () => {
    expect(vientianeDay('2026-12-31T17:00:00.000Z')).toBe('2027-01-01');
    expect(vientianeTime('2026-12-31T17:00:00.000Z')).toBe('00:00');
    expect(vientianeDay('2026-12-31T16:59:59.999Z')).toBe('2026-12-31');
    expect(formatMoment('2026-11-22T02:05:00.000Z', 'lo')).toBe('22 ພະຈິກ 2026, 9:05');
    expect(formatMoment('2026-11-22T02:05:00.000Z', 'en')).toBe('22 November 2026, 09:05');
  });
});
