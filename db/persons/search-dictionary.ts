import type Database from 'better-sqlite3';
import { areNeighbouringKeys } from './neighbouring-keys.ts';
import { matchSlip, matchWord, type SearchedWord, type WordMatch } from '../../shared/text/word-match.ts';

export type Term = SearchedWord & {
  readonly id: number;
  readonly kind: 'name' | 'place';
  /** Which letters occur in the code and in the folded form: one bit for each, or for some together. */
  readonly letters: number;
  readonly signs: number;
};
/** A word of the dictionary that fits what was typed. */
export type MatchedTerm = WordMatch & { readonly id: number };

/** Words that end as a typed word begins, and words that begin as it goes on. */
export type Parting = { readonly before: readonly MatchedTerm[]; readonly after: readonly MatchedTerm[] };

/** Shorter pieces of a word end or begin nearly every word. */
const SHORTEST_PARTED = 2;
const PARTED = 0.78;
const WHOLE_PART = 0.12;

type TermRow = [id: number, kind: Term['kind'], text: string, folded: string, code: string];

/**
 * The words of all names of a register, held in the store process while it is open, so that a search looks at each word
 * once and not at each person. Words never lose their id, so reading the new ones keeps it true; those that nobody
 * bears any more lead nowhere.
 */
export class SearchDictionary {
  readonly #terms: Term[] = [];
  readonly #uses = new Map<number, number>();
  #lastId = 0;

  /** Reads what has come since. */
  read(sqlite: Database.Database): void {
    const rows = sqlite
      .prepare<[number], TermRow>(
        'select id, kind, text, folded, code from register.search_term where id > ? order by id',
      )
      .raw()
      .all(this.#lastId);
    if (rows.length === 0) return;
    if (this.#lastId === 0)
      for (const [id, uses] of sqlite
        .prepare<[], [number, number]>(
          'select term_id, count(*) from register.search_word group by term_id having count(*) > 1',
        )
        .raw()
        .all())
        this.#uses.set(id, uses);
    for (const [id, kind, text, folded, code] of rows) {
      this.#terms.push({ id, kind, text, folded, code, letters: lettersOf(code), signs: lettersOf(folded) });
      this.#lastId = id;
    }
  }

  /** About how often a word stands: for choosing where to begin, never for ranking. */
  usesOf({ id }: { readonly id: number }): number {
    return this.#uses.get(id) ?? 1;
  }

  /** Words that have the letters or the sound typed, best first. */
  matching(typed: SearchedWord, kind: Term['kind']): readonly MatchedTerm[] {
    const letters = lettersOf(typed.code);
    const signs = lettersOf(typed.folded);
    // Whatever lacks a letter typed is passed over at once: that is nearly all.
    return this.#best(kind, (term) =>
      (signs & ~term.signs) === 0 || (letters !== 0 && (letters & ~term.letters) === 0)
        ? matchWord(typed, term)
        : undefined,
    );
  }

  /** Words from which a slip or a sound or two differ, best first. */
  slipped(typed: SearchedWord, isLoosely: boolean): readonly MatchedTerm[] {
    const of = { areNeighbours: areNeighbouringKeys, isLoosely };
    const letters = lettersOf(typed.code);
    const { length } = typed.code;
    return this.#best('name', (term) =>
      Math.abs(term.code.length - length) > 3 || bitsOf(term.letters ^ letters) > 4
        ? undefined
        : matchSlip(typed, term, of),
    );
  }

  /**
   * Where a word may be parted into the end of one word on file and the beginning of another: it was typed without the blank
   * between them.
   */
  parted(typed: SearchedWord): readonly Parting[] {
    const { folded } = typed;
    const signs = lettersOf(folded);
    const partings = Array.from(
      { length: Math.max(0, folded.length - 2 * SHORTEST_PARTED + 1) },
      (_, index) => {
        const at = index + SHORTEST_PARTED;
        return {
          left: folded.slice(0, at),
          right: folded.slice(at),
          before: [] as MatchedTerm[],
          after: [] as MatchedTerm[],
        };
      },
    );
    for (const { id, kind, folded: word, signs: ofWord } of this.#terms) {
      if (kind !== 'name' || (ofWord & signs) === 0) continue;
      const scored = (part: string): number => PARTED + WHOLE_PART * (part.length / word.length);
      for (const { left, right, before, after } of partings) {
        if (word.endsWith(left)) before.push({ id, how: 'part', score: scored(left) });
        if (word.startsWith(right)) after.push({ id, how: 'start', score: scored(right) });
      }
    }
    return partings.filter(({ before, after }) => before.length > 0 && after.length > 0);
  }

  #best(kind: Term['kind'], match: (term: Term) => WordMatch | undefined): readonly MatchedTerm[] {
    const found: MatchedTerm[] = [];
    for (const term of this.#terms) {
      if (term.kind !== kind) continue;
      const matched = match(term);
      if (matched !== undefined) found.push({ id: term.id, ...matched });
    }
    return found.sort((one, other) => other.score - one.score);
  }
}

function lettersOf(text: string): number {
  let bits = 0;
  for (let place = 0; place < text.length; place += 1) bits |= 1 << (text.charCodeAt(place) & 31);
  return bits;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
