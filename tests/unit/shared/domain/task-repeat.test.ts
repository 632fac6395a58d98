import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysInMonth, partsOf } from '../../../../shared/dates/plain-date.ts';
import { nextDueDay, repeatUnits } from '../../../../shared/domain/task-repeat.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('the next day of a task that repeats', () => {
  it.each([
    ['every day', { unit: 'day', every: 1 }, '2026-11-23', 23, '2026-11-23', '2026-11-24'],
    ['every ten days', { unit: 'day', every: 10 }, '2026-11-23', 23, '2026-11-23', '2026-12-03'],
    ['every week, closed early', { unit: 'week', every: 1 }, '2026-11-23', 23, '2026-11-20', '2026-11-30'],
    [
      'every week, closed on the day of the next',
      { unit: 'week', every: 1 },
      '2026-11-23',
      23,
      '2026-11-30',
      '2026-12-07',
    ],
    [
      'every second week, seventeen days late',
      { unit: 'week', every: 2 },
      '2026-11-02',
      2,
      '2026-11-19',
      '2026-11-30',
    ],
    [
      'every month, from the last day of January',
      { unit: 'month', every: 1 },
      '2026-01-31',
      31,
      '2026-01-31',
      '2026-02-28',
    ],
    [
      'the month after February has its own last day',
      { unit: 'month', every: 1 },
      '2026-02-28',
      31,
      '2026-02-28',
      '2026-03-31',
    ],
    [
      'every month, in a leap year',
      { unit: 'month', every: 1 },
      '2028-01-30',
      30,
      '2028-01-30',
      '2028-02-29',
    ],
    [
      'every third month over the year',
      { unit: 'month', every: 3 },
      '2026-11-30',
      30,
      '2026-12-01',
      '2027-02-28',
    ],
    [
      'every month, after half a year away',
      { unit: 'month', every: 1 },
      '2026-01-15',
      15,
      '2026-07-15',
      '2026-08-15',
    ],
  ] as const)('%s', (_what, repeat, dueOn, onDay, closedOn, expected) => {
    expect(nextDueDay(repeat, { dueOn, onDay, closedOn })).toBe(expected);
  });

  it('is after the day that was due and the day it was closed, in the row, and the first such', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(...repeatUnits),
        fc.integer({ min: 1, max: 99 }),
        (dueOn, closedOn, unit, every) => {
          const onDay = partsOf(dueOn).day;
          const next = nextDueDay({ unit, every }, { dueOn, onDay, closedOn });
          expect(next > dueOn && next > closedOn).toBe(true);
          // Counted once more, the plain way: step by step through the row.
          let reached = dueOn;
          for (let steps = 1; reached <= dueOn || reached <= closedOn; steps += 1) {
            if (unit === 'month') {
              const { year, month } = partsOf(dueOn);
              const index = year * 12 + month - 1 + steps * every;
              const there = { year: Math.floor(index / 12), month: (index % 12) + 1 };
              const last = daysInMonth(there.year, there.month);
              reached = `${there.year}-${String(there.month).padStart(2, '0')}-${String(Math.min(onDay, last)).padStart(2, '0')}`;
            } else reached = addDays(dueOn, steps * every * (unit === 'week' ? 7 : 1));
          }
          expect(next).toBe(reached);
        },
      ),
    );
  });
});
