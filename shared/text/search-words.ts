import { canonicalText } from './canonical.ts';
import { foldForSearch } from './fold.ts';

/**
 * The words of a search, folded one by one. They are parted before folding, because folding takes the spaces between
 * Lao letters away, and people type the names of a person in any order.
 */
export function searchWords(text: string): readonly string[] {
  return canonicalText(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldForSearch)
    .filter((word) => word !== '');
}
