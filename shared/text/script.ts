/** The script of a name or text, as far as forms and search need to tell them apart. */
export type Script = 'lao' | 'latin' | 'thai' | 'chinese' | 'khmer' | 'burmese' | 'other' | 'mixed';

const letters: readonly (readonly [Script, RegExp])[] = [
  ['lao', /\p{Script=Lao}/u],
  ['latin', /\p{Script=Latin}/u],
  ['thai', /\p{Script=Thai}/u],
  ['chinese', /\p{Script=Han}/u],
  ['khmer', /\p{Script=Khmer}/u],
  ['burmese', /\p{Script=Myanmar}/u],
];

/**
 * The script of all letters of a text; `other` for a script that has no name here and where there are no letters,
 * `mixed` where there are several. Figures, blanks and signs belong to none.
 */
export function scriptOf(text: string): Script {
  const found = new Set<Script>();
  for (const [sign] of text.matchAll(/\p{L}/gu)) {
    found.add(letters.find(([, pattern]) => pattern.test(sign))?.[0] ?? 'other');
    if (found.size > 1) return 'mixed';
  }
  return found.values().next().value ?? 'other';
}

const FEWEST_SIGNS = 4;
const LEAST_SHARE = 0.5;

/**
 * Whether a text is Lao written with a font from before Unicode (or UTF-8 read as Latin-1), which shows as accented
 * letters: «ÀËê ÅßâÈ». Such text cannot be searched or sorted; an import refuses it with a message. Says so when at
 * least four signs and half of all signs but blanks and quotation marks are U+00A1 to U+00FF; no language that
 * uses Latin letters accents so many of them. A single short word is not judged.
 */
export function looksLikeLegacyFont(text: string): boolean {
  const signs = text.replace(/[\s«»]+/gu, '');
  const high = signs.match(/[\u00A1-\u00FF]/gu)?.length ?? 0;
  return high >= FEWEST_SIGNS && high >= LEAST_SHARE * signs.length;
}
