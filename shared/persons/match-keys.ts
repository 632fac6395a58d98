import { nameSkeleton } from '../text/name-code.ts';
import type { ComparedName, ComparedPerson } from './compared-person.ts';

/**
 * Keys under which a person lies among all persons, so that whoever may be the same is found without comparing with
 * everybody: two words of a name; a word of a name with a year in which the person may be born, or with the district of
 * the home; the beginning of the whole name, parted or not, with either; the whole name; a telephone; a document. Words by
 * their consonants, because vowels are what spellings differ in.
 */
export function matchKeys(person: ComparedPerson): readonly string[] {
  return [
    ...new Set([
      ...nameKeys(person.names),
      ...withWords(person.names, birthYears(person, 0), 'y'),
      ...withWords(person.names, districts(person), 'd'),
      ...withBeginnings(person.names, [...birthYears(person, 0), ...districts(person)]),
      ...person.phones.map((phone) => `f${lastDigits(phone)}`),
      ...person.documents.map((document) => `o${document}`),
    ]),
  ];
}

/** The keys to look under for whoever may be the same as a person: as theirs, births a year off too. */
export function keysToLookUnder(person: ComparedPerson): readonly string[] {
  const years = birthYears(person, 1);
  return [
    ...new Set([
      ...matchKeys(person),
      ...withWords(person.names, years, 'y'),
      ...withBeginnings(person.names, years),
    ]),
  ];
}

/** The words of all names of a person: under how many persons each stands says how rare it is. */
export const wordsOf = ({ names }: ComparedPerson): readonly string[] => [...new Set(names.flat())];

/** Two persons with one telephone or document are looked at however common their names are. */
export const isOwnNumberKey = (key: string): boolean => key.startsWith('f') || key.startsWith('o');

/** A number dialled with or without what stands before it ends alike. */
const LAST_DIGITS = 8;
const lastDigits = (phone: string): string => phone.slice(-LAST_DIGITS);

/** Longer intervals of birth say too little to look by. */
const MOST_YEARS = 5;

function nameKeys(names: readonly ComparedName[]): string[] {
  return names.flatMap((words) => {
    const skeletons = words.map(nameSkeleton);
    return [
      `n${nameSkeleton(words.join(''))}`,
      ...(words.length === 2 ? [`n${nameSkeleton(words.toReversed().join(''))}`] : []),
      ...skeletons.flatMap((one, at) =>
        skeletons.slice(at + 1).map((other) => (one < other ? `p${one}|${other}` : `p${other}|${one}`)),
      ),
    ];
  });
}

const withWords = (names: readonly ComparedName[], others: readonly string[], mark: string): string[] =>
  names.flatMap((words) =>
    words.flatMap((word) => others.map((other) => `${mark}${nameSkeleton(word)}|${other}`)),
  );

/** So many consonants begin a name alike with or without its blanks, whatever comes after. */
const BEGINNING = 4;

/** Somebody who left the blanks out wrote one long word, which no word of the other record is. */
const withBeginnings = (names: readonly ComparedName[], others: readonly string[]): string[] =>
  names.flatMap((words) =>
    (words.length === 2 ? [words, words.toReversed()] : [words]).flatMap((order) => {
      const beginning = nameSkeleton(order.join('')).slice(0, BEGINNING);
      return beginning.length < BEGINNING ? [] : others.map((other) => `b${beginning}|${other}`);
    }),
  );

function birthYears({ birth }: ComparedPerson, around: number): string[] {
  if (birth === null) return [];
  const first = Number(birth.earliest.slice(0, 4)) - around;
  const last = Number(birth.latest.slice(0, 4)) + around;
  return last - first + 1 > MOST_YEARS
    ? []
    : Array.from({ length: last - first + 1 }, (_, year) => String(first + year));
}

const DISTRICT_DIGITS = 4;

function districts({ home }: ComparedPerson): string[] {
  const code = home?.placeCode ?? '';
  return code.length >= DISTRICT_DIGITS ? [code.slice(0, DISTRICT_DIGITS)] : [];
}
