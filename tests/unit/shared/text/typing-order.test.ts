import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/text/canonical.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import { nameCode } from '../../../../shared/text/name-code.ts';
import glossary from './glossary-words.json' with { type: 'json' };
import fixture from './search-passages.json' with { type: 'json' };

const points = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

const consonant = fc.constantFrom(...'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮໜໝ');
const tone = fc.constantFrom(...points(0xec8, 0xecb));
/** Vowel signs above and below, without ໍ, which is the first half of ຳ. */
const vowelMark = fc.constantFrom('\u0EB1', ...points(0xeb4, 0xeb9), '\u0EBB');
const doubling = fc.integer({ min: 1, max: 2 });

/** The marks of one consonant, each once or twice, in two orders of typing: ຼ, a vowel and a tone. */
const twoOrders = fc
  .record({ low: fc.boolean(), vowel: fc.option(vowelMark), tone: fc.option(tone), twice: doubling })
  .chain(({ low, vowel, tone, twice }) => {
    const marks = [low ? 'ຼ' : null, vowel, tone].filter((mark) => mark !== null);
    const typed = fc.shuffledSubarray(marks, { minLength: marks.length });
    return fc
      .tuple(typed, typed)
      .map(([a, b]) => [a.map((mark) => mark.repeat(twice)).join(''), b.join('')] as const);
  });

/** ຳ as one sign after the tone, or as ໍ and າ with the tone before or between them. */
const twoSpellingsOfAm = fc.option(tone).chain((mark) => {
  const sign = mark ?? '';
  const spelling = fc.constantFrom(`${sign}ຳ`, `${sign}\u0ECDາ`, `\u0ECD${sign}າ`);
  return fc.tuple(spelling, spelling);
});

const invisible = fc.constantFrom('', '\u200B', '\u200D', '\u00AD', '\uFEFF');
const twoSyllables = fc
  .tuple(
    fc.constantFrom(['', ''], ['ແ', 'ເເ'], ['ໂ', 'ໂ']),
    consonant,
    fc.oneof(twoOrders, twoSpellingsOfAm),
    fc.constantFrom('', 'າ', 'ນ', 'ງ'),
    invisible,
  )
  .map(([[before = '', beforeToo = ''], letter, [a, b], end, unseen]) => [
    before + letter + a + end,
    beforeToo + unseen + letter + b + end,
  ]);
const twoTypings = fc
  .array(twoSyllables, { maxLength: 6 })
  .map(
    (syllables) =>
      [syllables.map(([a = '']) => a).join(''), syllables.map(([, b = '']) => b).join('')] as const,
  );

const laoSign = fc.integer({ min: 0x0e80, max: 0x0eff }).map((point) => String.fromCodePoint(point));
const anyText = fc.oneof(
  fc
    .array(fc.oneof(laoSign, fc.constantFrom(' ', '\u00A0', '\u200B', 'a', 'É', '\n')), { maxLength: 30 })
    .map((signs) => signs.join('')),
  fc.constantFrom(...glossary.words, ...fixture.passages),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** What the rules may not touch: letters in their order, each with the set of marks on it. */
function lettersWithMarks(text: string): readonly string[] {
  const mark = /[\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE]/gu;
  return text
    .normalize('NFC')
    .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/gu, '')
    .replaceAll('\u00A0', ' ')
    .replaceAll('ຳ', '\u0ECDາ')
    .replaceAll('ແ', 'ເເ')
    .split(/(?![\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE])/u)
    .map((cluster) => cluster.replace(mark, '') + [...new Set(cluster.match(mark))].sort().join(''));
}

describe('the order of typing', () => {
  it('does not matter for the canonical text, the search key and the name code', () => {
    fc.assert(
      fc.property(twoTypings, ([a, b]) => {
        expect(canonicalText(a)).toBe(canonicalText(b));
        expect(foldForSearch(a)).toBe(foldForSearch(b));
        expect(nameCode(a)).toBe(nameCode(b));
      }),
      { numRuns: 3000 },
    );
  });

  it('is all that changes, beside doubled marks, invisible signs and the spelling of ຳ and ແ', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(lettersWithMarks(canonicalText(text))).toEqual(lettersWithMarks(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves every word of the glossary as written', () => {
    for (const word of glossary.words) expect(canonicalText(word)).toBe(word);
  });
});

describe('folding', () => {
  it('never joins two different words of the glossary', () => {
    const wordsByKey = new Map<string, Set<string>>();
    for (const word of glossary.words) {
      const key = foldForSearch(word);
      wordsByKey.set(key, (wordsByKey.get(key) ?? new Set()).add(canonicalText(word)));
    }
    expect(wordsByKey.size).toBeGreaterThan(700);
    // No homographs are known; one that folding joins would be named here with its reason.
    expect([...wordsByKey.values()].filter((words) => words.size > 1).map((words) => [...words])).toEqual([]);
  });

  it.each(fixture.searches)('finds $query in $passages passages ($why)', ({ query, passages }) => {
    const key = foldForSearch(query);
    expect(fixture.passages.filter((passage) => foldForSearch(passage).includes(key))).toHaveLength(passages);
  });
});
