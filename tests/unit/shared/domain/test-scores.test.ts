import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageOf, sumOfMarks, together } from '../../../../shared/domain/test-scores.ts';
import { formatTotalAndWomen } from '../../../../shared/text/total-and-women.ts';

const halves = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);

describe('marks of groups', () => {
  it('average over people, however they are parted into groups', () => {
    fc.assert(
      fc.property(fc.array(fc.array(halves, { maxLength: 6 }), { minLength: 1, maxLength: 5 }), (groups) => {
        const all = sumOfMarks(groups.flat());
        expect(together(groups.map(sumOfMarks))).toEqual(all);
        if (all !== null)
          expect(averageOf(all)).toBe(
            groups.flat().reduce((sum, each) => sum + each, 0) / groups.flat().length,
          );
      }),
    );
  });

  it('are not averages of averages', () => {
    // Ten people with 10 and one with 0: 100 of 11, and not 5.
    const whole = together([
      { people: 10, sum: 100 },
      { people: 1, sum: 0 },
    ]);
    expect(whole).toEqual({ people: 11, sum: 100 });
    expect(whole && averageOf(whole)).toBeCloseTo(9.09, 2);
  });
});

describe('total, of whom women', () => {
  it('is said as reports of Lao offices say it', () => {
    expect(formatTotalAndWomen({ total: 60, women: 21 }, 'lo')).toBe('60 ຄົນ, ຍິງ 21 ຄົນ');
    expect(formatTotalAndWomen({ total: 1234, women: 0 }, 'lo')).toBe('1.234 ຄົນ, ຍິງ 0 ຄົນ');
    expect(formatTotalAndWomen({ total: 60, women: 21 }, 'en')).toBe('60 people, of whom 21 women');
    expect(formatTotalAndWomen({ total: 1, women: 1 }, 'en')).toBe('1 person, of whom 1 woman');
  });
});
