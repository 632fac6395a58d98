import type { DuplicateStrength } from '../domain/duplicate.ts';
import { LIKELY_FROM, POSSIBLE_FROM } from './match-weights.ts';

/** What the program says of two records whose comparison has a weight, in bits; nothing below "look at". */
export function duplicateStrength(weight: number): DuplicateStrength | null {
  if (weight >= LIKELY_FROM) return 'likely';
  return weight >= POSSIBLE_FROM ? 'possible' : null;
}
