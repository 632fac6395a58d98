import type { PlainDate } from '../dates/plain-date.ts';
import { birthInterval } from '../domain/birth-interval.ts';
import type { Birth } from '../domain/person.ts';
import type { PlaceReference } from '../domain/place-reference.ts';
import { phoneSearchKey } from '../phones/phone.ts';
import { bareNumber } from '../text/bare-number.ts';
import { foldForSearch } from '../text/fold.ts';
import { nameWords } from '../text/name-code.ts';

/** A name as it is compared: the phonetic codes of its words, in the order typed (shared/text/name-code.ts). */
export type ComparedName = readonly string[];

/** The days between which somebody was born, and how that was told. */
export type ComparedBirth = {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
  /** An age that was said, rather than a date. */
  readonly isAge: boolean;
  readonly isApproximate: boolean;
};

/** A home as it is compared. */
export type ComparedHome = {
  /** The deepest division that was recognised. */
  readonly placeCode: string | null;
  /** Every name of that division and of those that hold it, folded, deepest first. */
  readonly names: readonly (readonly string[])[];
  /** What was said in words, folded. */
  readonly words: string;
};

/**
 * What two persons are compared by. Whatever is not known is null or empty: it neither speaks for nor against their being
 * the same.
 */
export type ComparedPerson = {
  readonly names: readonly ComparedName[];
  readonly birth: ComparedBirth | null;
  readonly sex: string | null;
  readonly home: ComparedHome | null;
  readonly nationalities: readonly string[];
  /** Keys of shared/phones/phone.ts: every way of writing a number has one. */
  readonly phones: readonly string[];
  /** Small letters and digits alone. */
  readonly documents: readonly string[];
  /** Names of those who belong to the person. */
  readonly kin: readonly ComparedName[];
};

/** What is known of a person, as it was answered and typed. */
export type KnownOfPerson = {
  /** Every name of every kind. */
  readonly names: readonly string[];
  readonly birth: Birth | null;
  readonly sex: string | null;
  readonly home: PlaceReference | null;
  /** The names of the recognised division of the home and of those that hold it, folded, deepest first. */
  readonly homeNames: readonly (readonly string[])[];
  readonly nationalities: readonly string[];
  readonly phones: readonly string[];
  readonly documentNumbers: readonly string[];
  readonly kinNames: readonly string[];
};

/** A person made ready to be compared. */
export function comparedPersonOf(known: KnownOfPerson): ComparedPerson {
  return {
    names: namesOf(known.names),
    birth: known.birth === null ? null : comparedBirth(known.birth),
    sex: known.sex,
    home:
      known.home === null
        ? null
        : {
            placeCode: known.home.placeCode,
            names: known.homeNames,
            words: foldForSearch(known.home.freeText ?? ''),
          },
    nationalities: known.nationalities,
    phones: distinct(known.phones.map(phoneSearchKey)),
    documents: distinct(known.documentNumbers.map(bareNumber)),
    kin: namesOf(known.kinNames),
  };
}

const distinct = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== '');

/** Names in scripts without a phonetic code are compared by nothing. */
function namesOf(names: readonly string[]): readonly ComparedName[] {
  const compared = new Map(names.map((name) => [nameWords(name).join(' '), nameWords(name)]));
  return [...compared].flatMap(([key, words]) => (key === '' ? [] : [words]));
}

function comparedBirth(birth: Birth): ComparedBirth {
  const { earliest, latest, isApproximate } = birthInterval(birth);
  return { earliest, latest, isAge: birth.kind === 'age', isApproximate };
}
