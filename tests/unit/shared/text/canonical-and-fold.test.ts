import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/text/canonical.ts';
import { asciiDigits } from '../../../../shared/text/digits.ts';
import { foldForSearch, foldLetters } from '../../../../shared/text/fold.ts';
import { vectors } from './text-vectors.ts';

/** Lao signs thrown together as no keyboard should let one, mixed with spaces and anything else. */
const laoSign = fc.integer({ min: 0x0e80, max: 0x0eff }).map((point) => String.fromCodePoint(point));
/** The signs that the rules move, join or drop: vowels above and below, tones, nikhahit, am, the vowel ເ, zero-width space. */
const mark = fc.constantFrom(
  ...[
    0xeb1, 0xeb4, 0xeb5, 0xeb6, 0xeb7, 0xeb8, 0xeb9, 0xebb, 0xebc, 0xec8, 0xec9, 0xeca, 0xecb, 0xecc, 0xecd,
  ].map((point) => String.fromCodePoint(point)),
  ...[0xeb2, 0xeb3, 0xec0, 0x200b, 0x20].map((point) => String.fromCodePoint(point)),
);
const text = fc.oneof(
  fc
    .array(fc.oneof(laoSign, mark, fc.constantFrom('a', 'Z', '.', ' ', '­', '﻿')), { maxLength: 40 })
    .map((signs) => signs.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('canonicalText', () => {
  it.each(vectors.canonical)('makes $canonical of $in', ({ in: typed, canonical }) => {
    expect(canonicalText(typed)).toBe(canonical);
  });

  it('changes nothing that it has made', () => {
    fc.assert(
      fc.property(text, (typed) => canonicalText(canonicalText(typed)) === canonicalText(typed)),
      { numRuns: 2000 },
    );
  });

  it('never lengthens a text beyond what Unicode NFC may (three times)', () => {
    fc.assert(fc.property(text, (typed) => canonicalText(typed).length <= 3 * typed.length));
  });

  it('leaves the paragraphs of a text alone', () => {
    expect(canonicalText('ແຖວ 1\n\nແຖວ 2\n')).toBe('ແຖວ 1\n\nແຖວ 2\n');
  });

  it('does not rewrite ຫນ, ຫມ or ຫລ, which people write in their names', () => {
    for (const name of ['ຫນູ', 'ຫມີ', 'ຫລ້າ', 'ໜູ', 'ໝີ', 'ຫຼ້າ']) expect(canonicalText(name)).toBe(name);
  });

  it('finishes a long run of marks quickly', () => {
    // Of the processor's time: what else the computer does counts for nothing.
    const started = process.threadCpuUsage();
    canonicalText(`ກ${'່້'.repeat(2000)}ິ`);
    expect(process.threadCpuUsage(started).user).toBeLessThan(2_000_000);
  });
});

describe('foldForSearch', () => {
  it.each(vectors.foldEqual)('finds $a by $b', ({ a, b, fold_a: foldA, fold_b: foldB }) => {
    expect(foldForSearch(a)).toBe(foldA);
    expect(foldForSearch(b)).toBe(foldB);
    expect(foldForSearch(a)).toBe(foldForSearch(b));
  });

  it.each(vectors.foldDifferent)('keeps $a apart from $b', ({ a, b }) => {
    expect(foldForSearch(a)).not.toBe(foldForSearch(b));
  });

  it('changes nothing that it has made', () => {
    fc.assert(
      fc.property(text, (typed) => foldForSearch(foldForSearch(typed)) === foldForSearch(typed)),
      { numRuns: 2000 },
    );
  });

  it('does not mind the order in which marks were typed', () => {
    fc.assert(fc.property(text, (typed) => foldForSearch(canonicalText(typed)) === foldForSearch(typed)));
  });

  it('leaves only letters, digits, marks and single spaces', () => {
    fc.assert(
      fc.property(text, (typed) =>
        /^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u.test(foldForSearch(typed)),
      ),
    );
  });

  it('finds a Latin name without regard to capitals and dots', () => {
    expect(foldForSearch('  Khamla  VONG-phachanh. ')).toBe('khamla vong phachanh');
  });
});

describe('foldLetters', () => {
  it('keeps punctuation and spaces', () => {
    expect(foldLetters('ພຶດສະພາ, ມ.ກ. ໒໕໖໗')).toBe('ພິດສະພາ, ມ.ກ. 2567');
  });
});

describe('asciiDigits', () => {
  it('reads the ten Lao digits and leaves the rest', () => {
    expect(asciiDigits('໐໑໒໓໔໕໖໗໘໙ ກ 7 ๗')).toBe('0123456789 ກ 7 ๗');
  });
});
