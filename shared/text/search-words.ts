import { canonicalText } from './canonical.ts';
import { foldForSearch } from './fold.ts';
import { splitTitle } from './name-titles.ts';

/** The words of a text in their order, canonical and in small letters. */
export function wordsAsTyped(text: string): readonly string[] {
  return canonicalText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/**
 * The words of a name in their order, titles left out, each in the spellings by which it is looked up: a title that is
 * written in one piece with the name (ນາງແສງດາວ) may be part of it, so the whole is one more.
 */
export function nameWordsAsTyped(name: string): readonly (readonly string[])[] {
  const [first, ...rest] = wordsAsTyped(splitTitle(name).name);
  if (first === undefined) return [];
  const attached = wordsAsTyped(name).find((word) => word.length > first.length && word.endsWith(first));
  return [attached === undefined ? [first] : [first, attached], ...rest.map((word) => [word])];
}

/**
 * The words of a search, folded one by one. They are parted before folding, because folding takes the spaces between
 * Lao letters away, and people type the names of a person in any order.
 */
export function searchWords(text: string): readonly string[] {
  return wordsAsTyped(text)
    .map(foldForSearch)
    .filter((word) => word !== '');
}
