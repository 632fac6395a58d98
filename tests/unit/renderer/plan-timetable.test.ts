import { describe, expect, it } from 'vitest';
import { quartersOf, shareOfTime, shownTime } from '../../../renderer/features/plan-reports/shown-time.ts';
import { provincePlaces } from '../../../renderer/features/plan-reports/province-places.ts';
import provinces from '../../../shared/places/provinces.json' with { type: 'json' };

describe('the time that a chart shows', () => {
  const plan = { startsOn: '2021-01-01', endsOn: '2025-12-31' };

  it('is whole years, as many as the plan and what is in it need', () => {
    expect(shownTime(plan, [])).toEqual({ first: '2021-01-01', last: '2025-12-31' });
    expect(shownTime(plan, [{ startsOn: '2020-07-15', endsOn: null }])).toEqual({
      first: '2020-01-01',
      last: '2025-12-31',
    });
  });

  it('tells where a day begins and ends, in percent', () => {
    // 365 days.
    const year = { first: '2023-01-01', last: '2023-12-31' };
    expect(shareOfTime(year, '2023-01-01')).toBe(0);
    expect(shareOfTime(year, '2023-12-31', 'end')).toBe(100);
    expect(shareOfTime(year, '2023-01-01', 'end')).toBeCloseTo(100 / 365);
  });

  it('has four quarters each year', () => {
    const quarters = quartersOf({ first: '2023-01-01', last: '2024-12-31' });
    expect(quarters.map(({ year, quarter }) => `${year}/${quarter}`).join(' ')).toBe(
      '2023/1 2023/2 2023/3 2023/4 2024/1 2024/2 2024/3 2024/4',
    );
    expect(quarters[1]?.at).toBeCloseTo((90 / 731) * 100);
  });
});

describe('the grid of tiles', () => {
  it('has a place of its own for each of the 18 provinces', () => {
    expect(Object.keys(provincePlaces).toSorted()).toEqual(provinces.rows.map(({ code }) => code).toSorted());
    const places = Object.values(provincePlaces).map(({ row, column }) => `${row}/${column}`);
    expect(new Set(places).size).toBe(18);
  });

  it('keeps north above south and west left of east', () => {
    const at = (code: string) => provincePlaces[code] ?? { row: 0, column: 0 };
    // Phongsaly is the northernmost, Champasack and Attapeu are the southernmost; Bokeo lies west of Luangprabang.
    for (const { code } of provinces.rows) {
      if (code !== '02') expect(at('02').row).toBeLessThan(at(code).row);
      if (code !== '16' && code !== '17') expect(at('16').row).toBeGreaterThan(at(code).row);
    }
    expect(at('05').column).toBeLessThan(at('06').column);
    expect(at('16').column).toBeLessThan(at('17').column);
    expect(at('08').column).toBeLessThan(at('10').column);
  });
});
