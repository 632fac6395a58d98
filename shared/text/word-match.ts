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

/** A word that differs by a slip of the keys or by a sound or two: never one that {@link matchWord} finds. */
export function matchSlip(typed: SearchedWord, word: SearchedWord): WordMatch | undefined {
  if (typed.folded.length >= SHORTEST_SLIPPED && isOneSlipApart(typed.folded, word.folded))
    return { how: 'sound', score: typed.folded.length < SURELY_SLIPPED ? 0.68 : 0.76 };
  if (typed.code.length < SHORTEST_SLIPPED) return undefined;
  const similarity = nameSimilarity(typed.code, word.code);
  return similarity < ALIKE ? undefined : { how: 'sound', score: 0.7 * similarity };
}

/** One letter more, less or other, or two exchanged (Damerau 1964). */
export function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (short.length !== long.length) return short.slice(from) === long.slice(from + 1);
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  return (
    short[from] === long[from + 1] &&
    short[from + 1] === long[from] &&
    short.slice(from + 2) === long.slice(from + 2)
  );
}
