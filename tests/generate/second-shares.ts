/**
 * What differs when a second officer puts the same human on file, and how often, of the records that have a place for
 * it (no lost family name for people without one). The kinds come from the project's evidence on Lao text, names and
 * documents; the shares are estimates made before there was anything to measure with them, high enough that an ordinary
 * second record differs in three or four things. A record with nothing but a nickname is only made where a telephone or
 * document goes along: without, nobody could know the human again, officers included.
 */
export const secondShares = {
  // The name: which part of it, in which script.
  'nickname-only': 0.05,
  'no-family-name': 0.09,
  'other-word-order': 0.06,
  'latin-only': 0.13,
  'title-in-front': 0.12,
  // Its spelling in Lao letters.
  'lao-typing-order': 0.2,
  'lao-letter-variant': 0.18,
  'lao-as-heard': 0.12,
  'lao-slip': 0.06,
  'lao-blank-left-out': 0.05,
  // Its spelling in Latin letters.
  'latin-by-another-hand': 0.6,
  'latin-letter-variant': 0.25,
  'latin-slip': 0.05,
  'latin-capitals': 0.1,
  // The birth: an age in its place, less of it, or a day nobody was born on.
  'age-for-birth': 0.24,
  'age-off-by-one': 0.25,
  'age-off-by-two': 0.04,
  'birth-year-only': 0.18,
  'birth-month-only': 0.03,
  'first-of-january': 0.04,
  'month-before-day': 0.02,
  'birth-missing': 0.07,
  // The home: another level, another spelling, where the family moved to.
  'home-district-only': 0.2,
  'home-province-only': 0.1,
  'home-in-words': 0.07,
  'home-elsewhere': 0.02,
  'home-missing': 0.06,
  'sex-wrong': 0.005,
  'sex-missing': 0.015,
  // Telephones change, documents are lost or taken away by traffickers.
  'phone-new': 0.2,
  'phone-missing': 0.25,
  'phone-digit-wrong': 0.03,
  'document-missing': 0.4,
  'document-rewritten': 0.5,
  'document-digit-wrong': 0.03,
} as const;

export type Noise = keyof typeof secondShares;
