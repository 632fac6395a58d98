import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeInterval, formatPartialDate } from '../../../../shared/dates/format-partial-date.ts';
import { understandDate } from '../../../../shared/dates/understand-date.ts';
import { exactDate, PartialDate } from '../../../../shared/domain/partial-date.ts';
import { formatDate, monthName } from '../../../../shared/text/lao-format.ts';
import { day, interval, partialDate } from './date-arbitraries.ts';

const TODAY = '2026-11-22';

/** Written by hand: typed text, first day, last day, precision, remarks; "~" marks an approximate date. */
const understood: readonly (readonly [string, string, string, string, string?])[] = [
  ['22/11/2026', '2026-11-22', '2026-11-22', 'day'],
  [' 22 / 11 / 2026 ', '2026-11-22', '2026-11-22', 'day'],
  ['5/3/2025', '2025-03-05', '2025-03-05', 'day'],
  ['22.11.2026', '2026-11-22', '2026-11-22', 'day'],
  ['22.11.2026.', '2026-11-22', '2026-11-22', 'day'],
  ['22-11-2026', '2026-11-22', '2026-11-22', 'day'],
  ['22 - 11 - 2026', '2026-11-22', '2026-11-22', 'day'],
  ['22 11 2026', '2026-11-22', '2026-11-22', 'day'],
  ['2026-11-22', '2026-11-22', '2026-11-22', 'day'],
  ['2026/11/22', '2026-11-22', '2026-11-22', 'day'],
  ['29/02/2024', '2024-02-29', '2024-02-29', 'day'],
  ['11/2026', '2026-11-01', '2026-11-30', 'month'],
  ['2/2024', '2024-02-01', '2024-02-29', 'month'],
  ['11.2026', '2026-11-01', '2026-11-30', 'month'],
  ['11-2026', '2026-11-01', '2026-11-30', 'month'],
  ['2026-11', '2026-11-01', '2026-11-30', 'month'],
  ['2026', '2026-01-01', '2026-12-31', 'year'],
  ['22 Nov 2026', '2026-11-22', '2026-11-22', 'day'],
  ['22 november 2026', '2026-11-22', '2026-11-22', 'day'],
  ['22nd of November, 2026', '2026-11-22', '2026-11-22', 'day'],
  ['Nov 22, 2026', '2026-11-22', '2026-11-22', 'day'],
  ['22-Nov-2026', '2026-11-22', '2026-11-22', 'day'],
  ['Sept. 2025', '2025-09-01', '2025-09-30', 'month'],
  ['May 2025', '2025-05-01', '2025-05-31', 'month'],
  ['ພະຈິກ 2026', '2026-11-01', '2026-11-30', 'month'],
  ['22 ພະຈິກ 2026', '2026-11-22', '2026-11-22', 'day'],
  ['22ພະຈິກ2026', '2026-11-22', '2026-11-22', 'day'],
  ['ວັນທີ 22 ພະຈິກ 2026', '2026-11-22', '2026-11-22', 'day'],
  ['ວັນທີ 22 ເດືອນ 11 ປີ 2026', '2026-11-22', '2026-11-22', 'day'],
  ['ເດືອນ 11 ປີ 2026', '2026-11-01', '2026-11-30', 'month'],
  ['ປີ 2025', '2025-01-01', '2025-12-31', 'year'],
  ['ເດືອນສິງຫາ ປີ 2025', '2025-08-01', '2025-08-31', 'month'],
  ['ພຶດສະພາ 2025', '2025-05-01', '2025-05-31', 'month'],
  ['ພືດສະພາ 2025', '2025-05-01', '2025-05-31', 'month'],
  ['ພ.ຈ. 2025', '2025-11-01', '2025-11-30', 'month'],
  ['22 ພ.ຈ 2025', '2025-11-22', '2025-11-22', 'day'],
  ['ກ.ພ. 2026', '2026-02-01', '2026-02-28', 'month'],
  ['3 ມິ.ຖ. 2026', '2026-06-03', '2026-06-03', 'day'],
  ['໒໒/໑໑/໒໐໒໖', '2026-11-22', '2026-11-22', 'day'],
  ['໒໒ ພະຈິກ ໒໐໒໖', '2026-11-22', '2026-11-22', 'day'],
  ['2567', '2024-01-01', '2024-12-31', 'year', 'buddhist-era-converted'],
  ['29/02/2567', '2024-02-29', '2024-02-29', 'day', 'buddhist-era-converted'],
  ['22 ພະຈິກ ໒໕໖໙', '2026-11-22', '2026-11-22', 'day', 'buddhist-era-converted'],
  ['ພ.ສ. 2567', '2024-01-01', '2024-12-31', 'year', 'buddhist-era-converted'],
  ['5/2567 BE', '2024-05-01', '2024-05-31', 'month', 'buddhist-era-converted'],
  ['5 มี.ค. 2567', '2024-03-05', '2024-03-05', 'day', 'buddhist-era-converted'],
  ['วันที่ 5 เดือนสิงหาคม พ.ศ. 2567', '2024-08-05', '2024-08-05', 'day', 'buddhist-era-converted'],
  ['๕/๓/๒๕๖๗', '2024-03-05', '2024-03-05', 'day', 'buddhist-era-converted'],
  ['ธ.ค. 2024', '2024-12-01', '2024-12-31', 'month'],
  ['พฤษภาคม 2024 ถึง มิถุนายน 2024', '2024-05-01', '2024-06-30', 'interval'],
  ['ประมาณปี 2024', '2024-01-01', '2024-12-31', '~year'],
  ['ຄ.ສ. 2024', '2024-01-01', '2024-12-31', 'year'],
  ['about 2024', '2024-01-01', '2024-12-31', '~year'],
  ['Around March 2024', '2024-03-01', '2024-03-31', '~month'],
  ['~2024', '2024-01-01', '2024-12-31', '~year'],
  ['c. 2019', '2019-01-01', '2019-12-31', '~year'],
  ['2024?', '2024-01-01', '2024-12-31', '~year'],
  ['ປະມານ 2024', '2024-01-01', '2024-12-31', '~year'],
  ['ປະມານເດືອນມີນາ 2024', '2024-03-01', '2024-03-31', '~month'],
  ['15-20/11/2026', '2026-11-15', '2026-11-20', 'interval'],
  ['15 - 20/11/2026', '2026-11-15', '2026-11-20', 'interval'],
  ['15–20 ພະຈິກ 2026', '2026-11-15', '2026-11-20', 'interval'],
  ['15 to 20 Nov 2026', '2026-11-15', '2026-11-20', 'interval'],
  ['03/2026 – 11/2026', '2026-03-01', '2026-11-30', 'interval'],
  ['03/2026-11/2026', '2026-03-01', '2026-11-30', 'interval'],
  ['Mar-Nov 2026', '2026-03-01', '2026-11-30', 'interval'],
  ['2024 to 2025', '2024-01-01', '2025-12-31', 'interval'],
  ['2024-2025', '2024-01-01', '2025-12-31', 'interval'],
  ['2567-2568', '2024-01-01', '2025-12-31', 'interval', 'buddhist-era-converted'],
  ['ແຕ່ 03/2026 ຫາ 11/2026', '2026-03-01', '2026-11-30', 'interval'],
  ['ແຕ່ເດືອນສິງຫາ 2026ຫາພະຈິກ 2026', '2026-08-01', '2026-11-30', 'interval'],
  ['ຕັ້ງແຕ່ວັນທີ 1 ເຖິງ 28 ກຸມພາ 2026', '2026-02-01', '2026-02-28', 'interval'],
  ['between 28 Feb and 3 Mar 2026', '2026-02-28', '2026-03-03', 'interval'],
  ['ລະຫວ່າງ 2024 ແລະ 2025', '2024-01-01', '2025-12-31', 'interval'],
  ['about 2023 to 2024', '2023-01-01', '2024-12-31', '~interval'],
  ['2026-03-01 - 2026-11-20', '2026-03-01', '2026-11-20', 'interval'],
  ['15-10-2026 - 20-11-2026', '2026-10-15', '2026-11-20', 'interval'],
  ['28/12/2025 - 3/1/2026', '2025-12-28', '2026-01-03', 'interval'],
  ['2024 - 2024', '2024-01-01', '2024-12-31', 'year'],
  ['ກາງເດືອນກໍລະກົດ 2020', '2020-07-11', '2020-07-20', '~interval'],
  ['ໃນກາງເດືອນກໍລະກົດ 2020', '2020-07-11', '2020-07-20', '~interval'],
  ['ກາງເດືອນ 7/2020', '2020-07-11', '2020-07-20', '~interval'],
  ['ກາງເດືອນ ໗ ປີ ໒໐໒໐', '2020-07-11', '2020-07-20', '~interval'],
  ['ຕົ້ນເດືອນສິງຫາ 2025', '2025-08-01', '2025-08-10', '~interval'],
  ['ຕົ້ນ ສິງຫາ 2025', '2025-08-01', '2025-08-10', '~interval'],
  ['ທ້າຍເດືອນກຸມພາ 2024', '2024-02-21', '2024-02-29', '~interval'],
  ['ປາຍເດືອນກຸມພາ 2025', '2025-02-21', '2025-02-28', '~interval'],
  ['ປະມານທ້າຍເດືອນ 4/2026', '2026-04-21', '2026-04-30', '~interval'],
  ['mid-July 2020', '2020-07-11', '2020-07-20', '~interval'],
  ['Mid July 2020', '2020-07-11', '2020-07-20', '~interval'],
  ['in the middle of July, 2020', '2020-07-11', '2020-07-20', '~interval'],
  ['early March 2025', '2025-03-01', '2025-03-10', '~interval'],
  ['beginning of 3/2025', '2025-03-01', '2025-03-10', '~interval'],
  ['the end of Feb 2024', '2024-02-21', '2024-02-29', '~interval'],
  ['late 2026-04', '2026-04-21', '2026-04-30', '~interval'],
  ['กลางเดือนสิงหาคม พ.ศ. 2567', '2024-08-11', '2024-08-20', '~interval', 'buddhist-era-converted'],
  ['ກາງເດືອນ 7 ຫາ ທ້າຍເດືອນ 8/2020', '2020-07-11', '2020-08-31', '~interval'],
  ['ຕົ້ນ ຫາ ກາງເດືອນກໍລະກົດ 2020', '2020-07-01', '2020-07-20', '~interval'],
  ['mid-July to 3 August 2020', '2020-07-11', '2020-08-03', '~interval'],
  ['today', '2026-11-22', '2026-11-22', 'day'],
  ['Yesterday', '2026-11-21', '2026-11-21', 'day'],
  ['ມື້ນີ້', '2026-11-22', '2026-11-22', 'day'],
  ['ມື້ວານ', '2026-11-21', '2026-11-21', 'day'],
  ['ມື້ວານນີ້', '2026-11-21', '2026-11-21', 'day'],
  ['23/11/2026', '2026-11-23', '2026-11-23', 'day', 'in-the-future'],
  ['2027', '2027-01-01', '2027-12-31', 'year', 'in-the-future'],
  ['1899', '1899-01-01', '1899-12-31', 'year', 'more-than-120-years-ago'],
];

const refusedTexts: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  [' ​ ', 'empty'],
  ['x'.repeat(121), 'too-long'],
  ['soon', 'not-understood'],
  ['ຕົ້ນປີ 2026', 'not-understood'],
  ['mid-2020', 'not-understood'],
  ['ກາງເດືອນ', 'not-understood'],
  ['ກາງວັນທີ 22 ກໍລະກົດ 2020', 'not-understood'],
  ['mid-July', 'year-missing'],
  ['ກາງເດືອນ 13/2020', 'no-such-date'],
  ['end of July to mid-July 2020', 'ends-before-it-begins'],
  ['2026 2027', 'not-understood'],
  ['1/2/3', 'not-understood'],
  ['22112026', 'not-understood'],
  ['2024 and 2025', 'not-understood'],
  ['15 to Nov 2026', 'not-understood'],
  ['2024 to 2025 to 2026', 'not-understood'],
  ['22/11/26', 'two-digit-year'],
  ['22 Nov 26', 'two-digit-year'],
  ['11/26', 'two-digit-year'],
  ['69', 'two-digit-year'],
  ['11/22/2026', 'no-such-date'],
  ['31/02/2026', 'no-such-date'],
  ['29/02/2025', 'no-such-date'],
  ['13/2026', 'no-such-date'],
  ['0/11/2026', 'no-such-date'],
  ['32 ພະຈິກ 2026', 'no-such-date'],
  ['22/11', 'year-missing'],
  ['22 ພະຈິກ', 'year-missing'],
  ['ພະຈິກ', 'year-missing'],
  ['1700', 'year-out-of-range'],
  ['2300', 'year-out-of-range'],
  ['2026 BE', 'year-out-of-range'],
  ['ຄ.ສ. 2567', 'year-out-of-range'],
  ['from 2024', 'end-missing'],
  ['ແຕ່ 03/2026', 'end-missing'],
  ['2024 –', 'end-missing'],
  ['2025 to 2024', 'ends-before-it-begins'],
  ['28/12 - 3/1/2027', 'ends-before-it-begins'],
  ['03-11/2026', 'ambiguous'],
  ['3 to 11/2026', 'ambiguous'],
];

describe('understanding a typed date', () => {
  const rows = understood.map(([typed, earliest, latest, precision, remark]) => ({
    typed,
    earliest,
    latest,
    precision,
    remark,
  }));

  it.each(rows)('reads «$typed»', ({ typed, earliest, latest, precision, remark }) => {
    expect(understandDate(typed, TODAY)).toEqual({
      ok: true,
      date: {
        earliest,
        latest,
        precision: precision.replace('~', ''),
        isApproximate: precision.startsWith('~'),
        asTyped: typed.trim(),
      },
      remarks: remark === undefined ? [] : [remark],
    });
  });

  it.each(refusedTexts)('refuses «%s»: %s', (typed, problem) => {
    expect(understandDate(typed, TODAY)).toEqual({ ok: false, problem });
  });

  it('never reads the month first', () => {
    for (let first = 1; first <= 12; first += 1) {
      expect(understandDate(`${first}/12/2025`, TODAY)).toMatchObject({
        date: { earliest: `2025-12-${String(first).padStart(2, '0')}` },
      });
    }
  });

  it('answers to any text with a valid partial date or a problem, in good time', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '22',
        '11',
        '2026',
        '2567',
        '໑໕',
        '/',
        '-',
        '.',
        ' ',
        '–',
        'ຫາ',
        'ແຕ່',
        'to',
        'about',
        'ພະຈິກ',
        'ສິງຫາ',
        'Nov',
        'ພ.ສ.',
        'ປີ',
        '#11#',
        'ກາງເດືອນ',
        'mid-',
        '@3@',
        '#',
        ',',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const result = understandDate(typed, TODAY);
        return !result.ok || PartialDate.safeParse(result.date).success;
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a third of a month', () => {
  const month = fc.record({
    year: fc.integer({ min: 1870, max: 2190 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  const read = (typed: string): PartialDate => {
    const result = understandDate(typed, TODAY);
    if (!result.ok) throw new Error(`${typed}: ${result.problem}`);
    return result.date;
  };

  it.each([
    ['lo', ['ຕົ້ນເດືອນ', 'ກາງເດືອນ', 'ທ້າຍເດືອນ']],
    ['en', ['early ', 'mid-', 'late ']],
  ] as const)(
    'is about ten days, and the three are the whole month (%s)',
    (language, [first, second, third]) => {
      fc.assert(
        fc.property(month, ({ year, month: at }) => {
          const name = `${monthName(at, language)} ${year}`;
          const whole = read(name);
          const thirds = [read(first + name), read(second + name), read(third + name)];
          expect(thirds.map(({ earliest }) => earliest.slice(8))).toEqual(['01', '11', '21']);
          expect(thirds.map(({ latest }) => latest.slice(8))).toEqual(['10', '20', whole.latest.slice(8)]);
          for (const part of thirds) {
            expect(part).toMatchObject({ precision: 'interval', isApproximate: true });
            expect(part.earliest.slice(0, 7)).toBe(whole.earliest.slice(0, 7));
            expect(part.latest.slice(0, 7)).toBe(whole.earliest.slice(0, 7));
            // As it is shown, it is understood as the same again.
            const shown = formatPartialDate(part, language);
            expect(read(shown)).toEqual({ ...part, asTyped: shown });
          }
        }),
      );
    },
  );
});

describe('a formatted date typed again', () => {
  const sameAgain = (text: string, date: PartialDate): void => {
    const again = understandDate(text, TODAY);
    expect(again).toMatchObject({ ok: true, date: { ...date, asTyped: text } });
  };

  it.each(['lo', 'en'] as const)('is the same day, month or year (%s)', (language) => {
    fc.assert(fc.property(partialDate, (date) => sameAgain(formatPartialDate(date, language), date)));
  });

  it.each(['lo', 'en'] as const)('is the same interval (%s)', (language) => {
    fc.assert(fc.property(interval, (date) => sameAgain(formatPartialDate(date, language), date)));
  });

  it.each([
    ['lo', 'long'],
    ['lo', 'medium'],
    ['lo', 'short'],
    ['en', 'long'],
    ['en', 'medium'],
    ['en', 'short'],
  ] as const)('is the same day in every style (%s, %s)', (language, style) => {
    fc.assert(
      fc.property(day, (only) => {
        const text = formatDate(only, language, style);
        sameAgain(text, exactDate(only, text));
      }),
    );
  });

  it.each(['lo', 'en'] as const)('covers the days that were described (%s)', (language) => {
    fc.assert(
      fc.property(fc.oneof(partialDate, interval), (date) => {
        const again = understandDate(describeInterval(date, language), TODAY);
        expect(again).toMatchObject({
          ok: true,
          date: { earliest: date.earliest, latest: date.latest, isApproximate: date.isApproximate },
        });
      }),
    );
  });
});

describe('showing a partial date', () => {
  const shown = (typed: string, language: 'lo' | 'en'): readonly [string, string] => {
    const result = understandDate(typed, TODAY);
    if (!result.ok) throw new Error(result.problem);
    return [formatPartialDate(result.date, language), describeInterval(result.date, language)];
  };

  it.each([
    ['22/11/2026', '22 ພະຈິກ 2026', '22 ພະຈິກ 2026', '22 November 2026', '22 Nov 2026'],
    ['11/2026', 'ພະຈິກ 2026', 'ແຕ່ວັນທີ 1 ຫາ 30 ພະຈິກ 2026', 'November 2026', 'between 1 and 30 Nov 2026'],
    ['2026', '2026', 'ແຕ່ວັນທີ 1 ມັງກອນ ຫາ 31 ທັນວາ 2026', '2026', 'between 1 Jan and 31 Dec 2026'],
    [
      '~2024',
      'ປະມານ 2024',
      'ປະມານ ແຕ່ວັນທີ 1 ມັງກອນ ຫາ 31 ທັນວາ 2024',
      'about 2024',
      'roughly between 1 Jan and 31 Dec 2024',
    ],
    [
      'ກາງເດືອນກໍລະກົດ 2020',
      'ປະມານ 11–20 ກໍລະກົດ 2020',
      'ປະມານ ແຕ່ວັນທີ 11 ຫາ 20 ກໍລະກົດ 2020',
      'about 11–20 July 2020',
      'roughly between 11 and 20 Jul 2020',
    ],
    [
      '15-20/11/2026',
      '15–20 ພະຈິກ 2026',
      'ແຕ່ວັນທີ 15 ຫາ 20 ພະຈິກ 2026',
      '15–20 November 2026',
      'between 15 and 20 Nov 2026',
    ],
    [
      '28/2-3/3/2026',
      '28 ກຸມພາ – 3 ມີນາ 2026',
      'ແຕ່ວັນທີ 28 ກຸມພາ ຫາ 3 ມີນາ 2026',
      '28 February – 3 March 2026',
      'between 28 Feb and 3 Mar 2026',
    ],
    [
      '28/12/2025-3/1/2026',
      '28 ທັນວາ 2025 – 3 ມັງກອນ 2026',
      'ແຕ່ວັນທີ 28 ທັນວາ 2025 ຫາ 3 ມັງກອນ 2026',
      '28 December 2025 – 3 January 2026',
      'between 28 Dec 2025 and 3 Jan 2026',
    ],
    [
      '3/2026-11/2026',
      'ມີນາ – ພະຈິກ 2026',
      'ແຕ່ວັນທີ 1 ມີນາ ຫາ 30 ພະຈິກ 2026',
      'March – November 2026',
      'between 1 Mar and 30 Nov 2026',
    ],
    [
      '1/2024-12/2024',
      'ມັງກອນ – ທັນວາ 2024',
      'ແຕ່ວັນທີ 1 ມັງກອນ ຫາ 31 ທັນວາ 2024',
      'January – December 2024',
      'between 1 Jan and 31 Dec 2024',
    ],
    [
      '2024-2025',
      '2024–2025',
      'ແຕ່ວັນທີ 1 ມັງກອນ 2024 ຫາ 31 ທັນວາ 2025',
      '2024–2025',
      'between 1 Jan 2024 and 31 Dec 2025',
    ],
  ])('writes %s', (typed, lao, laoDays, english, englishDays) => {
    expect(shown(typed, 'lo')).toEqual([lao, laoDays]);
    expect(shown(typed, 'en')).toEqual([english, englishDays]);
  });
});
