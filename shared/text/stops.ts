import { laoSyllables } from './lao-syllables.ts';

/**
 * Which of the consonants that the name code has one letter for: ບ ປ ພ are all `p` in it. Small letters are without
 * breath, capitals with breath, `b d f` as they are; Latin `p t k` may be either, and what closes a syllable tells nothing.
 */
type Stop = 'b' | 'p' | 'P' | 'f' | 'd' | 't' | 'T' | 'k' | 'K' | 'p?' | 't?' | 'k?' | '?';

const laoStops: Readonly<Record<string, Stop>> = {
  ບ: 'b',
  ປ: 'p',
  ຜ: 'P',
  ພ: 'P',
  ຝ: 'f',
  ຟ: 'f',
  ດ: 'd',
  ຕ: 't',
  ຖ: 'T',
  ທ: 'T',
  ກ: 'k',
  ຂ: 'K',
  ຄ: 'K',
};

const latinStops: Readonly<Record<string, Stop>> = {
  b: 'b',
  p: 'p?',
  ph: 'P',
  f: 'f',
  d: 'd',
  t: 't?',
  th: 'T',
  k: 'k?',
  kh: 'K',
  g: 'k?',
  q: 'k?',
};

const alike: Readonly<Record<Stop, string>> = {
  b: 'b',
  p: 'p p?',
  P: 'P p? f',
  f: 'f P',
  d: 'd',
  t: 't t?',
  T: 'T t?',
  k: 'k k?',
  K: 'K k?',
  'p?': 'p? p P',
  't?': 't? t T',
  'k?': 'k? k K',
  '?': '',
};

function stopsOf(word: string): readonly Stop[] {
  if (/^[\u0E80-\u0EFF]/u.test(word))
    return laoSyllables(word).flatMap(({ initial, final }): Stop[] => {
      const stop = laoStops[initial];
      const closing = 'ກຂຄດຕທສຈຊຖບປພຟ'.includes(final) && final !== '';
      return [...(stop === undefined ? [] : [stop]), ...(closing ? (['?'] as const) : [])];
    });
  return [...word.matchAll(/([ptk]h?|[bfdgq])(?=([aeiouywrl]?))/gu)].map(
    ([, letters = '', next = '']): Stop => (next === '' ? '?' : (latinStops[letters] ?? '?')),
  );
}

const known = new Map<string, readonly Stop[]>();
const MOST_KNOWN = 50_000;

function knownStopsOf(word: string): readonly Stop[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const stops = stopsOf(word);
  known.set(word, stops);
  return stops;
}

/**
 * Whether two words of one name code may be the same name by their stops: ບຸນ and Boun, ພູນ and Poun, but not ບຸນ and
 * Phoun. Where they cannot be set side by side, they may.
 */
export function areStopsAlike(a: string, b: string): boolean {
  const stopsOfA = knownStopsOf(a);
  const stopsOfB = knownStopsOf(b);
  if (stopsOfA.length !== stopsOfB.length) return true;
  return stopsOfA.every((stop, place) => {
    const other = stopsOfB[place] ?? '?';
    return stop === '?' || other === '?' || alike[stop].split(' ').includes(other);
  });
}
