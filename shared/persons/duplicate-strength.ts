import type { DuplicateStrength } from '../domain/duplicate.ts';
import {
  CLEARLY_WEAKER_BITS,
  LIKELY_BITS_A_DOUBLING,
  LIKELY_FROM,
  LIKELY_FROM_IN_PERSONS,
  POSSIBLE_FROM,
} from './match-weights.ts';

/**
 * What the program says of two records whose comparison has a weight, in bits, in a register of so many persons. `best` is
 * the weight of whoever fits best: somebody clearly weaker is only looked at. Nothing below "look at".
 */
export function duplicateStrength(
  weight: number,
  { persons, best }: { readonly persons: number; readonly best: number },
): DuplicateStrength | null {
  const doublings = Math.max(0, Math.log2(persons / LIKELY_FROM_IN_PERSONS));
  const isLikely = weight >= LIKELY_FROM + doublings * LIKELY_BITS_A_DOUBLING;
  if (isLikely && weight >= best - CLEARLY_WEAKER_BITS) return 'likely';
  return weight >= POSSIBLE_FROM ? 'possible' : null;
}
