/**
 * What agreement and difference of each field say about two records being of one person, in bits: the logarithm to base 2
 * of (how often this is seen in two records of one person / how often in records of two persons who share a name). Set by
 * reasoning from the field's number of values and the kinds of mistakes, and checked on invented persons of one seed; the
 * figures of the bench are of another (tests/bench/duplicates.ts).
 */
export const matchWeights = {
  name: {
    /** Of the bits of the words' rarity, what is left when they are spelt otherwise, and where one name lacks a word. */
    alikeShare: 0.85,
    nearShare: 0.55,
    partShare: 0.6,
    most: 16,
    differs: -9,
    /** One of them is known by a single word only, which may be a nickname of the other. */
    differsFromOneWord: -4,
  },
  birth: {
    /** The same day of the same year; one in some 15,000 by chance, but first days of January are filled in. */
    sameDay: 9,
    dayAndMonthExchanged: 6,
    /** Both days, one of them a first of January in the same year. */
    firstOfJanuary: 3,
    /** Bits for intervals that overlap: of those for a day, less the logarithm of their days, at least this. */
    overlapLeast: 1,
    /** Ages are said a year or two off; dates seldom are. */
    ageOffByOneYear: -1,
    ageOffByTwoYears: -4,
    differs: -8,
  },
  sex: { same: 1, differs: -6 },
  home: {
    village: 6,
    district: 4,
    province: 1.5,
    /** Both know the village, in one district, and not the same. */
    otherVillage: -2,
    otherDistrict: -3,
    otherProvince: -4,
    /** Words that name the village or district of the other. */
    villageInWords: 6,
    districtInWords: 3.5,
  },
  document: { same: 14, differs: -0.5 },
  /** Families share a telephone; a second officer often writes another one. */
  phone: { same: 9, differs: -0.5 },
  nationality: { same: 0.1, sameForeign: 4, differs: -6 },
  relationship: { most: 4 },
} as const;

/** From this weight on the program asks "same person?" in a register of up to so many persons. */
export const LIKELY_FROM = 17;
export const LIKELY_FROM_IN_PERSONS = 10_000;
/** With every doubling of the register there are twice as many who agree by chance; measured, a little more counts. */
export const LIKELY_BITS_A_DOUBLING = 1.4;
/** Somebody else for whom so much more speaks is the likelier one. */
export const CLEARLY_WEAKER_BITS = 3;
/** From this weight on it says "look at". */
export const POSSIBLE_FROM = 10;
