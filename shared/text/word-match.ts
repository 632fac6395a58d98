import { foldForSearch } from './fold.ts';
import { nameCode } from './name-code.ts';
import { nameSimilarity } from './name-similarity.ts';
import { areStopsAlike } from './stops.ts';

/** How the letters typed stand in a word on file; see `SearchMatch` of the contract. */
export type WordHow = 'exact' | 'start' | 'part' | 'spelling' | 'sound';
/** The nearer to 1, the likelier the word is meant. */
export type WordMatch = { readonly how: WordHow; readonly score: number };

/** A word in the forms that are compared: canonical in small letters, folded, and its sound. */
export type SearchedWord = { readonly text: string; readonly folded: string; readonly code: string };

/** A word as {@link wordsAsTyped} gives it, made ready for comparing. */
export const searchedWord = (text: string): SearchedWord => ({
  text,
  folded: foldForSearch(text),
  code: nameCode(text),
});

/** Shorter sounds stand in nearly every name. */
const SHORTEST_SOUND = 2;
const SHORTEST_SOUND_INSIDE = 3;
/** Of two words with a share of letters in common the fuller one fits better. */
const FULLNESS = 0.04;

/** Letters as typed, another spelling of them, or the same sound: the word, its beginning, or a part of it. */
export function matchWord(typed: SearchedWord, word: SearchedWord): WordMatch | undefined {
  return (
    matchLetters('text', typed, word) ??
    matchLetters('folded', typed, word) ??
    (typed.code.length < SHORTEST_SOUND ? undefined : matchSound(typed, word))
  );
}

const bases = {
  text: { whole: 1, start: 0.9, part: 0.86 },
  folded: { whole: 0.95, start: 0.84, part: 0.8 },
} as const;

function matchLetters(
  form: 'text' | 'folded',
  typed: SearchedWord,
  word: SearchedWord,
): WordMatch | undefined {
  const place = word[form].indexOf(typed[form]);
  if (place < 0) return undefined;
  const base = bases[form];
  const share = typed[form].length / word[form].length;
  const at = place > 0 ? 'part' : share < 1 ? 'start' : 'whole';
  const how = form === 'folded' ? 'spelling' : at === 'whole' ? 'exact' : at;
  return { how, score: base[at] + (at === 'whole' ? 0 : FULLNESS * share) };
}

function matchSound(typed: SearchedWord, word: SearchedWord): WordMatch | undefined {
  const place = word.code.indexOf(typed.code);
  if (place < 0) return undefined;
  const isWhole = typed.code.length === word.code.length;
  if (isWhole) return { how: 'sound', score: areStopsAlike(typed.text, word.text) ? 0.82 : 0.6 };
  if (typed.code.length < SHORTEST_SOUND_INSIDE) return undefined;
  const share = typed.code.length / word.code.length;
  return { how: 'sound', score: (place === 0 ? 0.7 : 0.66) + FULLNESS * share };
}

const SHORTEST_SLIPPED = 4;
const SURELY_SLIPPED = 6;
const ALIKE = 0.78;
const ALIKE_LOOSELY = 0.62;

/** What a slip is judged by: which keys lie side by side, and whether words that are less alike will do. */
export type SlipOf = {
  readonly areNeighbours: (one: string, other: string) => boolean;
  readonly isLoosely: boolean;
};

/**
 * A word that differs by a slip of the keys or by a sound or two: never one that {@link matchWord} finds. A slip that fingers
 * make is likelier than any other letter.
 */
export function matchSlip(typed: SearchedWord, word: SearchedWord, of: SlipOf): WordMatch | undefined {
  const slip =
    typed.folded.length < SHORTEST_SLIPPED ? undefined : slipBetween(typed.folded, word.folded, of);
  if (slip !== undefined) {
    const base = typed.folded.length < SURELY_SLIPPED ? 0.68 : 0.76;
    return { how: 'sound', score: slip === 'likely' ? base + 0.04 : base - 0.06 };
  }
  if (typed.code.length < SHORTEST_SLIPPED) return undefined;
  const similarity = nameSimilarity(typed.code, word.code);
  return similarity < (of.isLoosely ? ALIKE_LOOSELY : ALIKE)
    ? undefined
    : { how: 'sound', score: 0.7 * similarity };
}

/**
 * One letter more, less or other, or two exchanged (Damerau 1964). `likely`: the letter of a key beside the one meant, one
 * left out or struck twice, two exchanged.
 */
export function slipBetween(
  typed: string,
  meant: string,
  { areNeighbours }: Pick<SlipOf, 'areNeighbours'>,
): 'likely' | 'unlikely' | undefined {
  if (Math.abs(typed.length - meant.length) > 1) return undefined;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const one = typed[at] ?? '';
  const other = meant[at] ?? '';
  if (typed.length < meant.length) return typed.slice(at) === meant.slice(at + 1) ? 'likely' : undefined;
  if (typed.length > meant.length) {
    if (typed.slice(at + 1) !== meant.slice(at)) return undefined;
    return one === typed[at - 1] ? 'likely' : 'unlikely';
  }
  if (typed.slice(at + 1) === meant.slice(at + 1)) return areNeighbours(one, other) ? 'likely' : 'unlikely';
  return one === meant[at + 1] && other === typed[at + 1] && typed.slice(at + 2) === meant.slice(at + 2)
    ? 'likely'
    : undefined;
}
