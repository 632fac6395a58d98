import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../shared/text/lao-format.ts';
import { readNumber } from '../../../../shared/text/read-number.ts';

const number = (value: number) => ({ kind: 'number', value });
const unreadable = { kind: 'unreadable' };

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['1234', 1234],
    ['໑໒໓໔', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['໑.໒໓໔,໕', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1 234 567,89', 1_234_567.89],
    ['1 234', 1234],
    ["1'234.5", 1234.5],
    ['1\u00A0234', 1234],
    ['1,5', 1.5],
    ['1.50', 1.5],
    ['1234,567', 1234.567],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1.234,567', 1234.567],
    ['-1.234,5', -1234.5],
    ['−5', -5],
    [' 12 ', 12],
    ['-0', 0],
  ])('reads %s', (typed, value) => {
    expect(readNumber(typed)).toEqual(number(value));
  });

  it.each([
    ['1.234', 1234, 1.234],
    ['1,234', 1234, 1.234],
    ['໑໒.໓໔໕', 12_345, 12.345],
    ['-999.000', -999_000, -999],
  ])('asks what %s means', (typed, grouped, decimal) => {
    expect(readNumber(typed)).toEqual({ kind: 'ambiguous', grouped, decimal });
  });

  it.each(
    [
      [
        '',
        ' ',
        'ກ',
        '12a',
        '1.2.3',
        '1,23,456',
        '1.234.56',
        '12 34',
        '1.234,567.8',
        '1,234 567.8',
        '.5',
        '5.',
        '1..2',
      ],
      ['1e5', '--1', '1-2', '9007199254740993', '₭5', '01.234.567', '1.5,5', "1'5"],
    ].flat(),
  )('does not read «%s»', (typed) => {
    expect(readNumber(typed)).toEqual(unreadable);
  });

  it('reads what formatNumber writes, or asks and has the value among its two', () => {
    const thousandths = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 1000);
    fc.assert(
      fc.property(thousandths, fc.constantFrom('lo' as const, 'en' as const), (value, language) => {
        const read = readNumber(formatNumber(value, language));
        if (read.kind === 'ambiguous') expect([read.grouped, read.decimal]).toContain(value);
        else expect(read).toEqual(number(value === 0 ? 0 : value));
      }),
    );
  });
});
