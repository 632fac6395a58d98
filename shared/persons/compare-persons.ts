import type { Agreement, ComparedField, MatchReason } from '../domain/duplicate.ts';
import { compareBirths } from './compare-births.ts';
import { compareHomes } from './compare-homes.ts';
import { compareNames } from './compare-names.ts';
import type { ComparedPerson } from './compared-person.ts';
import { matchWeights } from './match-weights.ts';

/** How far one field of two persons agrees, and what that says: the logarithm to base 2 of a ratio of chances. */
export type Compared = { readonly agreement: Agreement; readonly weight: number };

/** What is known of how often words of names occur. */
export type NameRarity = {
  /** Bits that agreeing in this word is worth: the logarithm to base 2 of one in how many persons bears it. */
  readonly bitsOf: (wordCode: string) => number;
};

/** What two persons were compared by, and how strongly all of it together speaks for their being the same, in bits. */
export type Comparison = { readonly reasons: readonly MatchReason[]; readonly weight: number };

const order: readonly Agreement[] = ['same', 'alike', 'compatible', 'differs'];

/**
 * Compares two records of persons field by field, in the manner of Fellegi and Sunter (1969): each field that both answer
 * adds or takes away weight by how much likelier its agreement is for one person than for two. A field that either leaves
 * empty adds nothing. The weight of a comparison is the same whichever record comes first.
 */
export function comparePersons(one: ComparedPerson, other: ComparedPerson, rarity: NameRarity): Comparison {
  const compared: readonly (readonly [ComparedField, Compared | null])[] = [
    ['name', compareNames(one.names, other.names, rarity)],
    ['birth', compareBirths(one.birth, other.birth)],
    ['sex', equal(one.sex, other.sex, matchWeights.sex)],
    ['home', compareHomes(one.home, other.home)],
    ['document', shared(one.documents, other.documents, matchWeights.document)],
    ['phone', shared(one.phones, other.phones, matchWeights.phone)],
    ['nationality', nationality(one.nationalities, other.nationalities)],
    ['relationship', kin(one, other, rarity)],
  ];
  const known = compared.flatMap(([field, result]) => (result === null ? [] : [{ field, ...result }]));
  return {
    reasons: known
      .toSorted((a, b) => order.indexOf(a.agreement) - order.indexOf(b.agreement) || b.weight - a.weight)
      .map(({ field, agreement }) => ({ field, agreement })),
    weight: known.reduce((sum, { weight }) => sum + weight, 0),
  };
}

type Weights = { readonly same: number; readonly differs: number };

function equal(one: string | null, other: string | null, weights: Weights): Compared | null {
  if (one === null || other === null) return null;
  return one === other
    ? { agreement: 'same', weight: weights.same }
    : { agreement: 'differs', weight: weights.differs };
}

function shared(one: readonly string[], other: readonly string[], weights: Weights): Compared | null {
  if (one.length === 0 || other.length === 0) return null;
  return one.some((each) => other.includes(each))
    ? { agreement: 'same', weight: weights.same }
    : { agreement: 'differs', weight: weights.differs };
}

/** The country of nearly everybody on file says little when it agrees. */
const HOME_COUNTRY = 'LA';

function nationality(one: readonly string[], other: readonly string[]): Compared | null {
  if (one.length === 0 || other.length === 0) return null;
  const both = one.filter((country) => other.includes(country));
  if (both.length === 0) return { agreement: 'differs', weight: matchWeights.nationality.differs };
  const { same, sameForeign } = matchWeights.nationality;
  return { agreement: 'same', weight: both.some((country) => country !== HOME_COUNTRY) ? sameForeign : same };
}

/** A mother of the same name speaks for it; other people in the family speak against nothing. */
function kin(
  { kin: one }: ComparedPerson,
  { kin: other }: ComparedPerson,
  rarity: NameRarity,
): Compared | null {
  const compared = compareNames(one, other, rarity);
  if (compared === null || compared.agreement === 'differs') return null;
  return { agreement: compared.agreement, weight: Math.min(compared.weight, matchWeights.relationship.most) };
}
