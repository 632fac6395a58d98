import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceTypeOf } from '../../../../shared/domain/evidence-file.ts';
import { feedFault, Indicator } from '../../../../shared/domain/indicator.ts';
import {
  attainmentOf,
  figureFaults,
  IndicatorFigure,
  isSameAmount,
  percentageOf,
  sumOf,
  unbalancedDimensions,
} from '../../../../shared/domain/indicator-figure.ts';

const trained: Indicator = Indicator.parse({
  nodeId: '019a0000-0000-7000-8000-000000000001',
  nameLao: 'ຜູ້ໄດ້ຮັບການຝຶກອົບຮົມ',
  nameEnglish: null,
  definition: 'ຜູ້ທີ່ມາຢ່າງໜ້ອຍໜຶ່ງວັນ',
  unit: 'ຄົນ',
  measure: 'count',
  numerator: 'ຜູ້ເຂົ້າຮ່ວມ',
  denominator: null,
  dimensions: ['sex', 'province'],
  accrual: 'per-period',
  periodLength: 'quarter',
  firstPeriod: '2026-Q1',
  lastPeriod: '2026-Q4',
  feedsId: null,
  counts: null,
});
const workshop: IndicatorFigure = {
  kind: 'actual',
  period: '2026-Q3',
  amount: { numerator: 60, denominator: null },
  parts: [
    { dimension: 'sex', category: 'Female', amount: { numerator: 21, denominator: null } },
    { dimension: 'sex', category: 'Male', amount: { numerator: 39, denominator: null } },
    { dimension: 'province', category: '01', amount: { numerator: 60, denominator: null } },
  ],
  comment: null,
  differsBecause: null,
  changedBecause: null,
};
const today = '2026-11-30';
const issues = (change: Record<string, unknown>) => {
  const parsed = Indicator.safeParse({ ...trained, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('an indicator', () => {
  it.each([
    ['a share without a whole', { measure: 'share' }, 'denominator: required'],
    ['a count with a whole', { denominator: 'ທັງໝົດ' }, 'denominator: not-understood'],
    ['periods of another length', { firstPeriod: '2026-01' }, 'firstPeriod: period-of-other-length'],
    ['an end before its start', { firstPeriod: '2027-Q1' }, 'lastPeriod: period-reversed'],
    ['a century of quarters', { lastPeriod: '2099-Q4' }, 'lastPeriod: too-many'],
    ['one dimension twice', { dimensions: ['sex', 'sex'] }, 'dimensions: repeated'],
    [
      'a share of what has no whole',
      { measure: 'share', denominator: 'x', counts: { thing: 'services-delivered', withinDays: null } },
      'counts.thing: counted-without-whole',
    ],
    [
      'a share of judgments, which have no whole',
      { measure: 'share', denominator: 'x', counts: { thing: 'verdicts', withinDays: null } },
      'counts.thing: counted-without-whole',
    ],
    [
      'days where no rule asks them',
      { counts: { thing: 'referrals-answered', withinDays: 3 } },
      'counts.withinDays: not-understood',
    ],
    [
      'a share within no days',
      { measure: 'share', denominator: 'x', counts: { thing: 'victims-identified', withinDays: null } },
      'counts.withinDays: required',
    ],
  ])('is not %s', (_what, change, problem) => {
    expect(issues(change)).toEqual([problem]);
  });

  it('is added only into one of the same measure and unit whose periods its own make up', () => {
    expect(feedFault(trained, { ...trained, periodLength: 'year' })).toBeUndefined();
    expect(feedFault(trained, trained)).toBeUndefined();
    for (const change of [
      { periodLength: 'month' },
      { unit: 'ຄັ້ງ' },
      { accrual: 'cumulative' },
      { measure: 'share' },
    ] as const)
      expect(feedFault(trained, { ...trained, ...change })).toBe('feeds-other-kind');
  });
});

describe('a figure', () => {
  const faults = (change: Partial<IndicatorFigure>, of = trained) => [
    ...figureFaults(of, { ...workshop, ...change }, today),
  ];

  it('fits its indicator as the founding workshop does', () => {
    expect(faults({})).toEqual([]);
    expect(unbalancedDimensions(trained, workshop)).toEqual([]);
  });

  it.each([
    ['of a month', { period: '2026-07' }, ['period', 'period-of-other-length']],
    ['before the first period', { period: '2025-Q4' }, ['period', 'period-outside']],
    ['after the last period', { kind: 'target', parts: [], period: '2027-Q1' }, ['period', 'period-outside']],
    [
      'a baseline of a period that is measured',
      { kind: 'baseline', parts: [] },
      ['period', 'baseline-before-the-first'],
    ],
    [
      'a count with a whole',
      { parts: [], amount: { numerator: 1, denominator: 2 } },
      ['amount.denominator', 'not-understood'],
    ],
    [
      'a breakdown that nobody asked for',
      { parts: [{ dimension: 'age-group', category: 'child', amount: workshop.amount }] },
      ['parts.0.dimension', 'not-understood'],
    ],
    [
      'a breakdown of a target',
      { kind: 'target', parts: workshop.parts.slice(0, 1) },
      ['parts.0.dimension', 'not-understood'],
    ],
    [
      'one heading twice',
      { parts: [...workshop.parts.slice(0, 1), ...workshop.parts.slice(0, 1)] },
      ['parts.1.category', 'repeated'],
    ],
  ] as const)('does not fit: %s', (_what, change, fault) => {
    expect(faults(change as Partial<IndicatorFigure>)).toEqual([fault]);
  });

  it('is of no quarter that has not begun, and of one that has', () => {
    const of = { ...trained, lastPeriod: '2027-Q4' };
    expect(faults({ period: '2026-Q4' }, of)).toEqual([]);
    expect(faults({ period: '2027-Q1' }, of)).toEqual([['period', 'in-the-future']]);
    expect(faults({ period: '2027-Q1', kind: 'target', parts: [] }, of)).toEqual([]);
  });

  it('never has a part that is larger than its whole', () => {
    const amount = { numerator: 3, denominator: 2 };
    expect(IndicatorFigure.safeParse({ ...workshop, parts: [], amount }).success).toBe(false);
  });

  it('is submitted only where each breakdown adds up, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -5, max: 5 }),
        (numbers, off) => {
          const categories = ['Female', 'Male', 'Other', 'unknown'];
          const parts = numbers.map((numerator, at) => ({
            dimension: 'sex' as const,
            category: categories[at] ?? '',
            amount: { numerator, denominator: null },
          }));
          const total = numbers.reduce((sum, number) => sum + number, 0) + off;
          const amount = { numerator: total, denominator: null };
          expect(unbalancedDimensions({ dimensions: ['sex'] }, { kind: 'actual', amount, parts })).toEqual(
            off === 0 ? [] : ['sex'],
          );
          expect(
            unbalancedDimensions({ dimensions: ['sex'] }, { kind: 'target', amount, parts: [] }),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('an amount', () => {
  const share = (numerator: number, denominator: number) => ({ numerator, denominator });

  it('is a percentage of its whole, and none of nothing', () => {
    expect(percentageOf(share(21, 60))).toBe(35);
    expect(percentageOf(share(0, 0))).toBeNull();
    expect(percentageOf({ numerator: 5, denominator: null })).toBeNull();
  });

  it('reaches its aim by number where it is one, and by percentage where it is a share', () => {
    expect(attainmentOf({ numerator: 30, denominator: null }, { numerator: 60, denominator: null })).toBe(50);
    expect(attainmentOf(share(1, 4), share(50, 100))).toBe(50);
    expect(attainmentOf({ numerator: 3, denominator: null }, { numerator: 0, denominator: null })).toBeNull();
    expect(attainmentOf(null, share(1, 2))).toBeNull();
  });

  it('is the same only in both numbers', () => {
    expect(isSameAmount(share(1, 2), share(2, 4))).toBe(false);
    expect(isSameAmount(share(1, 2), share(1, 2))).toBe(true);
  });

  it('sums to nothing where there is none, and parts and wholes each for themselves', () => {
    expect(sumOf([])).toBeNull();
    expect(sumOf([share(1, 2), share(3, 10)])).toEqual(share(4, 12));
  });
});

describe('a file of evidence', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it('is what its name and its beginning say together', () => {
    expect(evidenceTypeOf('report.PDF', bytes('%PDF-1.7'))).toBe('application/pdf');
    expect(evidenceTypeOf('photo.jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(evidenceTypeOf('report.pdf', bytes('MZ\u0090'))).toBeUndefined();
    expect(evidenceTypeOf('program.exe', bytes('%PDF-1.7'))).toBeUndefined();
    expect(evidenceTypeOf('pdf', bytes('%PDF-1.7'))).toBeUndefined();
    expect(evidenceTypeOf('a.exe.pdf', bytes('%PDF-1.7'))).toBe('application/pdf');
  });
});
