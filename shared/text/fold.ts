import { canonicalText } from './canonical.ts';
import { asciiDigits } from './digits.ts';
import rules from './text-rules.json' with { type: 'json' };

/** The rule whose replacement is computed, not written. */
const DIGIT_REPLACEMENT = '(digit)';

type Rewrite = (text: string) => string;

const rewrites: readonly Rewrite[] = rules.searchFold.steps.map(({ pattern, flags, replace }): Rewrite => {
  if (replace === DIGIT_REPLACEMENT) return asciiDigits;
  const expression = new RegExp(pattern, flags);
  return (text) => text.replace(expression, replace);
});

/** The last two rules drop punctuation and spaces; those before them change letters only. */
const letterRewrites = rewrites.slice(0, -2);

const apply = (steps: readonly Rewrite[], text: string): string =>
  steps.reduce((folded, step) => step(folded), text);

/**
 * The key under which a text is found: canonical, small letters, one spelling for letters that people exchange,
 * no punctuation, no spaces between Lao characters. For key columns and queries only, never shown.
 */
export function foldForSearch(text: string): string {
  return canonicalText(apply(rewrites, canonicalText(text).toLowerCase())).trim();
}

/** Folds the letters alone and keeps punctuation and spaces: for reading words out of typed text. */
export function foldLetters(text: string): string {
  return apply(letterRewrites, canonicalText(text).toLowerCase());
}
