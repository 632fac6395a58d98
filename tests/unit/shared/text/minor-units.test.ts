import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencies,
  formatMinorUnits,
  minorUnitFigures,
  readMinorUnits,
} from '../../../../shared/text/money.ts';

describe('a sum in the smallest units of its currency', () => {
  it('is read back as it is written, in either way of grouping', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...currencies),
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
        (currency, minorUnits) => {
          expect(readMinorUnits(minorUnitFigures(minorUnits, currency), currency)).toBe(minorUnits);
          for (const language of ['lo', 'en'] as const) {
            const shown = formatMinorUnits(minorUnits, currency, language).replace(/^[^\d]+/u, '');
            expect(readMinorUnits(shown, currency), shown).toBe(minorUnits);
          }
        },
      ),
    );
  });

  it.each([
    ['30.000', 'LAK', 30_000],
    ['30,000', 'THB', 3_000_000],
    ['1250.5', 'THB', 125_050],
    ['໒໕໐', 'LAK', 250],
    ['12.5', 'LAK', undefined],
    ['1.255', 'USD', 125_500],
    ['0.125', 'USD', undefined],
    ['many', 'LAK', undefined],
  ] as const)('reads %s %s', (typed, currency, minorUnits) => {
    expect(readMinorUnits(typed, currency)).toBe(minorUnits);
  });
});
