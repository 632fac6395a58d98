import { canonicalText } from './canonical.ts';
import { laoSyllables, type LaoSyllable, type LaoVowel } from './lao-syllables.ts';
import { splitTitle } from './name-titles.ts';

interface Choice {
  readonly usual: string;
  readonly other: string;
  /** How far from usual the other spelling is; the five least unusual spellings of a name are proposed. */
  readonly cost: number;
}

/**
 * Where writers differ, as seen in the Latin spellings of persons and districts. One writer spells alike throughout a
 * name, so a choice is made once for a name.
 */
const choices = {
  letterXo: { usual: 'x', other: 's', cost: 0.7 },
  letterNyo: { usual: 'nh', other: 'y', cost: 0.5 },
  letterRo: { usual: 'r', other: 'l', cost: 0.6 },
  lastT: { usual: 'th', other: 't', cost: 0.4 },
  lastAn: { usual: 'anh', other: 'an', cost: 0.4 },
  longAn: { usual: 'ane', other: 'an', cost: 0.3 },
  longN: { usual: 'n', other: 'ne', cost: 0.6 },
  longOn: { usual: 'one', other: 'on', cost: 0.5 },
  lastI: { usual: 'y', other: 'i', cost: 0.8 },
  diphthongAi: { usual: 'ay', other: 'ai', cost: 0.8 },
  diphthongUa: { usual: 'oua', other: 'ua', cost: 0.9 },
} as const satisfies Readonly<Record<string, Choice>>;

type ChoiceName = keyof typeof choices;
type Piece = { readonly letters: string } | { readonly choice: ChoiceName };

const MOST_PROPOSED = 5;

const initials: Readonly<Record<string, string>> = {
  ກ: 'k',
  ຂ: 'kh',
  ຄ: 'kh',
  ງ: 'ng',
  ຈ: 'ch',
  ສ: 's',
  ດ: 'd',
  ຕ: 't',
  ຖ: 'th',
  ທ: 'th',
  ນ: 'n',
  ບ: 'b',
  ປ: 'p',
  ຜ: 'ph',
  ຝ: 'f',
  ພ: 'ph',
  ຟ: 'f',
  ມ: 'm',
  ຢ: 'y',
  ລ: 'l',
  ວ: 'v',
  ຫ: 'h',
  ອ: '',
  ຮ: 'h',
};

const finals: Readonly<Record<string, string>> = {
  ກ: 'k',
  ຂ: 'k',
  ຄ: 'k',
  ງ: 'ng',
  ຍ: 'y',
  ນ: 'n',
  ລ: 'n',
  ຣ: 'n',
  ບ: 'p',
  ປ: 'p',
  ພ: 'p',
  ຟ: 'p',
  ມ: 'm',
  ວ: 'o',
};

const vowels: Readonly<Record<LaoVowel, string>> = {
  '': 'a',
  ະ: 'a',
  າ: 'a',
  'ັ': 'a',
  'ິ': 'i',
  'ີ': 'i',
  'ຶ': 'eu',
  'ື': 'eu',
  'ຸ': 'ou',
  'ູ': 'ou',
  ເ: 'e',
  ແ: 'e',
  ໂ: 'o',
  'ົ': 'o',
  'ໍ': 'o',
  ເິ: 'eu',
  ເືອ: 'eua',
  'ົວ': 'oua',
  ຽ: 'ie',
  ໄ: 'ay',
  ຳ: 'am',
  ເົາ: 'ao',
};

/**
 * Up to five plausible Latin spellings of a Lao name in the manner used in Laos (after the French: ou for u, x for ຊ,
 * -nh, -one), the most usual first. Proposals for a person to choose from or ignore; never written over what was typed.
 * Titles are left out, words in other scripts left as they are; nothing is proposed for a name without Lao letters.
 */
export function romanisations(laoName: string): readonly string[] {
  const name = splitTitle(canonicalText(laoName)).name;
  if (!/[ກ-ຮໜໝ]/u.test(name)) return [];
  const pieces = name.split(/([^\p{L}\p{M}]+)/u).flatMap(piecesOfWord);
  const used = [...new Set(pieces.flatMap((piece) => ('choice' in piece ? [piece.choice] : [])))];
  const spellings = new Map<string, number>();
  for (const others of subsetsOf(used)) {
    const cost = [...others].reduce((sum, choice) => sum + choices[choice].cost, 0);
    const spelling = capitalised(pieces.map((piece) => spelled(piece, others)).join(''));
    spellings.set(spelling, Math.min(cost, spellings.get(spelling) ?? Number.POSITIVE_INFINITY));
  }
  return [...spellings]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_PROPOSED)
    .map(([spelling]) => spelling);
}

function subsetsOf(names: readonly ChoiceName[]): readonly ReadonlySet<ChoiceName>[] {
  return names.reduce<readonly ReadonlySet<ChoiceName>[]>(
    (subsets, name) => [...subsets, ...subsets.map((subset) => new Set([...subset, name]))],
    [new Set()],
  );
}

function spelled(piece: Piece, others: ReadonlySet<ChoiceName>): string {
  if ('letters' in piece) return piece.letters;
  const { usual, other } = choices[piece.choice];
  return others.has(piece.choice) ? other : usual;
}

const capitalised = (name: string): string =>
  name.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());

function piecesOfWord(word: string): readonly Piece[] {
  if (!/^[\u0E80-\u0EFF]/u.test(word)) return [{ letters: word }];
  const syllables = laoSyllables(word);
  return syllables.flatMap((syllable, index) => [
    ...initialPieces(syllable, syllables[index - 1]),
    ...rimePieces(syllable, syllables[index + 1]),
  ]);
}

function initialPieces({ initial, second }: LaoSyllable, before: LaoSyllable | undefined): readonly Piece[] {
  const seconds = { '': '', ວ: 'ou', ຣ: 'r', ລ: 'l' } as const;
  // Between vowels ຍ is y to everyone (ໄຊຍະ, Xaya).
  if (initial === 'ຍ') return before?.final === '' ? [{ letters: 'y' }] : [{ choice: 'letterNyo' }];
  if (initial === 'ຊ') return [{ choice: 'letterXo' }];
  if (initial === 'ຣ') return [{ choice: 'letterRo' }];
  return [{ letters: (initials[initial] ?? '') + seconds[second] }];
}

function rimePieces({ vowel, final }: LaoSyllable, after: LaoSyllable | undefined): readonly Piece[] {
  const last = after === undefined;
  if (vowel === 'ໄ') return after?.initial === 'ຍ' ? [{ letters: 'a' }] : [{ choice: 'diphthongAi' }];
  if (final === 'ຍ' && (vowel === 'າ' || vowel === 'ັ')) return [{ choice: 'diphthongAi' }];
  if (final === 'ນ' && last && vowel === 'ັ') return [{ choice: 'lastAn' }];
  if (final === 'ນ' && last && vowel === 'າ') return [{ choice: 'longAn' }];
  if (final === 'ນ' && (vowel === 'ໍ' || vowel === 'ໂ')) return [{ choice: 'longOn' }];
  if (vowel === 'ີ' && final === '' && last) return [{ choice: 'lastI' }];
  const nucleus: readonly Piece[] =
    vowel === 'ົວ'
      ? [{ choice: 'diphthongUa' }]
      : [{ letters: vowel === 'ຽ' && final === '' ? 'ia' : vowels[vowel] }];
  if (final === '') return nucleus;
  if (final === 'ນ' && last && 'ີູແົວ'.includes(vowel)) return [...nucleus, { choice: 'longN' }];
  if ('ດຕທສຈຊຖ'.includes(final)) return [...nucleus, last ? { choice: 'lastT' } : { letters: 't' }];
  return [...nucleus, { letters: finals[final] ?? '' }];
}
