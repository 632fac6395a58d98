import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { divisionRows } from '../../shared/places/divisions.ts';
import { villageRows } from '../../shared/places/villages.ts';
import { commonNames, commonPhrases, commonWords } from './common-lao.ts';
import { laoGraphs } from './lao-keyboard.ts';

/** Nothing beyond this many characters is looked at: what is good so far is good enough, and the time is bounded. */
const MAXIMUM_CHARACTERS = 64;
/** Digits and signs read as letters are tried in so many combinations: zxcvbn's own 100 takes up to 0.7 s, 20 takes 0.15 s. */
const MAXIMUM_SUBSTITUTIONS = 20;
/** log10 of the words among which a guesser looks for one Lao word: some ten thousand are in use. */
const WORD_GUESSES_LOG10 = 4;
/** Longest run, in characters, that counts as one word of those; a longer one counts each further character. */
const WORD_CHARACTERS = 10;
/** What saying something again adds (log10): where, and how often. */
const REPETITION_LOG10 = 1;

const LAO = /\p{Script=Lao}/u;
const SPACE_IN_LAO = /(?<=\p{Script=Lao})\s+(?=\p{Script=Lao})/gu;

export type Estimate = {
  /** log10 of the guesses that an attacker needs who knows how such phrases are made. */
  readonly guessesLog10: number;
  /** The whole phrase is one entry of a list. */
  readonly isListed: boolean;
};

export type Estimator = (text: string, ownWords: readonly string[]) => Estimate;

/**
 * One way to write what NFKC takes apart and people write in several ways: small letters, ຳ in one piece, ຫ joined to
 * its ນ, ມ, ລ (ຫ never ends a syllable). For comparing and estimating only; never longer than the passphrase, so it
 * never flatters it.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u0ECD\u0EB2', 'ຳ')
    .replaceAll('ຫນ', 'ໜ')
    .replaceAll('ຫມ', 'ໝ')
    .replaceAll('ຫລ', 'ຫຼ')
    .toLowerCase();
}

/**
 * Loads the dictionaries (about 0.4 s and 60 MB, so only where a passphrase is chosen) and returns the estimator:
 * the lowest of three counts.
 *
 * zxcvbn knows English words, Latin names, keyboards, dates, repetitions; to it every Lao word is random characters
 * (ສະບາຍດີປະເທດລາວ: 10^15). It is given Lao words, names, places, the Lao keyboard and alphabet. What it still misses
 * gets two counts of our own: Lao words that are in no list (ICU knows where they end, and 10^4 is all that one is
 * worth), and words said again with something between (each different piece is counted once).
 */
export async function loadEstimator(): Promise<Estimator> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...laoDictionaries() },
    graphs: { ...common.adjacencyGraphs, ...laoGraphs },
    maxLength: MAXIMUM_CHARACTERS,
    l33tMaxSubstitutions: MAXIMUM_SUBSTITUTIONS,
  });
  const segmenter = new Intl.Segmenter('lo', { granularity: 'word' });

  return (text, ownWords) => {
    const looked = Array.from(comparable(text)).slice(0, MAXIMUM_CHARACTERS).join('');
    const pieces = [...segmenter.segment(looked)]
      .map((part) => part.segment.trim())
      .filter((piece) => piece !== '');
    const distinct = [...new Set(pieces)];
    // Lao has no spaces between words, so whoever guesses puts them anywhere; and no capitals, which zxcvbn counts.
    const typed = LAO.test(looked)
      ? looked.replaceAll(SPACE_IN_LAO, '')
      : Array.from(text).slice(0, MAXIMUM_CHARACTERS).join('');
    const counted = check(zxcvbn, typed, ownWords);
    const repetition = distinct.length < pieces.length ? REPETITION_LOG10 : 0;
    const counts = [counted.guessesLog10, wordGuesses(distinct) + repetition];
    if (repetition > 0) counts.push(check(zxcvbn, distinct.join(''), ownWords).guessesLog10 + repetition);
    return { guessesLog10: Math.max(0, Math.min(...counts)), isListed: counted.isListed };
  };
}

function laoDictionaries(): Record<string, string[]> {
  const unique = (words: readonly string[]): string[] => [...new Set(words.map(comparable))];
  return {
    laoPhrases: unique(commonPhrases.flatMap((phrase) => [phrase, phrase.replaceAll(' ', '')])),
    laoWords: unique(commonWords),
    laoNames: unique(commonNames),
    laoPlaces: unique([...divisionRows(), ...villageRows()].map((place) => place.nameLao)),
  };
}

function check(zxcvbn: ZxcvbnFactory, text: string, ownWords: readonly string[]): Estimate {
  if (text === '') return { guessesLog10: 0, isListed: false };
  const { guessesLog10, sequence } = zxcvbn.check(text, [...ownWords]);
  const [only, ...others] = sequence;
  const isListed =
    others.length === 0 &&
    only?.pattern === 'dictionary' &&
    'dictionaryName' in only &&
    only['dictionaryName'] !== 'userInputs';
  return { guessesLog10, isListed };
}

/** Counts each Lao word as picked from a dictionary, and every other character as zxcvbn counts a random one. */
function wordGuesses(pieces: readonly string[]): number {
  return pieces
    .map((piece) => {
      const characters = Array.from(piece).length;
      if (!LAO.test(piece)) return characters;
      return Math.min(characters, WORD_GUESSES_LOG10 + Math.max(0, characters - WORD_CHARACTERS));
    })
    .reduce((sum, guesses) => sum + guesses, 0);
}
