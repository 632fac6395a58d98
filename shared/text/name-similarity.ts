import { nameWords } from './name-code.ts';

const VOWEL_WEIGHT = 0.4;
/** `h`, `y` and `v` come and go between spellings (Xayyasone and Xaysone). */
const WEAK_WEIGHT = 0.5;
const CLOSE_VOWELS = 0.25;
const FAR_VOWELS = 0.4;
const NEAR_CONSONANTS = 0.5;

const closeVowelPairs = ['ou', 'ei', 'wu', 'wi', 'we'];
const nearPairs = ['ng', 'cs', 'kg', 'vu'];

/** Codes hold small letters only; anything else weighs as a strong consonant. */
const LETTERS = 27;
const OTHER = 26;

const weights = new Float64Array(LETTERS).fill(1);
const swaps = new Float64Array(LETTERS * LETTERS).fill(1);

const indexOf = (letter: string): number => {
  const index = letter.charCodeAt(0) - 97;
  return index >= 0 && index < OTHER ? index : OTHER;
};

function setSwap(pair: string, cost: number): void {
  const first = indexOf(pair.slice(0, 1));
  const second = indexOf(pair.slice(1));
  swaps[first * LETTERS + second] = cost;
  swaps[second * LETTERS + first] = cost;
}

for (const vowel of 'aeiouw') {
  weights[indexOf(vowel)] = VOWEL_WEIGHT;
  for (const other of 'aeiouw') setSwap(vowel + other, FAR_VOWELS);
}
for (const weak of 'hyv') weights[indexOf(weak)] = WEAK_WEIGHT;
for (const pair of closeVowelPairs) setSwap(pair, CLOSE_VOWELS);
for (const pair of nearPairs) setSwap(pair, NEAR_CONSONANTS);

/** A word that only one of the two names has counts half against them, and then they are never more alike than this. */
const MISSING_WORD_SHARE = 0.5;
export const MOST_WITH_A_MISSING_WORD = 0.79;

/** Names with more words are compared as typed and turned round (1234, 2341, …), not in every order. */
const MOST_WORDS_PERMUTED = 4;

function lettersOf(code: string): Uint8Array {
  const letters = new Uint8Array(code.length);
  for (let index = 0; index < code.length; index += 1) letters[index] = indexOf(code.charAt(index));
  return letters;
}

function weightOf(letters: Uint8Array): number {
  let weight = 0;
  for (const letter of letters) weight += weights[letter] ?? 1;
  return weight;
}

/** Levenshtein distance in which vowels weigh less than consonants (Wagner and Fischer 1974, two rows). */
function distance(a: Uint8Array, b: Uint8Array): number {
  let above = new Float64Array(b.length + 1);
  let row = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j += 1) above[j] = at(above, j - 1) + at(weights, at(b, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const letter = at(a, i - 1);
    const dropped = at(weights, letter);
    row[0] = at(above, 0) + dropped;
    for (let j = 1; j <= b.length; j += 1) {
      const other = at(b, j - 1);
      const swap = letter === other ? 0 : at(swaps, letter * LETTERS + other);
      const swapped = at(above, j - 1) + swap;
      const shorter = at(above, j) + dropped;
      const longer = at(row, j - 1) + at(weights, other);
      row[j] =
        swapped < shorter ? (swapped < longer ? swapped : longer) : shorter < longer ? shorter : longer;
    }
    [above, row] = [row, above];
  }
  return at(above, b.length);
}

const at = (numbers: Float64Array | Uint8Array, index: number): number => numbers[index] ?? 0;

/**
 * How alike two name codes are, 0 to 1: one less the weighted edit distance over the weight of the heavier code
 * (`name_code.similarity` of the project's rules). 0.92 and more: ask "same person?"; 0.80: look at; never enough alone.
 * An empty code is like nothing, not even another empty one.
 */
export function nameSimilarity(codeA: string, codeB: string): number {
  if (codeA === '' || codeB === '') return 0;
  if (codeA === codeB) return 1;
  const a = lettersOf(codeA);
  const b = lettersOf(codeB);
  return Math.max(0, 1 - distance(a, b) / Math.max(weightOf(a), weightOf(b)));
}

/**
 * How alike two names are as typed, in Lao or Latin, 0 to 1, whatever the order of their words: the best of the whole
 * codes (words joined, as `nameSimilarity`) over all orders of the words. Where one name has fewer words, its words are
 * also matched with the best of the other's, each missing word counting half its weight: a given name alone is like the
 * full name, but never by more than `MOST_WITH_A_MISSING_WORD`, which is under the threshold of "look at".
 */
export function personNameSimilarity(a: string, b: string): number {
  return nameWordsSimilarity(nameWords(a), nameWords(b));
}

/** As {@link personNameSimilarity}, of names whose words are codes already. */
export function nameWordsSimilarity(wordsA: readonly string[], wordsB: readonly string[]): number {
  const best = Math.max(inAnyOrder(wordsA, wordsB), inAnyOrder(wordsB, wordsA));
  if (wordsA.length === wordsB.length) return best;
  const [fewer, more] = wordsA.length < wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return Math.max(best, partialSimilarity(fewer, more));
}

function inAnyOrder(asTyped: readonly string[], turned: readonly string[]): number {
  const whole = joined(asTyped);
  return ordersOf(turned).reduce((best, order) => Math.max(best, nameSimilarity(whole, joined(order))), 0);
}

function partialSimilarity(fewer: readonly string[], more: readonly string[]): number {
  if (fewer.length === 0) return 0;
  const whole = joined(fewer);
  const all = weightOf(lettersOf(joined(more)));
  let best = 0;
  for (const order of ordersOf(more)) {
    const matched = joined(order.slice(0, fewer.length));
    const missing = all - weightOf(lettersOf(matched));
    const apart = distance(lettersOf(whole), lettersOf(matched)) + MISSING_WORD_SHARE * missing;
    best = Math.max(best, 1 - apart / Math.max(all, weightOf(lettersOf(whole))));
  }
  return Math.min(best, MOST_WITH_A_MISSING_WORD);
}

const joined = (words: readonly string[]): string => words.join('').replace(/(.)\1+/gu, '$1');

function ordersOf(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= 1) return [words];
  if (words.length > MOST_WORDS_PERMUTED) {
    return words.map((_, first) => [...words.slice(first), ...words.slice(0, first)]);
  }
  return words.flatMap((word, index) =>
    ordersOf([...words.slice(0, index), ...words.slice(index + 1)]).map((rest) => [word, ...rest]),
  );
}
