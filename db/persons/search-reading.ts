import { readCaseNumberSearch } from '../../shared/identity/case-number-search.ts';
import { isLaoNumber } from '../../shared/phones/lao-number.ts';
import { neighbouringCodes, phoneQueryKey } from '../../shared/phones/phone.ts';
import { nameWordsAsTyped, wordsAsTyped } from '../../shared/text/search-words.ts';
import { searchedWord, type SearchedWord } from '../../shared/text/word-match.ts';
import { bareNumber } from '../../shared/text/bare-number.ts';
import { SHORTEST_PART } from './search-rows.ts';

/** A number as it is looked up: anywhere in a number on file, and how a telephone number so typed begins. */
export type TypedNumber = {
  readonly bare: string;
  readonly phoneBeginnings: readonly string[];
  /** Whether it may be a name with digits in it, as people call themselves online. */
  readonly mayBeName: boolean;
};

/** What typed text may mean: a number; words of a name; or some of them, beside those of a place. */
export type SearchReading = {
  readonly number: TypedNumber | undefined;
  readonly words: readonly SearchedWord[];
  readonly besidePlaces: readonly BesidePlace[];
  readonly besideNumber: BesideNumber | undefined;
};
/** Words of a name, and a number that stood among them. */
export type BesideNumber = { readonly words: readonly SearchedWord[]; readonly number: TypedNumber };
export type BesidePlace = { readonly words: readonly SearchedWord[]; readonly place: readonly string[] };

/** More are hardly typed into a search; each costs a look through the dictionary. */
const MOST_WORDS = 8;
/** Fewer digits are the beginning of too many numbers of too many countries. */
const SHORTEST_ABROAD = 5;
const DIVISION = /^(?:ບ້ານ|ເມືອງ|ແຂວງ|ban|muang|meuang|khoueng)$/u;

export function readSearch(text: string): SearchReading {
  const words = wordsAsTyped(text).slice(0, MOST_WORDS);
  return {
    number: readNumber(text),
    words: searchedNames(words),
    besidePlaces: readingsBesidePlaces(words),
    besideNumber: readingBesideNumber(words),
  };
}

/** Words with digits are a number, in one piece or several; the others are those of a name. */
function readingBesideNumber(words: readonly string[]): BesideNumber | undefined {
  const names = words.filter((word) => !/\p{N}/u.test(word));
  const number = readNumber(words.filter((word) => /\p{N}/u.test(word)).join(''));
  return number === undefined || names.length === 0 ? undefined : { words: searchedNames(names), number };
}

const searchedNames = (words: readonly string[]): readonly SearchedWord[] =>
  nameWordsAsTyped(words.join(' ')).map(([word = '']) => searchedWord(word));

function readNumber(text: string): TypedNumber | undefined {
  const bare = bareNumber(text);
  if (bare.length < SHORTEST_PART || !/\d/u.test(bare) || /[^\d\p{Script=Latin}]/u.test(bare))
    return undefined;
  const read = readCaseNumberSearch(text);
  if (read?.kind === 'whole')
    return { bare: bareNumber(read.caseNumber), phoneBeginnings: [], mayBeName: false };
  // Counters are written with four digits, and typed without the noughts in front.
  if (read?.kind === 'year-and-counter') {
    const office = /^\p{L}[\p{L}\d]*/u.exec(text.trim())?.[0] ?? '';
    const counter = String(read.counter).padStart(4, '0');
    return { bare: `${bareNumber(office)}${read.year}${counter}`, phoneBeginnings: [], mayBeName: false };
  }
  return { bare, phoneBeginnings: phoneBeginnings(text, bare), mayBeName: /\p{L}/u.test(bare) };
}

/** What is typed from its 0 or + on is the beginning of a number, whose country may stand on file. */
function phoneBeginnings(text: string, bare: string): readonly string[] {
  const key = phoneQueryKey(text);
  if (/\D/u.test(bare) || key.length < SHORTEST_PART) return [];
  if (key !== bare && !bare.endsWith(key)) return [key];
  if (!bare.startsWith('0')) return [key];
  // Neighbours write the numbers of their countries with a 0 in front, too.
  const abroad = key.length < SHORTEST_ABROAD || isLaoNumber(key) ? [] : neighbouringCodes;
  return [`856${key}`, key, ...abroad.map((code) => `${code}${key}`)];
}

/** The words before or behind a name may be a place: the last ones or the first ones, as many as leave one. */
function readingsBesidePlaces(words: readonly string[]): readonly BesidePlace[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => index + 1).flatMap((at) =>
    [
      { names: words.slice(0, at), place: words.slice(at) },
      { names: words.slice(at), place: words.slice(0, at) },
    ].flatMap(({ names, place }) => {
      const named = place.filter((word) => !DIVISION.test(word));
      return named.length === 0
        ? []
        : [
            {
              words: searchedNames(names),
              place: named,
            },
          ];
    }),
  );
}
