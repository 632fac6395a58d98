import type { Draw } from '../../db/training/draw.ts';

/**
 * How the same Lao word comes out of different keyboards, fonts and schools. Facts of shared/lao: two founding texts of
 * the project mix ຳ with ໍາ and ໜ with ຫນ; of 8,940 village names in a public list 1,115 carry zero-width characters,
 * 183 write ຫນ against 438 ໜ, 158 ຫລ against 169 ຫຼ, 13 have marks in another order; 17 district names are spelt
 * differently by the sources (ສາມັກຄີໄຊ, ສາມະຄີໄຊ). What a variant keeps, a test checks.
 */
export type LaoVariant = {
  readonly name: string;
  /**
   * `canonical`: the same text once stored; `fold`: another text, found by the same search key; `sound`: another text and
   * key, that sounds the same or nearly.
   */
  readonly keeps: 'canonical' | 'fold' | 'sound';
  /** Nothing where the text has no place for it. */
  readonly apply: (text: string, draw: Draw) => string | undefined;
};

/** Replaces one of the places that a pattern finds. */
function replaceOne(pattern: RegExp, replace: (found: string, draw: Draw) => string): LaoVariant['apply'] {
  return (text, draw) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return undefined;
    const place = draw.pick(places);
    return text.slice(0, place.index) + replace(place[0], draw) + text.slice(place.index + place[0].length);
  };
}

/** Exchanges letters by pairs, either way. */
function exchange(pairs: Readonly<Record<string, string>>, pattern: RegExp): LaoVariant['apply'] {
  const both = new Map([...Object.entries(pairs), ...Object.entries(pairs).map(([a, b]) => [b, a] as const)]);
  return replaceOne(pattern, (found) => both.get(found) ?? found);
}

const VOWEL_MARK = '[\\u0EB1\\u0EB4-\\u0EB9\\u0EBB]';
const TONE = '[\\u0EC8-\\u0ECB]';

const canonicalVariants = [
  // The tone key struck before the vowel key: looks the same in most fonts.
  {
    name: 'tone before vowel',
    keeps: 'canonical',
    apply: replaceOne(new RegExp(`${VOWEL_MARK}${TONE}`, 'gu'), (found) => found.slice(1) + found.charAt(0)),
  },
  // Older keyboards have no key for ຳ.
  {
    name: 'am in two strokes',
    keeps: 'canonical',
    apply: replaceOne(/[\u0EC8-\u0ECB]?\u0EB3/gu, (found, draw) => {
      const tone = found.length > 1 ? found.charAt(0) : '';
      return draw.chance(0.5) ? `\u0ECD${tone}\u0EB2` : `${tone}\u0ECD\u0EB2`;
    }),
  },
  // Two e keys for the ae key beside it.
  { name: 'two e for ae', keeps: 'canonical', apply: replaceOne(/ແ/gu, () => 'ເເ') },
  // A mark struck twice is drawn once.
  {
    name: 'mark struck twice',
    keeps: 'canonical',
    apply: replaceOne(/[\u0EB4-\u0EB9\u0EC8\u0EC9]/gu, (mark) => mark + mark),
  },
  // Word processors put these between words, so that lines may break.
  {
    name: 'zero-width space',
    keeps: 'canonical',
    apply: replaceOne(/(?<=[\u0EB0\u0EB2ກງນມ])(?=[ກ-ຮ])/gu, () => '\u200B'),
  },
] as const satisfies readonly LaoVariant[];

const foldVariants = [
  // ໜ and ໝ have keys of their own only when shifted; the ligature ຫຼ is taught, ຫລ is typed.
  {
    name: 'ho with no, mo, lo',
    keeps: 'fold',
    apply: replaceOne(/ໜ|ໝ|ຫຼ|ຫນ|ຫມ|ຫລ/gu, (found) => {
      const others: Readonly<Record<string, string>> = {
        ໜ: 'ຫນ',
        ໝ: 'ຫມ',
        ຫຼ: 'ຫລ',
        ຫນ: 'ໜ',
        ຫມ: 'ໝ',
        ຫລ: 'ຫຼ',
      };
      return others[found] ?? found;
    }),
  },
  // ຣ was taken out of schoolbooks in 1975 and came back into names.
  { name: 'ro and lo', keeps: 'fold', apply: exchange({ ຣ: 'ລ' }, /ຣ|(?<!ຫ)ລ/gu) },
  { name: 'short and long vowel', keeps: 'fold', apply: exchange({ 'ິ': 'ີ', 'ຸ': 'ູ', 'ຶ': 'ື' }, /[ິີຶືຸູ]/gu) },
] as const satisfies readonly LaoVariant[];

const soundVariants = [
  // Which of two consonants of one sound, when the word is only heard.
  {
    name: 'consonant of the same sound',
    keeps: 'sound',
    apply: exchange(
      { ສ: 'ຊ', ຂ: 'ຄ', ຖ: 'ທ', ຜ: 'ພ', ຝ: 'ຟ', ຍ: 'ຢ', ຫ: 'ຮ' },
      /[ສຊຂຄຖທຜພຝຟຢ]|ຍ(?=[\u0EB1-\u0EBB])|ຫ(?![ນມລວຍງ]|\u0EBC)/gu,
    ),
  },
  { name: 'tone left out', keeps: 'sound', apply: replaceOne(/[\u0EC8-\u0ECB]/gu, () => '') },
  {
    name: 'other tone',
    keeps: 'sound',
    apply: replaceOne(/[\u0EC8\u0EC9]/gu, (tone) => (tone === '\u0EC8' ? '\u0EC9' : '\u0EC8')),
  },
  {
    name: 'tone put in',
    keeps: 'sound',
    apply: replaceOne(/(?<=[ກ-ຮ][ັິີຸູ])(?![\u0EC8-\u0ECB])/gu, () => '\u0EC9'),
  },
  { name: 'two signs for ai', keeps: 'sound', apply: exchange({ ໄ: 'ໃ' }, /[ໄໃ]/gu) },
  // ພົມມະ and ພົມະ, ສຸວັນນະ and ສຸວັນະ: Indic names with one consonant or two.
  {
    name: 'doubled consonant single',
    keeps: 'sound',
    apply: replaceOne(/([ນມຕທ])\1(?=ະ)/gu, (found) => found.charAt(0)),
  },
  // ຣັດຕະນະ and ຣັດຕະນາ.
  { name: 'short and long a', keeps: 'sound', apply: exchange({ ະ: 'າ' }, /[ະາ](?=[ກ-ຮ])/gu) },
] as const satisfies readonly LaoVariant[];

export const laoVariants = [...canonicalVariants, ...foldVariants, ...soundVariants];

export const laoVariantsThatKeep = (keeps: LaoVariant['keeps']): readonly LaoVariant[] =>
  laoVariants.filter((variant) => variant.keeps === keeps);

/** One of these variants for which the text has a place, or nothing. */
export function applyOne(
  variants: readonly Pick<LaoVariant, 'apply'>[],
  text: string,
  draw: Draw,
): string | undefined {
  for (const { apply } of draw.shuffled(variants)) {
    const changed = apply(text, draw);
    if (changed !== undefined && changed !== text) return changed;
  }
  return undefined;
}
