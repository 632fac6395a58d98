import type { foundIn } from '../../shared/contract/search-match.ts';
import { phoneSearchKey } from '../../shared/phones/phone.ts';
import { bareNumber } from '../../shared/text/bare-number.ts';
import { nameWordsAsTyped, wordsAsTyped } from '../../shared/text/search-words.ts';

export type FoundIn = (typeof foundIn)[number];

/** What of a person is searched, as it is on file. */
export type SearchedPerson = {
  readonly names: readonly { readonly kind: string; readonly text: string }[];
  /** Names of relationships who are not on file themselves: those on file are found by their own record. */
  readonly relationshipNames: readonly string[];
  readonly phones: readonly string[];
  readonly relationshipPhones: readonly string[];
  readonly documentNumbers: readonly string[];
  readonly homeFreeText: string | null;
  readonly cases: readonly { readonly id: string; readonly number: string }[];
};

/** A word of a name or of a place in words, and where it stands. */
export type SearchWord = {
  readonly kind: 'name' | 'place';
  readonly text: string;
  readonly field: FoundIn;
  /** Which of the person's names or texts. */
  readonly phrase: number;
  readonly position: number;
  /** How many words the phrase has. */
  readonly words: number;
};

/** A number as one run of small letters and digits, and every end of it: a part of a number begins some end. */
export type SearchNumber = {
  readonly field: FoundIn;
  readonly text: string;
  /** The case whose number it is. Being within reach of the person does not yet tell of all their cases. */
  readonly caseId: string | null;
  readonly ends: readonly string[];
};

export type SearchRows = { readonly words: readonly SearchWord[]; readonly numbers: readonly SearchNumber[] };

/** Ends are kept to this length; what is typed beyond it is compared with the whole number. */
export const LONGEST_END = 8;
/** A part of fewer characters stands in nearly every number. */
export const SHORTEST_PART = 3;

const fieldOfKind: Readonly<Record<string, FoundIn>> = {
  lao: 'name',
  latin: 'name',
  UsedDuringExploitation: 'name-used-during-exploitation',
};

/** The rows by which a person is found. Derived: they can be made anew from what is on file at any time. */
export function searchRowsOf(person: SearchedPerson): SearchRows {
  const phrases: { readonly field: FoundIn; readonly words: readonly (readonly string[])[] }[] = [
    ...person.names.map(({ kind, text }) => ({
      field: fieldOfKind[kind] ?? ('other-name' as const),
      words: nameWordsAsTyped(text),
    })),
    ...person.relationshipNames.map((text) => ({
      field: 'relationship' as const,
      words: nameWordsAsTyped(text),
    })),
    ...(person.homeFreeText === null
      ? []
      : [{ field: 'place' as const, words: wordsAsTyped(person.homeFreeText).map((word) => [word]) }]),
  ];
  return {
    words: phrases.flatMap(({ field, words }, phrase) =>
      words.flatMap((spellings, position) =>
        spellings.map((text) => ({
          kind: field === 'place' ? ('place' as const) : ('name' as const),
          text,
          field,
          phrase,
          position,
          words: words.length,
        })),
      ),
    ),
    numbers: [
      ...person.phones.map((phone) => numberRow('phone', phoneSearchKey(phone))),
      ...person.relationshipPhones.map((phone) => numberRow('relationship', phoneSearchKey(phone))),
      ...person.documentNumbers.map((number) => numberRow('document', bareNumber(number))),
      ...person.cases.map(({ id, number }) => numberRow('case-number', bareNumber(number), id)),
    ].filter(({ ends }) => ends.length > 0),
  };
}

function numberRow(field: FoundIn, text: string, caseId: string | null = null): SearchNumber {
  const ends = new Set<string>();
  for (let from = 0; from + SHORTEST_PART <= text.length; from += 1)
    ends.add(text.slice(from, from + LONGEST_END));
  return { field, text, caseId, ends: [...ends] };
}
