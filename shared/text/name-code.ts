import { laoSyllables, type LaoSyllable, type LaoVowel } from './lao-syllables.ts';
import { latinSounds } from './latin-sounds.ts';
import { splitTitle } from './name-titles.ts';

/** Letters that sound alike, or that romanisations do not keep apart, have one letter in the code. */
const initialSounds: Readonly<Record<string, string>> = spread({
  k: 'ກຂຄ',
  g: 'ງ',
  c: 'ຈ',
  s: 'ສຊ',
  y: 'ຍຢ',
  t: 'ດຕຖທ',
  n: 'ນ',
  p: 'ບປຜຝພຟ',
  m: 'ມ',
  l: 'ລຣ',
  v: 'ວ',
  h: 'ຫຮ',
  '': 'ອ',
});

const finalSounds: Readonly<Record<string, string>> = spread({
  k: 'ກຂຄ',
  g: 'ງ',
  i: 'ຍ',
  t: 'ດຕທສຈຊຖ',
  n: 'ນລຣ',
  p: 'ບປພຟ',
  m: 'ມ',
  o: 'ວ',
});

/** `w` stands for the unrounded back vowels (ຶ ື ເິ ເືອ). */
const vowelSounds: Readonly<Record<LaoVowel, string>> = {
  '': 'a',
  ະ: 'a',
  າ: 'a',
  'ັ': 'a',
  'ິ': 'i',
  'ີ': 'i',
  'ຶ': 'w',
  'ື': 'w',
  'ຸ': 'u',
  'ູ': 'u',
  ເ: 'e',
  ແ: 'e',
  ໂ: 'o',
  'ົ': 'o',
  'ໍ': 'o',
  ເິ: 'w',
  ເືອ: 'w',
  'ົວ': 'u',
  ຽ: 'i',
  ໄ: 'ai',
  ຳ: 'am',
  ເົາ: 'ao',
};

/**
 * The phonetic code of a name in Lao or Latin script (the project's own `name_code`, November 2026): titles stripped,
 * one letter for letters that sound alike, no tones, no vowel length, spaces removed, doubled letters squashed.
 * ສອນໄຊ ສີພັນດອນ and Sonexay Siphandone are both `sonsaisipanton`. Names in other scripts have no code (''). For
 * finding persons only, never shown.
 */
export function nameCode(name: string): string {
  return squashed(nameWords(name).join(''));
}

/** The codes of the words of a name, in the order typed, without titles. */
export function nameWords(name: string): readonly string[] {
  return splitTitle(name)
    .name.split(/[^\p{L}\p{M}]+/u)
    .map(wordCode)
    .filter((code) => code !== '');
}

/**
 * What of a code no vowel changes: consonants only, `h` only where it begins the name, doubled letters squashed;
 * a name that begins with a vowel keeps an `A` there. Two spellings of one name have equal skeletons nearly always.
 */
export function nameSkeleton(code: string): string {
  return squashed(code.replace(/^[aeiouw]/u, 'A').replace(/[aeiouw]|(?<!^)h/gu, ''));
}

function wordCode(word: string): string {
  const parts = word.match(/[\u0E80-\u0EFF]+|[^\u0E80-\u0EFF]+/gu) ?? [];
  return squashed(
    parts.map((part) => (/^[\u0E80-\u0EFF]/u.test(part) ? laoSounds(part) : latinSounds(part))).join(''),
  );
}

function laoSounds(word: string): string {
  return laoSyllables(word).map(syllableSounds).join('');
}

function syllableSounds({ initial, second, vowel, final }: LaoSyllable): string {
  return `${initialSounds[initial] ?? ''}${initialSounds[second] ?? ''}${vowelSounds[vowel]}${finalSounds[final] ?? ''}`;
}

function squashed(code: string): string {
  return code.replace(/(.)\1+/gu, '$1');
}

function spread(lettersBySound: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(lettersBySound).flatMap(([sound, letters]) =>
      letters.split('').map((letter) => [letter, sound]),
    ),
  );
}
