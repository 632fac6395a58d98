import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInterval, birthFromAge, isChild } from '../../../../shared/dates/age.ts';
import { addDays, completedYears } from '../../../../shared/dates/plain-date.ts';
import { exactDate, PartialDate } from '../../../../shared/domain/partial-date.ts';
import { day, interval, partialDate } from './date-arbitraries.ts';

const year = (number: number, isApproximate = false): PartialDate => ({
  earliest: `${number}-01-01`,
  latest: `${number}-12-31`,
  precision: 'year',
  isApproximate,
  asTyped: String(number),
});

describe('the births that an age means', () => {
  it('gives exactly the births that make that age on that day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (on, age) => {
        const { earliest, latest } = birthFromAge({ ageYears: age, isApproximate: false, at: exactDate(on) });
        expect(completedYears(earliest, on)).toBe(age);
        expect(completedYears(latest, on)).toBe(age);
        expect(completedYears(addDays(earliest, -1), on)).toBe(age + 1);
        expect(completedYears(addDays(latest, 1), on)).toBe(age - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('widens with the time at which the age was told, and stays a valid partial date', () => {
    expect(birthFromAge({ ageYears: 15, isApproximate: false, at: year(2024) })).toMatchObject({
      earliest: '2008-01-02',
      latest: '2009-12-31',
      isApproximate: false,
    });
    expect(birthFromAge({ ageYears: 15, isApproximate: false, at: year(2024, true) }).isApproximate).toBe(
      true,
    );
    fc.assert(
      fc.property(
        fc.oneof(partialDate, interval),
        fc.integer({ min: 0, max: 120 }),
        (at, ageYears) => PartialDate.safeParse(birthFromAge({ ageYears, isApproximate: false, at })).success,
      ),
    );
  });
});

describe('the age on a day', () => {
  it('is an interval as wide as the birth allows', () => {
    expect(ageInterval(year(2008), '2026-11-22')).toEqual({ least: 17, most: 18 });
    expect(ageInterval(exactDate('2008-11-22'), '2026-11-22')).toEqual({ least: 18, most: 18 });
    expect(ageInterval(exactDate('2027-01-01'), '2026-11-22')).toEqual({ least: -1, most: -1 });
  });

  it('holds the age of everyone the birth allows', () => {
    fc.assert(
      fc.property(fc.oneof(partialDate, interval), day, fc.nat(), (birth, on, pick) => {
        const span = (Date.parse(birth.latest) - Date.parse(birth.earliest)) / 86_400_000;
        const age = completedYears(addDays(birth.earliest, pick % (span + 1)), on);
        const { least, most } = ageInterval(birth, on);
        return least <= age && age <= most;
      }),
    );
  });
});

describe('whether a person is a child (under 18)', () => {
  it.each([
    ['born 18 years ago tomorrow', exactDate('2008-11-23'), 'child'],
    ['born 18 years ago today', exactDate('2008-11-22'), 'adult'],
    ['born on a leap day that the year lacks', exactDate('2008-02-29'), 'adult'],
    ['born in 2009', year(2009), 'child'],
    ['born in 2008', year(2008), 'uncertain'],
    ['born in 2007', year(2007), 'adult'],
    ['born about 2007', year(2007, true), 'uncertain'],
    ['born about 2000', year(2000, true), 'adult'],
    ['born about 2015', year(2015, true), 'child'],
    ['born after the day', exactDate('2027-01-01'), 'uncertain'],
  ] as const)('%s', (_who, birth, answer) => {
    expect(isChild(birth, '2026-11-22')).toBe(answer);
  });

  it('is kept on 28 February for one born on 29 February', () => {
    expect(isChild(exactDate('2008-02-29'), '2026-02-28')).toBe('child');
    expect(isChild(exactDate('2008-02-29'), '2026-03-01')).toBe('adult');
  });

  it('is never answered two ways by the births it allows', () => {
    fc.assert(
      fc.property(fc.oneof(partialDate, interval), day, (birth, on) => {
        const answer = isChild(birth, on);
        const ends = [birth.earliest, birth.latest].map((end) => completedYears(end, on) < 18);
        return answer === 'uncertain' || ends.every((isUnder) => isUnder === (answer === 'child'));
      }),
    );
  });
});
