import { describe, expect, it } from 'vitest';
import { waitingFiguresOf } from '../../../../shared/domain/waiting-figures.ts';

const days = (least: number, most = least) => ({ least, most, isApproximate: false });

describe('how long several persons waited', () => {
  it('is nothing where nobody waited', () => {
    expect(waitingFiguresOf([])).toBeUndefined();
  });

  it.each([
    [[days(12)], days(12), days(12)],
    [[days(40), days(1), days(12)], days(12), days(40)],
    [[days(1), days(4)], { least: 2, most: 3, isApproximate: false }, days(4)],
    [[days(5), days(0, 30)], { least: 2, most: 18, isApproximate: false }, days(5, 30)],
  ])('of %o is the one in the middle and the longest', (waits, median, longest) => {
    expect(waitingFiguresOf(waits)).toEqual({ persons: waits.length, median, longest });
  });

  it('is approximate where one of them is', () => {
    expect(waitingFiguresOf([days(3), { ...days(9), isApproximate: true }])?.median.isApproximate).toBe(true);
  });
});
