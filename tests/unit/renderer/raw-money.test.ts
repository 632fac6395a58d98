import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../shared/text/lao-format.ts';
import { amountText } from '../../../renderer/ui/money-text.ts';
import { currencyCodes } from '../../../shared/codes/currency-codes.ts';
import { rawMoneyOf, readMoney, readMoneyIfAny } from '../../../renderer/forms/raw-money.ts';

describe('a sum of money in a form', () => {
  it('is read as it was shown, in every currency', () => {
    const currencies = currencyCodes.values.map(({ code }) => code);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
        fc.constantFrom(...currencies),
        (minorUnits, currency) => {
          const money = { minorUnits, currency };
          // 1.234 typed by hand is twelve hundred and more; the program itself never shows three decimals.
          expect(readMoney(rawMoneyOf(money))).toEqual({ ok: true, value: money });
          for (const language of ['lo', 'en'] as const) {
            const shown = amountText(minorUnits, currency, {
              number: (value) => formatNumber(value, language),
            });
            const units = shown.replace(` ${currency}`, '');
            expect(readMoney({ units, currency }), shown).toEqual({ ok: true, value: money });
          }
        },
      ),
    );
  });

  it.each([
    ['30.000', 'THB', 3_000_000],
    ['1 500 000', 'LAK', 1_500_000],
    ['1.500.000,5', 'CNY', 150_000_050],
    ['໑໒.໕', 'USD', 1_250],
    ['900', 'JPY', 900],
  ] as const)('reads %s %s', (units, currency, minorUnits) => {
    expect(readMoney({ units, currency })).toEqual({ ok: true, value: { minorUnits, currency } });
  });

  it.each([
    ['12.5', 'JPY', 'smaller-than-its-unit'],
    ['12.3456', 'THB', 'smaller-than-its-unit'],
    ['12', '', 'sum-and-currency-needed'],
    ['', 'THB', 'sum-and-currency-needed'],
    ['much', 'THB', 'not-a-number'],
    ['0', 'THB', 'too-small'],
  ] as const)('refuses %s %s', (units, currency, problem) => {
    expect(readMoney({ units, currency })).toEqual({ ok: false, problem });
  });

  it('is nothing where nothing was typed', () => {
    expect(readMoney({ units: ' ', currency: '' })).toEqual({ ok: true, value: undefined });
  });

  it('may be left out, whatever currency stands beside it', () => {
    expect(readMoneyIfAny({ units: '', currency: 'LAK' })).toEqual({ ok: true, value: null });
    expect(readMoneyIfAny({ units: '5', currency: '' })).toEqual({
      ok: false,
      problem: 'sum-and-currency-needed',
    });
    const value = { minorUnits: 150_000, currency: 'LAK' };
    expect(readMoneyIfAny({ units: '150.000', currency: 'LAK' })).toEqual({ ok: true, value });
  });
});

describe('a sum of money as text', () => {
  it.each([
    [150_000_000, 'LAK', '150.000.000 LAK', '150,000,000 LAK'],
    [123_450, 'THB', '1.234,50 THB', '1,234.50 THB'],
    [1205, 'USD', '12,05 USD', '12.05 USD'],
    [0, 'JPY', '0 JPY', '0 JPY'],
  ] as const)('writes %d of %s', (minorUnits, currency, lao, english) => {
    const written = (language: 'lo' | 'en') =>
      amountText(minorUnits, currency, { number: (value) => formatNumber(value, language) });
    expect(written('lo')).toBe(lao);
    expect(written('en')).toBe(english);
  });
});
