import type { Draw } from '../../db/training/draw.ts';
import type { Human } from './humans.ts';
import type { Sex } from '../../db/training/lao-names.ts';
import { laoOf, type NameWord } from '../../db/training/name-element.ts';
import { applyOne, laoVariantsThatKeep } from './typing-variants.ts';
import { latinVariants } from './romanise-variants.ts';
import { slip } from './typos.ts';

/** A kind of noise in the spelling of a name, and how a text gets it; nothing where it has no place for it. */
export type SpellingNoise = readonly [name: string, spoil: (text: string, draw: Draw) => string | undefined];

/** What may happen to a name in Lao letters, one after the other. */
export const laoNoise = [
  ['lao-typing-order', (text, draw) => applyOne(laoVariantsThatKeep('canonical'), text, draw)],
  ['lao-letter-variant', (text, draw) => applyOne(laoVariantsThatKeep('fold'), text, draw)],
  ['lao-as-heard', (text, draw) => applyOne(laoVariantsThatKeep('sound'), text, draw)],
  ['lao-slip', slip],
  // Lao has no blanks between words; some write none between names either.
  ['lao-blank-left-out', (text) => (text.includes(' ') ? text.replaceAll(' ', '') : undefined)],
] as const satisfies readonly SpellingNoise[];

/** What may happen to a name in Latin letters. */
export const latinNoise = [
  ['latin-letter-variant', (text, draw) => applyOne(latinVariants, text, draw)],
  ['latin-slip', slip],
  ['latin-capitals', (text) => text.toUpperCase()],
] as const satisfies readonly SpellingNoise[];

const laoTitles: Readonly<Record<Sex, readonly string[]>> = {
  Female: ['ນາງ', 'ນາງສາວ', 'ທ່ານ ນາງ'],
  Male: ['ທ້າວ', 'ທ່ານ'],
};
const latinTitles: Readonly<Record<Sex, readonly string[]>> = {
  Female: ['Ms', 'Miss', 'Nang', 'Mrs'],
  Male: ['Mr', 'Thao'],
};

export const withLaoTitle = (name: string, sex: Sex, draw: Draw): string =>
  `${draw.pick(laoTitles[sex])} ${name}`;
export const withLatinTitle = (name: string, sex: Sex, draw: Draw): string =>
  `${draw.pick(latinTitles[sex])} ${name}`;

export const laoName = (words: readonly NameWord[]): string => words.map(laoOf).join(' ');

/** The spelling on the person's own documents of these of their words. */
export const ownLatinName = ({ words, ownLatin }: Human, chosen: readonly NameWord[]): string =>
  chosen.map((word) => ownLatin[words.indexOf(word)] ?? '').join(' ');
