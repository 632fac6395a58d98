import type { Generated } from 'kysely';

/** A short number for a person, in the search index alone. */
export type SearchPersonTable = { number: Generated<number>; person_id: string };

/** A word of names, or of places in words, with its folded form and its sound. */
export type SearchTermTable = {
  id: Generated<number>;
  kind: 'name' | 'place';
  text: string;
  folded: string;
  code: string;
};

/** Where a word stands. */
export type SearchWordTable = {
  term_id: number;
  number: number;
  phrase: number;
  position: number;
  field: string;
  words: number;
};

export type SearchNumberTable = {
  id: Generated<number>;
  number: number;
  field: string;
  text: string;
  /** The case whose number it is. */
  case_id: string | null;
};

/** An end of a number, cut to a length. */
export type SearchNumberEndTable = { ending: string; number_id: number };
