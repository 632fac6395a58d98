import {
  PASSPHRASE_MINIMUM_CHARACTERS,
  PASSPHRASE_MINIMUM_GUESSES_LOG10,
  type PassphraseJudgement,
} from '../../shared/domain/passphrase.ts';
import { comparable, loadEstimator, type Estimate, type Estimator } from './guesses.ts';
import { readPassphrase } from './passphrase-text.ts';

/** Shorter parts of a name stand in too many words to mean anything. */
const NAME_CHARACTERS = 3;

let loading: Promise<Estimator> | undefined;

/**
 * Judges a passphrase by the rules of shared/domain/passphrase.ts (NIST SP 800-63B-4 §3.1.1: length, a blocklist,
 * the names of the person and the office; no rules of composition).
 * @param names Names of the person and the office: they add nothing, the phrase must be good enough without them.
 */
export async function judgePassphrase(
  bytes: Uint8Array,
  names: readonly string[],
): Promise<PassphraseJudgement> {
  loading ??= loadEstimator();
  const estimate = await loading;
  const text = readPassphrase(bytes);
  const ownWords = wordsOfNames(names);
  const whole = estimate(text, ownWords);
  const problems = problemsOf(text, whole, ownWords, estimate);
  return {
    isAcceptable: problems.length === 0,
    characters: countCharacters(text),
    guessesLog10: whole.guessesLog10,
    problems,
  };
}

function problemsOf(
  text: string,
  whole: Estimate,
  ownWords: readonly string[],
  estimate: Estimator,
): PassphraseJudgement['problems'] {
  const isShort = countCharacters(text) < PASSPHRASE_MINIMUM_CHARACTERS;
  const isEasy = whole.guessesLog10 < PASSPHRASE_MINIMUM_GUESSES_LOG10;
  const problems: PassphraseJudgement['problems'] = [];
  if (whole.isListed) problems.push('common');
  if (leansOnName(text, ownWords, estimate)) problems.push('contains-name');
  if (isEasy && !whole.isListed) problems.push('too-easy');
  if (isShort) problems.push('too-short');
  return problems;
}

/** Whether the phrase would be too short or too easy with the names cut out of it. */
function leansOnName(text: string, ownWords: readonly string[], estimate: Estimator): boolean {
  const phrase = comparable(text);
  const rest = ownWords.reduce((left, word) => left.replaceAll(word, ' '), phrase).trim();
  if (rest === phrase.trim()) return false;
  const isShort = countCharacters(rest.replaceAll(/\s+/gu, ' ')) < PASSPHRASE_MINIMUM_CHARACTERS;
  return isShort || estimate(rest, []).guessesLog10 < PASSPHRASE_MINIMUM_GUESSES_LOG10;
}

/** The names whole, without their spaces, and in words; longest first, so that a whole name goes before its parts. */
function wordsOfNames(names: readonly string[]): string[] {
  const words = names
    .map(comparable)
    .flatMap((name) => [name, name.replaceAll(/\s+/gu, ''), ...name.split(/[\s.,()-]+/u)]);
  const meaningful = words
    .map((word) => word.trim())
    .filter((word) => countCharacters(word) >= NAME_CHARACTERS);
  return [...new Set(meaningful)].sort((a, b) => b.length - a.length);
}

const countCharacters = (text: string): number => Array.from(text).length;
