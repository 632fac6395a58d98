import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactDate, PartialDate } from '../../../../shared/domain/partial-date.ts';

const month = {
  earliest: '2026-02-01',
  latest: '2026-02-28',
  precision: 'month',
  isApproximate: false,
  asTyped: '02/2026',
};

describe('PartialDate', () => {
  it('takes a day, month, year or interval that covers what it says', () => {
    expect(PartialDate.parse(exactDate('2024-02-29'))).toMatchObject({ precision: 'day' });
    expect(PartialDate.parse(month)).toEqual(month);
    expect(PartialDate.parse({ ...month, precision: 'interval' })).toMatchObject({ precision: 'interval' });
    expect(
      PartialDate.safeParse({ ...month, earliest: '2026-01-01', latest: '2026-12-31', precision: 'year' })
        .success,
    ).toBe(true);
  });

  it.each([
    ['a day that does not exist', { earliest: '2026-02-29', latest: '2026-02-29', precision: 'day' }],
    ['an end before the beginning', { earliest: '2026-03-02', latest: '2026-03-01', precision: 'interval' }],
    ['a day of two days', { latest: '2026-02-02', precision: 'day' }],
    ['a month with a day missing', { latest: '2026-02-27' }],
    ['a year with a day missing', { earliest: '2026-01-01', latest: '2026-12-30', precision: 'year' }],
    ['another way of writing a date', { earliest: '2026-2-1' }],
    ['something more', { note: '' }],
    ['too long a text', { asTyped: 'x'.repeat(121) }],
  ])('refuses %s', (_what, change) => {
    expect(PartialDate.safeParse({ ...month, ...change }).success).toBe(false);
  });

  it('answers to anything and never throws', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/u));
    const shape = fc.record({
      earliest: text,
      latest: text,
      precision: fc.constantFrom('day', 'month', 'year', 'interval'),
      isApproximate: fc.boolean(),
      asTyped: fc.string(),
    });
    fc.assert(
      fc.property(
        fc.oneof(shape, fc.anything()),
        (value) => typeof PartialDate.safeParse(value).success === 'boolean',
      ),
    );
  });
});
