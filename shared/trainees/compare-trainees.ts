import { compareNames } from '../persons/compare-names.ts';
import type { Compared, NameRarity } from '../persons/compare-persons.ts';
import type { ComparedTrainee } from './compared-trainee.ts';

/**
 * What agreement and difference of each field say about two lines of two lists being of one trainee, in bits: the logarithm
 * to base 2 of how much likelier it is for one person than for two. Set by reasoning and looked at with one seed of the
 * generator; the figures of the bench are of another (tests/bench/trainees.ts).
 */
export const traineeWeights = {
  sex: { same: 1, differs: -6 },
  /** Bands of ten years: that they meet says little, that they are years apart a good deal. */
  born: { meets: 1, yearOff: -1, differs: -7 },
  /** People change office, and an office is written in many ways. */
  office: { same: 6, partly: 4, differs: -2 },
  position: { same: 2, partly: 1, differs: -0.5 },
} as const;

/** From this weight on a person is asked whether two trainees are one. */
export const ASK_FROM = 9;

/** In how many trainees that holds; with every doubling twice as many agree by chance. */
const ASK_FROM_IN_TRAINEES = 1_000;

/** From which weight on a person is asked, among so many trainees. */
export const askFrom = (trainees: number): number =>
  ASK_FROM + Math.max(0, Math.log2(trainees / ASK_FROM_IN_TRAINEES));

/**
 * How strongly what is known of two trainees speaks for their being one person, in bits, in the manner of Fellegi and Sunter
 * (1969), as persons are compared (shared/persons/compare-persons.ts). It only orders what a person is asked.
 */
export function compareTrainees(one: ComparedTrainee, other: ComparedTrainee, rarity: NameRarity): number {
  const compared: readonly (Pick<Compared, 'weight'> | null)[] = [
    compareNames([one.name], [other.name], rarity),
    one.sex === null || other.sex === null
      ? null
      : { weight: one.sex === other.sex ? traineeWeights.sex.same : traineeWeights.sex.differs },
    compareBorn(one.born, other.born),
    compareWords(one.office, other.office, traineeWeights.office),
    compareWords(one.position, other.position, traineeWeights.position),
  ];
  return compared.reduce((sum, field) => sum + (field?.weight ?? 0), 0);
}

type Years = NonNullable<ComparedTrainee['born']>;

function compareBorn(one: Years | null, other: Years | null): { readonly weight: number } | null {
  if (one === null || other === null) return null;
  const apart = Math.max(one.from, other.from) - Math.min(one.to, other.to);
  const { meets, yearOff, differs } = traineeWeights.born;
  return { weight: apart <= 0 ? meets : apart === 1 ? yearOff : differs };
}

type WordWeights = { readonly same: number; readonly partly: number; readonly differs: number };

/** Folded words: the same, one in the other, or another. */
function compareWords(one: string, other: string, weights: WordWeights): { readonly weight: number } | null {
  if (one === '' || other === '') return null;
  if (one === other) return { weight: weights.same };
  return { weight: one.includes(other) || other.includes(one) ? weights.partly : weights.differs };
}
