import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthOfAge } from '../../../../shared/dates/age.ts';
import { describeBirth, formatBirth } from '../../../../shared/dates/format-birth.ts';
import { addDays, addMonths, completedYears, partsOf } from '../../../../shared/dates/plain-date.ts';
import { understandBirth } from '../../../../shared/dates/understand-birth.ts';
import { birthInterval } from '../../../../shared/domain/birth-interval.ts';
import { exactDate } from '../../../../shared/domain/partial-date.ts';
import { Birth } from '../../../../shared/domain/person.ts';
import { day, interval, partialDate } from './date-arbitraries.ts';

const TODAY = '2026-11-22';

/** Written by hand: typed, age ("~" approximate), first and last day of its time, first and last day of birth. */
const ages: readonly (readonly [string, string, string, string, string, string])[] = [
  ['age 15 in March 2025', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['ອາຍຸ 15 ປີ ໃນເດືອນ 3/2025', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['ອາຍຸ ໑໕ ປີ ໃນເດືອນມີນາ ໒໐໒໕', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['15 years old in March 2025', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['15 in March 2025', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['in March 2025: 15 years old', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['ໃນເດືອນ 3/2025 ອາຍຸ 15 ປີ', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['15 (3/2025)', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['15 · 3/2568', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['อายุ 15 ปี มีนาคม 2568', '15', '2025-03-01', '2025-03-31', '2009-03-02', '2010-03-31'],
  ['15', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['໑໕', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['15 years old', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['15yo', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['15 y/o', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['aged 15 years', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['ອາຍຸ 15', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['ອາຍຸ15ປີ', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['15 ປີ ຕອນນີ້', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['15 ຂວບ', '15', TODAY, TODAY, '2010-11-23', '2011-11-22'],
  ['ປະມານ 20 ປີ', '~20', TODAY, TODAY, '2005-11-23', '2006-11-22'],
  ['ອາຍຸປະມານ 20 ປີ', '~20', TODAY, TODAY, '2005-11-23', '2006-11-22'],
  ['about 20', '~20', TODAY, TODAY, '2005-11-23', '2006-11-22'],
  ['~20', '~20', TODAY, TODAY, '2005-11-23', '2006-11-22'],
  ['20?', '~20', TODAY, TODAY, '2005-11-23', '2006-11-22'],
  ['0', '0', TODAY, TODAY, '2025-11-23', '2026-11-22'],
  ['15 years old in 2024', '15', '2024-01-01', '2024-12-31', '2008-01-02', '2009-12-31'],
  ['ອາຍຸ 15 ປີ 2024', '15', '2024-01-01', '2024-12-31', '2008-01-02', '2009-12-31'],
  ['15 on 29/02/2024', '15', '2024-02-29', '2024-02-29', '2008-03-01', '2009-02-28'],
  ['15 on 28/02/2025', '15', '2025-02-28', '2025-02-28', '2009-03-01', '2010-02-28'],
  ['15 on 28/02/2024', '15', '2024-02-28', '2024-02-28', '2008-02-29', '2009-02-28'],
];

/** The same for what is kept as an interval of birth, or a date: typed, first day, last day, precision. */
const dates: readonly (readonly [string, string, string, string])[] = [
  ['12/03/2010', '2010-03-12', '2010-03-12', 'day'],
  ['born 12/03/2010', '2010-03-12', '2010-03-12', 'day'],
  ['DOB: 12 March 2010', '2010-03-12', '2010-03-12', 'day'],
  ['ເກີດປີ 2010', '2010-01-01', '2010-12-31', 'year'],
  ['ເກີດວັນທີ 12 ມີນາ 2553', '2010-03-12', '2010-03-12', 'day'],
  ['12 ມ.ນ. 2010', '2010-03-12', '2010-03-12', 'day'],
  ['12 มี.ค. 2553', '2010-03-12', '2010-03-12', 'day'],
  ['๑๒ มีนาคม ๒๕๕๓', '2010-03-12', '2010-03-12', 'day'],
  ['ເດືອນ 3 ປີ 2010', '2010-03-01', '2010-03-31', 'month'],
  ['ວັນທີ 12 ເດືອນ 3 ປີ 2010', '2010-03-12', '2010-03-12', 'day'],
  ['12 ເດືອນ ມີນາ 2010', '2010-03-12', '2010-03-12', 'day'],
  ['about 2010', '2010-01-01', '2010-12-31', '~year'],
  ['15-16 years', '2009-11-23', '2011-11-22', 'interval'],
  ['15-16', '2009-11-23', '2011-11-22', 'interval'],
  ['15 ຫາ 16 ປີ', '2009-11-23', '2011-11-22', 'interval'],
  ['ລະຫວ່າງ 15 ຫາ 16 ປີ', '2009-11-23', '2011-11-22', 'interval'],
  ['between 15 and 16 years old in 2024', '2007-01-02', '2009-12-31', 'interval'],
  ['about 15 to 16 years old', '2009-11-23', '2011-11-22', '~interval'],
  ['ອາຍຸ 8 ເດືອນ', '2026-02-23', '2026-03-22', 'interval'],
  ['8 months old', '2026-02-23', '2026-03-22', 'interval'],
  ['2 ປີ 3 ເດືອນ', '2024-07-23', '2024-08-22', 'interval'],
];

const refusedTexts: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['x'.repeat(121), 'too-long'],
  ['young', 'not-understood'],
  ['15.5', 'year-missing'],
  ['121', 'too-old'],
  ['ອາຍຸ 150 ປີ', 'too-old'],
  ['16-15', 'ends-before-it-begins'],
  ['3-11', 'ambiguous'],
  ['age 15 in spring', 'not-understood'],
  ['age 15 in 13/2025', 'no-such-date'],
  ['born 15', 'two-digit-year'],
  ['12/03/10', 'two-digit-year'],
  ['31/02/2010', 'no-such-date'],
];

const PIECES =
  '15 3 2025 2568 ໑໕ / - · ຫາ and about ~ ? ມີນາ March ອາຍຸ age ປີ years old ເດືອນ months in ໃນ born ('.split(
    ' ',
  );

describe('understanding what is said of a birth', () => {
  it.each(ages)('reads «%s» as an age', (typed, age, from, to, earliest, latest) => {
    const read = understandBirth(typed, TODAY);
    expect(read).toMatchObject({
      ok: true,
      birth: {
        kind: 'age',
        ageYears: Number(age.replace('~', '')),
        isApproximate: age.startsWith('~'),
        at: { earliest: from, latest: to, asTyped: typed },
      },
    });
    if (read.ok) expect(birthInterval(read.birth)).toMatchObject({ earliest, latest });
  });

  it.each(dates)('reads «%s» as days of birth', (typed, earliest, latest, precision) => {
    expect(understandBirth(typed, TODAY)).toMatchObject({
      ok: true,
      birth: {
        kind: 'date',
        date: {
          earliest,
          latest,
          precision: precision.replace('~', ''),
          isApproximate: precision.startsWith('~'),
          asTyped: typed,
        },
      },
    });
  });

  it.each(refusedTexts)('refuses «%s»: %s', (typed, problem) => {
    expect(understandBirth(typed, TODAY)).toEqual({ ok: false, problem });
  });

  it('tells of a year of the Buddhist era, and of an age said to be true in the future', () => {
    expect(understandBirth('15 · 3/2568', TODAY)).toMatchObject({ remarks: ['buddhist-era-converted'] });
    expect(understandBirth('15 in 2030', TODAY)).toMatchObject({ remarks: ['in-the-future'] });
  });

  it('answers to any text with a valid birth or a problem, in good time', () => {
    const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = understandBirth(pieces.join(' '), TODAY);
        return !read.ok || Birth.safeParse(read.birth).success;
      }),
      { numRuns: 3000 },
    );
  });
});

describe('an age claims no more than is known', () => {
  /** Whether somebody born on a day has the age on some day of a span: asked day by day, from the calendar alone. */
  const hasAgeOnSomeDay = (born: string, age: number, from: string, to: string): boolean => {
    for (let on = from; on <= to; on = addDays(on, 1)) if (completedYears(born, on) === age) return true;
    return false;
  };

  it('gives exactly those who had it on some day of its time', () => {
    const shortTime = fc
      .tuple(day, fc.integer({ min: 0, max: 45 }))
      .map(([from, days]) => [from, addDays(from, days)] as const);
    fc.assert(
      fc.property(shortTime, fc.integer({ min: 0, max: 110 }), ([from, to], age) => {
        const at = { ...exactDate(from), latest: to, precision: 'interval' as const };
        const { earliest, latest } = birthInterval({ kind: 'age', ageYears: age, isApproximate: false, at });
        for (const [born, isPossible] of [
          [earliest, true],
          [latest, true],
          [addDays(earliest, -1), false],
          [addDays(latest, 1), false],
        ] as const)
          expect(hasAgeOnSomeDay(born, age, from, to)).toBe(isPossible);
      }),
      { numRuns: 400 },
    );
  });

  it('in months, too', () => {
    const completedMonths = (born: string, on: string): number => {
      const [from, then] = [partsOf(born), partsOf(on)];
      return (then.year - from.year) * 12 + then.month - from.month - (then.day < from.day ? 1 : 0);
    };
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (on, months) => {
        const told = { isApproximate: false, asTyped: '' };
        const span = { least: months, most: months };
        const { earliest, latest } = birthOfAge(span, { earliest: on, latest: on }, told);
        const around = [addDays(earliest, -1), earliest, latest, addDays(latest, 1)];
        expect(around.map((born) => completedMonths(born, on))).toEqual([
          months + 1,
          months,
          months,
          months - 1,
        ]);
      }),
      { numRuns: 1000 },
    );
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
  });
});

describe('a formatted birth typed again', () => {
  const lifetime = fc.oneof(partialDate, interval).filter(({ latest }) => latest <= '2199-12-31');
  const births: fc.Arbitrary<Birth> = fc.oneof(
    lifetime.map((date) => ({ kind: 'date' as const, date })),
    fc.record({
      kind: fc.constant('age' as const),
      ageYears: fc.integer({ min: 0, max: 120 }),
      isApproximate: fc.boolean(),
      at: lifetime,
    }),
  );
  const withTyping = (birth: Birth, asTyped: string): Birth =>
    birth.kind === 'date'
      ? { kind: 'date', date: { ...birth.date, asTyped } }
      : { ...birth, at: { ...birth.at, asTyped } };

  it.each(['lo', 'en'] as const)('is the same birth (%s)', (language) => {
    fc.assert(
      fc.property(births, (birth) => {
        const text = formatBirth(birth, language);
        expect(understandBirth(text, TODAY)).toMatchObject({ ok: true, birth: withTyping(birth, text) });
      }),
      { numRuns: 500 },
    );
  });

  const inReach = births.filter((birth) => birthInterval(birth).earliest >= '1850-01-01');

  it.each(['lo', 'en'] as const)('covers the days that were described (%s)', (language) => {
    fc.assert(
      fc.property(inReach, (birth) => {
        const again = understandBirth(describeBirth(birth, language), TODAY);
        const { earliest, latest, isApproximate } = birthInterval(birth);
        expect(again.ok && birthInterval(again.birth)).toMatchObject({ earliest, latest, isApproximate });
      }),
      { numRuns: 500 },
    );
  });

  it('reads as people write', () => {
    const read = understandBirth('15 in March 2025', TODAY);
    if (!read.ok) throw new Error(read.problem);
    expect([formatBirth(read.birth, 'en'), formatBirth(read.birth, 'lo')]).toEqual([
      '15 years old in March 2025',
      'ອາຍຸ 15 ປີ ໃນເດືອນ ມີນາ 2025',
    ]);
    expect([describeBirth(read.birth, 'en'), describeBirth(read.birth, 'lo')]).toEqual([
      'born between 2 Mar 2009 and 31 Mar 2010',
      'ເກີດ ແຕ່ວັນທີ 2 ມີນາ 2009 ຫາ 31 ມີນາ 2010',
    ]);
  });
});
