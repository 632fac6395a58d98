/** What a group of letters stands for. Capitals are sounds that later rules must not touch. */
const consonantGroups: Readonly<Record<string, string>> = {
  ph: 'p',
  th: 't',
  kh: 'k',
  ch: 'c',
  sh: 's',
};

interface VowelGroup {
  readonly sound: string;
  readonly spellings: readonly string[];
  /** Only where no vowel follows: `ay` is one sound in Vilay and two in Sayasone. */
  readonly closed?: true;
}

const vowelGroups: readonly VowelGroup[] = [
  { sound: 'W', spellings: ['uea', 'ueu', 'oeu', 'eua', 'eu', 'ue', 'oe'] },
  { sound: 'W', spellings: ['ur', 'er'], closed: true },
  { sound: 'u', spellings: ['oua', 'ua', 'uo', 'oo', 'ou'] },
  { sound: 'i', spellings: ['ia', 'ie', 'ee', 'ea'] },
  { sound: 'o', spellings: ['or', 'aw', 'au', 'oh'], closed: true },
  { sound: 'e', spellings: ['ae', 'eh'] },
  { sound: 'ai', spellings: ['ai', 'ay', 'ei', 'ey'], closed: true },
  { sound: 'ao', spellings: ['ao'] },
];

const vowelSounds = new Map(
  vowelGroups.flatMap(({ sound, spellings }) =>
    spellings.map((spelling): [string, string] => [spelling, sound]),
  ),
);
const vowelGroup = new RegExp(
  vowelGroups
    .map(({ spellings, closed }) => `(?:${spellings.join('|')})${closed === true ? '(?![aeiou])' : ''}`)
    .join('|'),
  'gu',
);

const soundOfLetter: Readonly<Record<string, string>> = {
  x: 's',
  z: 's',
  r: 'l',
  b: 'p',
  f: 'p',
  w: 'v',
  d: 't',
  j: 'c',
  q: 'k',
  g: 'k',
  G: 'g',
  W: 'w',
  Y: 'y',
};

/**
 * The sounds of one word of a romanised Lao name, in the letters of the name code: the rules `latin_steps` of the
 * project's name code, read from left to right in one pass so that every letter is used once (Khoueng is khou-eng).
 */
export function latinSounds(word: string): string {
  return (
    word
      .normalize('NFD')
      .toLowerCase()
      .replace(/đ/gu, 'd')
      .replace(/[^a-z]/gu, '')
      .replace(/[ptkcs]h/gu, (group) => consonantGroups[group] ?? group)
      .replace(/ng|(?:gn|ny|nh)(?=[aeiouy])/gu, (group) => (group === 'ng' ? 'G' : 'Y'))
      .replace(/h(?![aeiouy])/gu, '')
      .replace(/(?<=[aeiouy][nmktpld]+)e$/u, '')
      // Mute inside a word too, where a name is joined of two (Sone-xay), but not where a final follows (Thonet).
      .replace(/(?<=[ao]n)e(?=[^aeiouyh][aeiouy])/u, '')
      .replace(vowelGroup, (group) => vowelSounds.get(group) ?? group)
      .replace(/(?<=[aeiou])w(?![aeiouW])/gu, 'o')
      .replace(/(?<!^)y(?![aeiouW])/gu, 'i')
      .replace(/[xzrbfwdjqgGWY]/gu, (letter) => soundOfLetter[letter] ?? letter)
  );
}
