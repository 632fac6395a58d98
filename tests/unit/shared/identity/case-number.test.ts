import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseNumber, formatCaseNumber, readCaseNumber } from '../../../../shared/identity/case-number.ts';
import { checkCharacter } from '../../../../shared/identity/check-character.ts';
import { OfficeCode } from '../../../../shared/identity/office-code.ts';

const parts = fc.record({
  officeCode: fc.stringMatching(/^[A-Z][A-Z0-9]{1,5}$/u),
  year: fc.integer({ min: 2000, max: 2199 }),
  counter: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 10_000, max: 999_999_999 })),
});
const CHECK = checkCharacter('KT20260142');

describe('a case number', () => {
  it('is written with office, year, counter of at least four digits and check character', () => {
    expect(formatCaseNumber({ officeCode: 'KT', year: 2026, counter: 142 })).toBe(`KT-2026-0142-${CHECK}`);
    expect(formatCaseNumber({ officeCode: 'VTE2', year: 2027, counter: 12_345 })).toMatch(
      /^VTE2-2027-12345-[0-9A-Z]$/u,
    );
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const written = formatCaseNumber(made);
        expect(CaseNumber.parse(written)).toBe(written);
        expect(readCaseNumber(written)).toEqual({ ok: true, caseNumber: written, parts: made });
      }),
    );
  });

  it.each([
    `kt-2026-0142-${CHECK.toLowerCase()}`,
    ` KT 2026 0142 ${CHECK} `,
    `KT-2026-142-${CHECK}`,
    `KT–2026–0142–${CHECK}`,
    `kt/2026/0142/${CHECK}`,
    `KT20260142${CHECK}`,
    `KT-໒໐໒໖-໐໑໔໒-${CHECK}`,
    `KT - 2026 - 0142 - ${CHECK}`,
  ])('is read from «%s»', (typed) => {
    expect(readCaseNumber(typed)).toMatchObject({ ok: true, caseNumber: `KT-2026-0142-${CHECK}` });
  });

  it('shows a slip of one character', () => {
    expect(readCaseNumber(`KT-2026-0143-${CHECK}`)).toEqual({ ok: false, problem: 'check-character-wrong' });
    expect(readCaseNumber(`KL-2026-0142-${CHECK}`)).toEqual({ ok: false, problem: 'check-character-wrong' });
    expect(CaseNumber.safeParse(`KT-2026-0143-${CHECK}`).success).toBe(false);
  });

  it('has one way of being written', () => {
    for (const other of [`KT-2026-00142-${CHECK}`, `kt-2026-0142-${CHECK}`, `KT-2026-142-${CHECK}`]) {
      expect(CaseNumber.safeParse(other).success).toBe(false);
    }
  });

  it.each([
    '',
    'KT-2026',
    `KT-26-0142-${CHECK}`,
    `2026-0142-${CHECK}`,
    `KT-2026-0000-${CHECK}`,
    'ກຕ-2026-0142-7',
    `KT-2026-0142-${CHECK}-1`,
  ])('is not «%s»', (typed) => {
    expect(readCaseNumber(typed)).toEqual({ ok: false, problem: 'not-a-case-number' });
  });

  it('is never read from other text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const result = readCaseNumber(typed);
        return !result.ok || CaseNumber.safeParse(result.caseNumber).success;
      }),
    );
  });
});

describe('an office code', () => {
  it('is a capital letter and one to five capitals or digits', () => {
    for (const right of ['KT', 'VTE2', 'A12345']) expect(OfficeCode.safeParse(right).success).toBe(true);
    for (const wrong of ['K', 'kt', '1A', 'ABCDEFG', 'K-T', 'ກຕ'])
      expect(OfficeCode.safeParse(wrong).success).toBe(false);
  });
});
