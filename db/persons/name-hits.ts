import type Database from 'better-sqlite3';
import type { SearchMatch } from '../../shared/contract/search-match.ts';
import type { MatchedTerm, SearchDictionary } from './search-dictionary.ts';
import type { FoundIn } from './search-rows.ts';

/** A person found, by their number in the index, and why. */
export type Hit = {
  readonly number: number;
  readonly score: number;
  readonly matches: readonly SearchMatch[];
};

/** Where a word that was typed stands. */
type Standing = {
  readonly score: number;
  readonly how: SearchMatch['how'];
  readonly field: FoundIn;
  readonly phrase: number;
  readonly position: number;
  readonly words: number;
};
type WordRow = [
  term: number,
  number: number,
  phrase: number,
  position: number,
  field: FoundIn,
  words: number,
];
type Standings = Map<number, Standing>;

const COLUMNS = 'select word.term_id, word.number, word.phrase, word.position, word.field, word.words';
const weights: Readonly<Partial<Record<FoundIn, number>>> = { relationship: 0.95 };
const SAME_NAME = 0.01;
const WHOLE_NAME = 0.02;

/** Looks up where words of the dictionary stand. */
export class NameHits {
  readonly #dictionary: SearchDictionary;
  readonly #byTerms: Database.Statement<[string], WordRow>;
  readonly #persons: Database.Statement<[string], number>;
  readonly #byPersons: Database.Statement<[string], WordRow>;

  constructor(sqlite: Database.Database, dictionary: SearchDictionary) {
    this.#dictionary = dictionary;
    this.#byTerms = sqlite
      .prepare<[string], WordRow>(
        `${COLUMNS} from register.search_word as word where word.term_id in (select value from json_each(?))`,
      )
      .raw();
    this.#persons = sqlite
      .prepare<[string], number>(
        'select distinct number from register.search_word where term_id in (select value from json_each(?))',
      )
      .pluck();
    this.#byPersons = sqlite
      .prepare<[string], WordRow>(
        `${COLUMNS} from json_each(?) as one join register.search_word as word on word.number = one.value`,
      )
      .raw();
  }

  /** Persons who have one word, in batches: nobody of a later one fits better. */
  *ofOne(terms: readonly MatchedTerm[]): Generator<{ readonly hits: readonly Hit[]; readonly next: number }> {
    for (let from = 0; from < terms.length;) {
      let to = from;
      for (let uses = 0; to < terms.length && (to === from || uses < BATCH); to += 1)
        uses += this.#dictionary.usesOf(terms[to] ?? { id: 0 });
      const standings = this.#standings(terms.slice(from, to));
      yield {
        hits: [...standings].map(([number, standing]) => hitOf(number, [standing])),
        next: terms[to]?.score ?? 0,
      };
      from = to;
    }
  }

  /** Persons who have every one of several words, and stand among `within` where it is given. */
  ofAll(words: readonly (readonly MatchedTerm[])[], within?: ReadonlyMap<number, unknown>): readonly Hit[] {
    const byUse = words
      .map((terms, place) => ({ terms, place, uses: this.#usesOf(terms) }))
      .toSorted((one, other) => one.uses - other.uses);
    let found: Map<number, Standing[]> | undefined =
      within && new Map([...within.keys()].map((number) => [number, []]));
    for (const { terms, uses } of byUse) {
      if (terms.length === 0) return [];
      const standings: Standings =
        found !== undefined && found.size * WORDS_OF_A_PERSON < uses
          ? this.#standings(terms, [...found.keys()])
          : this.#standings(terms);
      const before: Map<number, Standing[]> | undefined = found;
      found = new Map();
      for (const [number, standing] of standings) {
        const others = before === undefined ? [] : before.get(number);
        if (others !== undefined) found.set(number, [...others, standing]);
      }
    }
    return [...(found ?? [])].map(([number, standings]) => hitOf(number, standings));
  }

  /** Everybody with all these words, wherever they stand. */
  withWords(words: readonly (readonly MatchedTerm[])[]): ReadonlySet<number> {
    const [first = new Set<number>(), ...others] = words.map(
      (terms) =>
        new Set(terms.length === 0 ? [] : this.#persons.all(JSON.stringify(terms.map(({ id }) => id)))),
    );
    return others.reduce((both, other) => new Set([...both].filter((number) => other.has(number))), first);
  }

  #usesOf(terms: readonly MatchedTerm[]): number {
    return terms.reduce((sum, term) => sum + this.#dictionary.usesOf(term), 0);
  }

  /** The best standing of each person; of all persons, or of some. */
  #standings(terms: readonly MatchedTerm[], persons?: readonly number[]): Standings {
    const matched = new Map(terms.map((term) => [term.id, term]));
    const rows =
      persons === undefined
        ? this.#byTerms.iterate(JSON.stringify([...matched.keys()]))
        : this.#byPersons.iterate(JSON.stringify(persons));
    const best: Standings = new Map();
    for (const [term, number, phrase, position, field, words] of rows) {
      const match = matched.get(term);
      if (match === undefined || field === 'place') continue;
      const score = match.score * (weights[field] ?? 1);
      const other = best.get(number);
      // Of names that fit alike the shorter one is nearer to what was typed.
      if (other !== undefined && (other.score > score || (other.score === score && other.words <= words)))
        continue;
      best.set(number, { score, how: match.how, field, phrase, position, words });
    }
    return best;
  }
}

/** So many places of words are looked at in one go. */
const BATCH = 1500;
const WORDS_OF_A_PERSON = 12;

function hitOf(number: number, standings: readonly Standing[]): Hit {
  const sum = standings.reduce((total, { score }) => total + score, 0);
  const least = standings.reduce((low, { score }) => Math.min(low, score), 1);
  const [first] = standings;
  const isOneName = standings.every(({ phrase }) => phrase === first?.phrase);
  const isWhole = isOneName && new Set(standings.map(({ position }) => position)).size === first?.words;
  return {
    number,
    score:
      0.6 * least + (0.4 * sum) / standings.length + (isOneName ? SAME_NAME : 0) + (isWhole ? WHOLE_NAME : 0),
    matches: matchesOf(standings, isWhole),
  };
}

/** One a field: the weakest of its words says how. */
function matchesOf(standings: readonly Standing[], isWhole: boolean): readonly SearchMatch[] {
  const order: readonly SearchMatch['how'][] = ['exact', 'start', 'part', 'spelling', 'sound'];
  const byField = new Map<FoundIn, SearchMatch['how']>();
  for (const { field, how, position } of standings) {
    const said = how === 'exact' && !isWhole ? (position === 0 ? 'start' : 'part') : how;
    const before = byField.get(field);
    if (before === undefined || order.indexOf(said) > order.indexOf(before)) byField.set(field, said);
  }
  return [...byField].map(([field, how]) => ({ field, how }));
}
