import { nameWordsSimilarity } from '../text/name-similarity.ts';
import type { Compared, NameRarity } from './compare-persons.ts';
import type { ComparedName } from './compared-person.ts';
import { matchWeights } from './match-weights.ts';

/** Degrees of likeness of `nameWordsSimilarity`: "same person?", "look at", and a name that lacks a word of the other. */
const ALIKE = 0.92;
const NEAR = 0.8;
const PART = 0.5;

/** The best of any two names of two persons: people are on file under nicknames and in two scripts. */
export function compareNames(
  one: readonly ComparedName[],
  other: readonly ComparedName[],
  rarity: NameRarity,
): Compared | null {
  if (one.length === 0 || other.length === 0) return null;
  const { differs, differsFromOneWord } = matchWeights.name;
  const hasOneWordOnly = [one, other].some((names) => names.every((words) => words.length === 1));
  let best: Compared = { agreement: 'differs', weight: hasOneWordOnly ? differsFromOneWord : differs };
  for (const a of one) {
    for (const b of other) {
      const compared = compareTwo(a, b, rarity);
      if (compared !== null && compared.weight > best.weight) best = compared;
    }
  }
  return best;
}

function compareTwo(a: ComparedName, b: ComparedName, rarity: NameRarity): Compared | null {
  const similarity = nameWordsSimilarity(a, b);
  const { alikeShare, nearShare, partShare, most } = matchWeights.name;
  const bits = () => Math.min(most, bitsOfName(a, rarity), bitsOfName(b, rarity));
  if (similarity === 1) return { agreement: 'same', weight: bits() };
  if (similarity >= ALIKE) return { agreement: 'alike', weight: alikeShare * bits() };
  if (similarity >= NEAR) return { agreement: 'alike', weight: nearShare * bits() };
  if (similarity >= PART && a.length !== b.length) {
    const fewer = a.length < b.length ? a : b;
    return { agreement: 'compatible', weight: partShare * Math.min(most, bitsOfName(fewer, rarity)) };
  }
  return null;
}

const bitsOfName = (name: ComparedName, { bitsOf }: NameRarity): number =>
  name.reduce((bits, word) => bits + bitsOf(word), 0);
