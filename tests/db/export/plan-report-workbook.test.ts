import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanReport } from '../../../shared/contract/plan-report.ts';
import { exactDate } from '../../../shared/domain/partial-date.ts';
import { readFirstSheet } from '../../../db/spreadsheet/read-workbook.ts';
import { writePlanReport } from '../../../db/spreadsheet/plan-report-workbook.ts';
import { askToAgree, inTemporaryFolder, itJudgedBy } from '../../support/judges.ts';
import { newPlan } from '../../support/national-plans.ts';

const id = (last: number): string => `019e0000-0000-7000-8000-00000000000${last}`;
const rolled = (numerator: number, denominator: number | null = null) => ({
  amount: { numerator, denominator },
  reported: 1,
  expected: 2,
});
const nobody = { events: 0, total: 0, women: 0 };

/** An indicator of which no figure is due in the half-year. */
const blank = {
  unit: 'ຄົນ',
  accrual: 'per-period',
  target: { amount: null, reported: 0, expected: 0 },
  actual: { amount: null, reported: 0, expected: 0 },
  remarks: [] as string[],
} as const;

/**
 * A report by hand: one activity with a count, a share, and two indicators without a figure; two events, two currencies.
 */
const report: PlanReport = {
  planId: id(1),
  plan: { ...newPlan().plan, titleLao: 'ແຜນງານແຫ່ງຊາດ ໄລຍະ III' },
  edition: 1,
  state: 'approved',
  period: '2023-H2',
  first: '2023-07-01',
  last: '2023-12-31',
  rows: [
    {
      nodeId: id(2),
      level: 'activity',
      depth: 0,
      code: '1.10',
      textLao: 'ຝຶກອົບຮົມພະນັກງານກຳມະບານ',
      textEnglish: 'Train trade-union officials',
      responsible: [{ key: id(3), lao: 'ສະຫະພັນກຳມະບານລາວ', english: 'Lao Federation of Trade Unions' }],
      startsOn: '2023-01-01',
      endsOn: '2023-12-31',
      indicators: [
        {
          indicatorId: id(4),
          nameLao: 'ຈຳນວນຜູ້ໄດ້ຮັບການຝຶກອົບຮົມ',
          nameEnglish: 'People trained',
          unit: 'ຄົນ',
          accrual: 'per-period',
          periodLength: 'half-year',
          target: rolled(80),
          actual: rolled(60),
          remarks: ['ຈັດຢູ່ 2 ແຂວງ'],
        },
        {
          indicatorId: id(5),
          nameLao: 'ສ່ວນທີ່ເປັນຍິງ',
          nameEnglish: null,
          unit: 'ຄົນ',
          accrual: 'per-period',
          periodLength: 'half-year',
          target: rolled(1, 4),
          actual: { ...rolled(21, 60), reported: 2 },
          remarks: [],
        },
        {
          ...blank,
          indicatorId: id(8),
          nameLao: 'ສະມາຊິກທີ່ຮູ້ກົດໝາຍ',
          nameEnglish: 'Members who know the law',
          periodLength: 'year',
        },
        // Begins a year later.
        { ...blank, indicatorId: id(9), nameLao: 'ບ້ານທີ່ຮັບຂ່າວ', nameEnglish: null, periodLength: 'quarter' },
      ],
      held: { events: 1, total: 60, women: 21 },
    },
  ],
  events: [
    {
      eventId: id(6),
      kind: 'Training',
      titleLao: 'ກອງປະຊຸມຝຶກອົບຮົມ',
      titleEnglish: null,
      begins: exactDate('2023-12-11'),
      ends: exactDate('2023-12-22'),
      provinces: [
        { key: '08', lao: 'ໄຊຍະບູລີ', english: 'Xayabury' },
        { key: '01', lao: 'ນະຄອນຫຼວງວຽງຈັນ', english: 'Vientiane Capital' },
      ],
      organiser: null,
      attendance: { total: 60, women: 21 },
      audience: null,
      subjects: 10,
      nodeCodes: ['1.10'],
    },
    {
      eventId: id(7),
      kind: 'Outreach',
      titleLao: '=HYPERLINK("http://x")',
      titleEnglish: null,
      begins: exactDate('2023-08-02'),
      ends: null,
      provinces: [],
      organiser: null,
      attendance: { total: 40, women: 19 },
      audience: { estimate: 900, low: 500, high: 2000 },
      subjects: 0,
      nodeCodes: [],
    },
  ],
  sums: {
    trainings: { events: 1, total: 60, women: 21, eventsWithout: 0 },
    meetings: { ...nobody, eventsWithout: 0 },
    outreach: { events: 1, estimate: 900, low: 500, high: 2000 },
  },
  people: { total: 0, women: 0, atLeast: 0 },
  money: [
    { source: 'State', currency: 'LAK', planned: 100_000_000, spent: 25_000_000, spentBefore: 5_000_000 },
    { source: 'EventCost', currency: 'LAK', planned: 0, spent: 10_000_000, spentBefore: 0 },
    { source: 'ForeignAid', currency: 'USD', planned: 500_050, spent: 100_010, spentBefore: 0 },
  ],
};

describe('the report as a workbook', () => {
  it('has the usual columns in Lao, codes as words, and percentages of parts and wholes', async () => {
    const { rows } = await readFirstSheet(writePlanReport(report, 'lo', { isTraining: false }));
    const shown = rows.map(({ cells }) =>
      [...cells.values()].map((cell) =>
        cell.kind === 'text'
          ? cell.text
          : cell.kind === 'number'
            ? Math.round(cell.number * 1e6) / 1e6
            : 'fault',
      ),
    );
    expect(shown).toEqual([
      ['ບົດລາຍງານ ການຈັດຕັ້ງປະຕິບັດແຜນງານແຫ່ງຊາດ'],
      ['ແຜນງານແຫ່ງຊາດ ໄລຍະ III · 6 ເດືອນທ້າຍປີ 2023'],
      ['ລ/ດ', 'ກິດຈະກຳ ແລະ ຕົວຊີ້ວັດ', 'ພາກສ່ວນຮັບຜິດຊອບ', 'ໄລຍະເວລາ', 'ຄ່າເປົ້າໝາຍ', 'ຕົວຈິງ', 'ເປີເຊັນ', 'ໝາຍເຫດ'],
      [
        '1.10',
        'ຝຶກອົບຮົມພະນັກງານກຳມະບານ',
        'ສະຫະພັນກຳມະບານລາວ',
        '01/01/2023 – 31/12/2023',
        'ການຝຶກອົບຮົມ, ກອງປະຊຸມ ແລະ ການເຜີຍແຜ່: 1; 60 ຄົນ, ຍິງ 21 ຄົນ',
      ],
      ['– ຈຳນວນຜູ້ໄດ້ຮັບການຝຶກອົບຮົມ (ຄົນ)', '6 ເດືອນທ້າຍປີ 2023', 80, 60, 0.75, 'ຕົວເລກທີ່ອະນຸມັດແລ້ວ: 1/2\nຈັດຢູ່ 2 ແຂວງ'],
      // 21 of 60 are 35 %, of an aim of 25 %: the aim was reached by 140 %.
      ['– ສ່ວນທີ່ເປັນຍິງ (ຄົນ)', '6 ເດືອນທ້າຍປີ 2023', 0.25, 0.35, 1.4],
      // No figure, and why.
      ['– ສະມາຊິກທີ່ຮູ້ກົດໝາຍ (ຄົນ)', '6 ເດືອນທ້າຍປີ 2023', 'ວັດແທກເປັນປະຈຳປີ, ເບິ່ງບົດລາຍງານປະຈຳປີ'],
      ['– ບ້ານທີ່ຮັບຂ່າວ (ຄົນ)', '6 ເດືອນທ້າຍປີ 2023', 'ບໍ່ໄດ້ວັດແທກໃນໄລຍະນີ້'],
      ['ຕົວຊີ້ວັດທີ່ມີຄ່າເປົ້າໝາຍ ແລະ ທີ່ບັນລຸ', 2, 1, 0.5],
    ]);
    const english = await readFirstSheet(writePlanReport(report, 'en', { isTraining: false }));
    expect([...(english.rows[6]?.cells.values() ?? [])].at(-1)).toMatchObject({
      text: 'Measured each year, see the annual report',
    });
  });

  itJudgedBy('soffice')(
    'opens in LibreOffice with its Lao intact, and LibreOffice reckons by its formulas what the program did',
    async () => {
      await inTemporaryFolder((folder) => {
        writeFileSync(path.join(folder, 'report.xlsx'), writePlanReport(report, 'lo', { isTraining: false }));
        // All sheets, each a file of its own: as they show, and once more with the formulas themselves.
        for (const [outside, isFormula] of [
          ['shown', false],
          ['formulas', true],
        ] as const)
          askToAgree(
            'soffice',
            [
              `-env:UserInstallation=file://${folder}/profile`,
              '--headless',
              '--convert-to',
              `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,${isFormula},false,-1`,
              '--outdir',
              path.join(folder, outside),
              'report.xlsx',
            ],
            { folder },
          );
        const sheet = (name: string, outside = 'shown'): readonly string[] => {
          const sheets = readdirSync(path.join(folder, outside));
          const file = sheets.find((each) => each.includes(name));
          if (file === undefined) throw new Error(`LibreOffice wrote no sheet ${name}: ${sheets.join(', ')}`);
          return readFileSync(path.join(folder, outside, file), 'utf8')
            .trim()
            .split('\n');
        };
        const progress = sheet('ຄວາມຄືບໜ້າ');
        expect(progress[3]).toBe('ລ/ດ,ກິດຈະກຳ ແລະ ຕົວຊີ້ວັດ,ພາກສ່ວນຮັບຜິດຊອບ,ໄລຍະເວລາ,ຄ່າເປົ້າໝາຍ,ຕົວຈິງ,ເປີເຊັນ,ໝາຍເຫດ');
        expect(progress[4]).toMatch(/^1\.10,ຝຶກອົບຮົມພະນັກງານກຳມະບານ,/u);
        // The remarks of the first are two lines.
        expect(progress[5]).toMatch(/,80,60,75%,"ຕົວເລກທີ່ອະນຸມັດແລ້ວ: 1\/2$/u);
        expect(progress[6]).toBe('ຈັດຢູ່ 2 ແຂວງ"');
        expect(progress[7]).toMatch(/,25%,35%,140%,$/u);
        expect(progress[8]).toMatch(/,,,,"ວັດແທກເປັນປະຈຳປີ, ເບິ່ງບົດລາຍງານປະຈຳປີ"$/u);
        expect(progress[10]).toMatch(/,2,1,50%,$/u);
        const formulas = sheet('ຄວາມຄືບໜ້າ', 'formulas');
        expect(formulas[5]).toContain(',=F6/E6,');
        expect(formulas[7]).toContain(',=1/4,=21/60,=F7/E7,');
        expect(formulas[10]).toContain('=COUNT(G5:G9)');
        expect(sheet('ການຝຶກອົບຮົມ', 'formulas')[6]).toContain(',=SUM(G5:G6),=SUM(H5:H6),=SUM(I5:I6),');
        expect(sheet('ງົບປະມານ', 'formulas')[7]).toContain('SUMIF(');
        const events = sheet('ການຝຶກອົບຮົມ');
        expect(events[4]).toContain('"ໄຊຍະບູລີ, ນະຄອນຫຼວງວຽງຈັນ"');
        expect(events[4]).toMatch(/,60,21,,1\.10$/u);
        // Words that look like a formula are words.
        expect(events[5]).toContain('=HYPERLINK(""http://x"")');
        expect(events[6]).toBe(',ລວມ,,,,,100,40,900,');
        const money = sheet('ງົບປະມານ');
        expect(money.slice(4)).toEqual([
          'ງົບປະມານລັດ,LAK,100000000,25000000,30000000,30%',
          '"ຄ່າໃຊ້ຈ່າຍຂອງການຝຶກອົບຮົມ, ກອງປະຊຸມ ແລະ ການເຜີຍແຜ່ (ບໍ່ໄດ້ບັນທຶກແຫຼ່ງທຶນ)",LAK,0,10000000,10000000,',
          'ການຊ່ວຍເຫຼືອຈາກຕ່າງປະເທດ,USD,5000.5,1000.1,1000.1,20%',
          'ລວມ,LAK,100000000,35000000,40000000,40%',
          'ລວມ,USD,5000.5,1000.1,1000.1,20%',
        ]);
      });
    },
    120_000,
  );
});
