import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/text/canonical.ts';
import { collationKey, compareText } from '../../../../shared/text/collation.ts';
import { times } from '../../../support/effort.ts';
import glossary from './glossary-words.json' with { type: 'json' };

/** Written by hand from the order of the Lao alphabet and its vowels; no two neighbours may be exchanged. */
const keptList = [
  '',
  ' ກ',
  '-',
  '1',
  '໑໐',
  '9',
  'ກກ',
  'ກົດໝາຍ',
  'ກໍລະນີ',
  'ຂາ',
  'ແຂວງ',
  'ຄຳ',
  'ຄຳ ພັນ',
  'ຄຳພັນ',
  'ງາ',
  'ຈັນ',
  'ເຈົ້າ',
  'ສາ',
  'ໄສ',
  'ຊາ',
  'ຍາ',
  'ດາ',
  'ຕາ',
  'ຖາ',
  'ທາ',
  'ນາ',
  'ນາງ',
  'ນ້ຳ',
  'ບາ',
  'ໂບ',
  'ປາ',
  'ຜາ',
  'ຝາ',
  'ພາ',
  'ຟາ',
  'ມາ',
  'ໄມ້',
  'ຢາ',
  'ຣາ',
  'ລາ',
  'ລາວ',
  'ວາ',
  'ຫງາ',
  'ຫນູ',
  'ໜູ',
  'ໝາ',
  'ຫລ້າ',
  'ຫຼ້າ',
  'ຫາ',
  'ຫ້າ',
  'ອາ',
  'ຮາ',
  'Khamla',
  'khamla',
  'Somsak',
  'Xay',
  'สมชาย',
  '王',
];

/** The order measured and given in the Lao data folder (README 4.2). */
const orderOfVowelsAndTones = ['ກາ', 'ກ່າ', 'ກ້າ', 'ກາງ', 'ກຳ', 'ເກີດ', 'ແກ້ວ', 'ຂ'];

const anyText = fc.oneof(
  fc.constantFrom(...keptList, ...glossary.words),
  fc
    .array(fc.integer({ min: 0x0e80, max: 0x0eff }), { maxLength: 12 })
    .map((points) => String.fromCodePoint(...points)),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Words of the glossary that hold one of the three documented differences from ICU. */
const DIFFERENT_WORDS = 107;

describe('compareText', () => {
  it.each([
    ['the alphabet', keptList],
    ['vowels and tones', orderOfVowelsAndTones],
  ])('keeps the list of %s', (_, list) => {
    for (const [index, text] of list.entries()) {
      for (const later of list.slice(index + 1))
        expect([text, later, compareText(text, later)]).toEqual([text, later, -1]);
    }
  });

  it('is a total order, equal for equal canonical text only', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(compareText(a, b) + compareText(b, a)).toBe(0);
        expect(compareText(a, b) === 0).toBe(canonicalText(a) === canonicalText(b));
        const [first = '', second = '', third = ''] = [a, b, c].sort(compareText);
        expect(compareText(first, second)).toBeLessThanOrEqual(0);
        expect(compareText(second, third)).toBeLessThanOrEqual(0);
        expect(compareText(first, third)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('orders keys as SQLite does, byte by byte in UTF-8, for all text below U+D800', () => {
    const common = anyText.filter(
      (text) => !/[\uD800-\uFFFF]/u.test(text.normalize('NFD')) && !/\p{Cs}/u.test(text),
    );
    fc.assert(
      fc.property(common, common, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(collationKey(a)), Buffer.from(collationKey(b)));
        expect(Math.sign(bytes)).toBe(compareText(a, b));
      }),
    );
  });

  it('puts spellings of one word side by side', () => {
    for (const [a, b, between] of [
      ['ໜູ', 'ຫນູ', 'ຫນູແດງ'],
      ['ຫຼ້າ', 'ຫລ້າ', 'ຫລ້າຄຳ'],
      ['ເໜືອ', 'ເຫນືອ', 'ເຫນືອຄຳ'],
      ['ກຳ', 'ກໍາ', 'ກຳໄລ'],
    ] as const) {
      expect([between, a, b].sort(compareText)[2]).toBe(between);
    }
  });

  it('agrees with ICU about the glossary, letters alone, but where the documented differences are', () => {
    const icu = new Intl.Collator('lo', { sensitivity: 'base' });
    expect(icu.resolvedOptions().locale).toBe('lo');
    // ຫ before a sonorant after ເ ແ ໂ ໃ ໄ; ຫຼ; ໍ that is no part of ຳ.
    const differs = /[ເ-ໄ]ຫ[ງຍນມຣລວ]|ຼ|\u0ECD/u;
    const words = glossary.words.filter((word) => !differs.test(canonicalText(word)));
    expect(glossary.words.length - words.length).toBe(DIFFERENT_WORDS);
    const step = times(7, 1);
    for (const [at, a] of words.entries()) {
      // Quickly every seventh of the others, for each word another seventh.
      for (let other = at % step; other < words.length; other += step) {
        const b = words[other] ?? '';
        const expected = icu.compare(a, b);
        if (expected !== 0 && compareText(a, b) !== Math.sign(expected)) expect.fail(`${a} and ${b}`);
      }
    }
  });
});
