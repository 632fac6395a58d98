import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedVisits } from '../../../../shared/domain/visit-plan.ts';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The last day of a month, by the calendar of the machine and not by ours. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

describe('the visits after a return', () => {
  it('come 3, 6, 12 and 24 calendar months later, on the same day or the last of a month that lacks it', () => {
    fc.assert(
      fc.property(days, (returnedOn) => {
        const [year = 0, month = 0, day = 0] = returnedOn.split('-').map(Number);
        const visits = plannedVisits(returnedOn);
        expect(visits.map(({ months }) => months)).toEqual([3, 6, 12, 24]);
        for (const { months, plannedOn } of visits) {
          const [plannedYear = 0, plannedMonth = 0, plannedDay = 0] = plannedOn.split('-').map(Number);
          expect(plannedYear * 12 + plannedMonth).toBe(year * 12 + month + months);
          expect(plannedDay).toBe(Math.min(day, lastDay(plannedYear, plannedMonth)));
        }
      }),
    );
  });

  it.each([
    ['2023-11-30', ['2024-02-29', '2024-05-30', '2024-11-30', '2025-11-30']],
    ['2024-02-29', ['2024-05-29', '2024-08-29', '2025-02-28', '2026-02-28']],
    ['2026-08-31', ['2026-11-30', '2027-02-28', '2027-08-31', '2028-08-31']],
  ])('of %s are planned each from the day of the return', (returnedOn, planned) => {
    expect(plannedVisits(returnedOn).map(({ plannedOn }) => plannedOn)).toEqual(planned);
  });
});
