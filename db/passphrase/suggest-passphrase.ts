import { randomInt } from 'node:crypto';
import { villageRows } from '../../shared/places/villages.ts';
import { canonicalText } from '../../shared/text/canonical.ts';
import { foldForSearch } from '../../shared/text/fold.ts';

const WORDS = 5;
const SHORTEST = 3;
const LONGEST = 9;
/**
 * Marks, then consonants and vowels, that every Lao keyboard has and that are typed in one way only: without ຣ (heard
 * as ລ), ຼ (also written ລ), ຯ, ໆ and digits.
 */
const EASY_LETTERS =
  /^[\u0EB1\u0EB4-\u0EB9\u0EBB\u0EC8-\u0ECB\u0ECD\u0E81-\u0EA2\u0EA5-\u0EAE\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EDC\u0EDD]+$/u;
/** A tone on ຳ, which people type in two orders, or two vowel marks on one letter. */
const TYPED_IN_TWO_WAYS = /[\u0EC8-\u0ECB]\u0EB3|[\u0EB1\u0EB4-\u0EB9\u0EBB\u0ECD]{2}/u;

let pool: readonly string[] | undefined;

/** The names from which a phrase is drawn: no two that people could take for each other. */
export function suggestionPool(): readonly string[] {
  pool ??= [
    ...new Map(
      villageRows()
        .map(({ nameLao }) => nameLao)
        .filter(isEasy)
        .map((name) => [foldForSearch(name), name]),
    ).values(),
  ];
  return pool;
}

function isEasy(name: string): boolean {
  const characters = Array.from(name).length;
  const isRightLength = characters >= SHORTEST && characters <= LONGEST;
  return (
    isRightLength && EASY_LETTERS.test(name) && !TYPED_IN_TWO_WAYS.test(name) && canonicalText(name) === name
  );
}

/** log2 of how many phrases there are, all equally likely. */
export function suggestionBits(names: number): number {
  return Array.from({ length: WORDS }, (_, drawn) => Math.log2(names - drawn)).reduce(
    (sum, bits) => sum + bits,
    0,
  );
}

/** A passphrase of five different Lao village names in random order, one space between: to be written down once and learnt. */
export function suggestPassphrase(): string {
  const names = suggestionPool();
  const drawn = new Set<string>();
  while (drawn.size < WORDS) {
    const name = names[randomInt(names.length)];
    if (name !== undefined) drawn.add(name);
  }
  return [...drawn].join(' ');
}
