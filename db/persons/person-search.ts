import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SearchMatch } from '../../shared/contract/search-match.ts';
import { personClasses } from '../../shared/domain/sensitivity.ts';
import { searchedWord, type SearchedWord } from '../../shared/text/word-match.ts';
import { personsOfIndexWithinReach } from '../access/person-reach.ts';
import type { StoreReader } from '../database.ts';
import type { PersonReader } from '../repositories/person-list.ts';
import { type Hit, NameHits } from './name-hits.ts';
import { type NumberHit, numberHits, numberHitsOfCases } from './number-hits.ts';
import { type MatchedTerm, SearchDictionary } from './search-dictionary.ts';
import { placeKey, placesCalled } from './search-places.ts';
import { readSearch, type BesidePlace, type SearchReading } from './search-reading.ts';

export type FoundPerson = {
  readonly personId: string;
  readonly score: number;
  readonly matches: readonly SearchMatch[];
};

/** What a search reads from: the one connection, raw for many rows and typed for the rest. */
export type SearchedStore = { readonly sqlite: Database.Database; readonly db: StoreReader };

/** Below this nobody is shown. */
const LEAST_SCORE = 0.5;
/** How far behind the best others are still shown. */
const FURTHEST_BEHIND = 0.3;
/** With nobody nearer than this, words that a slip of the keys or a sound sets apart are looked for too. */
const NEAR = 0.84;
/** With nobody nearer than this, words may lack their blanks; what slips lead to is all there is, and only the best is shown. */
const FAR = 0.6;
/** Where a place was found beside the name, or slips alone lead to somebody. */
const FURTHEST_BEHIND_WHEN_SURE = 0.12;
/** What a hit has beyond the score of its words at most. */
const MOST_ADDED = 0.03;
/** So many persons with a number are looked through for a name beside it. */
const MOST_BESIDE = 5000;
/** What a number counts for beside a name that nobody with it bears. */
const NUMBER_ALONE = 0.6;
/** A word of a place counts when it is the whole word. */
const WHOLE_WORD = 0.95;
/** So many are asked about at once; more and more, where everybody is wanted. */
const FIRST_CHUNK = 64;
const GREATEST_CHUNK = 4096;

const dictionaries = new WeakMap<Database.Database, SearchDictionary>();

/**
 * Persons within reach whom the text asks for, best first; cut where they no longer fit. What is out of reach takes no part
 * in anything that decides: neither rank, nor cut, nor whether more is looked for.
 */
export async function searchPersons(
  store: SearchedStore,
  reader: PersonReader,
  text: string,
  limit: number,
): Promise<{ readonly found: readonly FoundPerson[]; readonly hasMore: boolean }> {
  const reading = readSearch(text);
  const found = new Found(limit + 1);
  if (reading.number !== undefined)
    for (const hit of await numberHits(store.db, reader, reading.number, limit + 1)) found.add(hit);
  if (found.isEmpty) await searchNames(store, reader, reading, found);
  const shown = found.cut();
  return { found: shown.slice(0, limit), hasMore: shown.length > limit };
}

/** Whose cases a text leads to, and which single cases, each with why. */
export type FoundCases = {
  readonly persons: ReadonlyMap<string, readonly SearchMatch[]>;
  readonly cases: ReadonlyMap<string, readonly SearchMatch[]>;
};

/**
 * All to whom {@link searchPersons} would lead, however many. The number of a case leads to that case alone, any other number
 * and every name to all cases of the person.
 */
export async function searchCases(
  store: SearchedStore,
  reader: PersonReader,
  text: string,
): Promise<FoundCases> {
  const reading = readSearch(text);
  if (reading.number !== undefined) {
    const hits = await numberHitsOfCases(store.db, reader, reading.number);
    if (hits.length > 0)
      return {
        persons: new Map(
          hits.flatMap(({ personId, caseId, matches }) => (caseId === null ? [[personId, matches]] : [])),
        ),
        cases: new Map(hits.flatMap(({ caseId, matches }) => (caseId === null ? [] : [[caseId, matches]]))),
      };
  }
  const found = new Found(Infinity);
  await searchNames(store, reader, reading, found);
  return {
    persons: new Map(found.cut().map(({ personId, matches }) => [personId, matches])),
    cases: new Map(),
  };
}

/** Adds whoever bears the words, beside a number where one is among them; nobody for a reader from whom names are withheld. */
async function searchNames(
  { sqlite, db }: SearchedStore,
  reader: PersonReader,
  reading: SearchReading,
  found: Found,
): Promise<void> {
  if (!reader.classes.has(personClasses.nameLao)) return;
  const dictionary = dictionaries.get(sqlite) ?? new SearchDictionary();
  dictionaries.set(sqlite, dictionary);
  dictionary.read(sqlite);
  const names = new NameSearch(sqlite, dictionary, new WithinReach(db, reader), found);
  const { besideNumber, number } = reading;
  if (besideNumber !== undefined) {
    const hits = await numberHits(db, reader, besideNumber.number, MOST_BESIDE);
    if (hits.length > 0) names.searchBesideNumber(besideNumber.words, hits);
    if (!found.isEmpty) return;
  }
  if (number !== undefined) {
    if (number.mayBeName) await names.searchLetters(reading.words);
    return;
  }
  await names.search(reading.words);
  await names.searchBesidePlaces(reading.besidePlaces);
  if (found.best < FAR) await names.searchParted(reading.words);
  if (found.best >= NEAR) return;
  const isFar = found.best < FAR;
  await names.searchSlipped(reading.words, { isLoosely: false });
  // Where each of several words must fit, one of them may be less alike.
  if (found.isEmpty && reading.words.length > 1)
    await names.searchSlipped(reading.words, { isLoosely: true });
  if (isFar) found.narrow();
}

/** What has been found so far, one line a person. */
class Found {
  readonly #enough: number;
  readonly #persons = new Map<string, FoundPerson>();
  #furthestBehind = FURTHEST_BEHIND;
  #best = 0;

  constructor(enough: number) {
    this.#enough = enough;
  }

  get isEmpty(): boolean {
    return this.#persons.size === 0;
  }

  /** The score of whoever fits best; what is added never takes it down. */
  get best(): number {
    return this.#best;
  }

  /** What somebody must reach to be shown. */
  get least(): number {
    return Math.max(LEAST_SCORE, this.best - this.#furthestBehind);
  }

  /** What somebody must surpass, once there are enough. */
  get full(): number {
    return this.#persons.size < this.#enough ? 0 : (this.#sorted()[this.#enough - 1]?.score ?? 0);
  }

  /** From now on only those near the best are shown. */
  narrow(): void {
    this.#furthestBehind = FURTHEST_BEHIND_WHEN_SURE;
  }

  add(person: FoundPerson): void {
    const before = this.#persons.get(person.personId);
    if (before !== undefined && before.score >= person.score) return;
    const { personId, score, matches } = person;
    this.#persons.set(personId, { personId, score, matches });
    this.#best = Math.max(this.#best, score);
  }

  cut(): readonly FoundPerson[] {
    const { least } = this;
    return this.#sorted().filter(({ score }) => score >= least);
  }

  #sorted(): readonly FoundPerson[] {
    return [...this.#persons.values()].sort((one, other) => other.score - one.score);
  }
}

/** Asks for reach only of those who would be shown. */
class WithinReach {
  readonly #db: StoreReader;
  readonly #reader: PersonReader;

  constructor(db: StoreReader, reader: PersonReader) {
    this.#db = db;
    this.#reader = reader;
  }

  /**
   * Adds hits, best first and the newest record first among equals, until no other could be shown. Gives how many were
   * within reach.
   */
  async add(hits: readonly Hit[], found: Found): Promise<number> {
    const sorted = hits.toSorted((one, other) => other.score - one.score || other.number - one.number);
    let added = 0;
    let size = FIRST_CHUNK;
    for (let from = 0; from < sorted.length;) {
      const { least, full } = found;
      const chunk = sorted.slice(from, from + size).filter(({ score }) => score >= least && score > full);
      if (chunk.length === 0) break;
      from += size;
      if (added > 0) size = Math.min(size * 2, GREATEST_CHUNK);
      const reached = await personsOfIndexWithinReach(
        this.#db,
        this.#reader.viewer,
        chunk.map(({ number }) => number),
      );
      for (const { number, score, matches } of chunk) {
        const personId = reached.get(number);
        if (personId === undefined) continue;
        found.add({ personId, score, matches });
        added += 1;
      }
    }
    return added;
  }
}

const HomeRow = z.tuple([z.number(), z.string()]);

class NameSearch {
  readonly #sqlite: Database.Database;
  readonly #dictionary: SearchDictionary;
  readonly #within: WithinReach;
  readonly #found: Found;
  readonly #hits: NameHits;
  readonly #matching = new Map<string, readonly MatchedTerm[]>();

  constructor(sqlite: Database.Database, dictionary: SearchDictionary, within: WithinReach, found: Found) {
    this.#sqlite = sqlite;
    this.#dictionary = dictionary;
    this.#within = within;
    this.#found = found;
    this.#hits = new NameHits(sqlite, dictionary);
  }

  async search(words: readonly SearchedWord[]): Promise<void> {
    await this.#search(words.map((word) => this.#termsOf(word)));
  }

  /** Names that hold the very letters and digits typed: what only sounds like a number is nobody's name. */
  async searchLetters(words: readonly SearchedWord[]): Promise<void> {
    await this.#search(
      words.map((word) =>
        this.#termsOf(word).filter(({ how }) => how === 'exact' || how === 'start' || how === 'part'),
      ),
    );
  }

  async searchSlipped(
    words: readonly SearchedWord[],
    { isLoosely }: { readonly isLoosely: boolean },
  ): Promise<void> {
    await this.#search(
      words.map((word) =>
        [...this.#termsOf(word), ...this.#dictionary.slipped(word, isLoosely)].toSorted(
          (one, other) => other.score - one.score,
        ),
      ),
    );
  }

  /** Of those with a number, whoever bears the name; where nobody does, all of them: a name is easily misheard. */
  searchBesideNumber(words: readonly SearchedWord[], numbers: readonly NumberHit[]): void {
    const byNumber = new Map(numbers.map((hit) => [hit.number, hit]));
    const named = this.#hits.ofAll(
      words.map((word) => this.#termsOf(word)),
      byNumber,
    );
    for (const { number, score, matches } of named) {
      const hit = byNumber.get(number);
      if (hit === undefined) continue;
      this.#found.add({
        personId: hit.personId,
        score: (score + hit.score) / 2,
        matches: [...matches, ...hit.matches],
      });
    }
    if (named.length === 0)
      for (const { personId, score, matches } of numbers)
        this.#found.add({ personId, score: NUMBER_ALONE * score, matches });
  }

  /** Names typed without the blanks between their words. */
  async searchParted(words: readonly SearchedWord[]): Promise<void> {
    const [word] = words;
    if (word === undefined || words.length > 1) return;
    for (const { before, after } of this.#dictionary.parted(word))
      await this.#within.add(this.#hits.ofAll([before, after]), this.#found);
  }

  async searchBesidePlaces(readings: readonly BesidePlace[]): Promise<void> {
    const places = placesCalled(
      this.#sqlite,
      readings.map(({ place }) => placeKey(place)),
    );
    for (const reading of readings)
      await this.#searchBeside(reading, places.get(placeKey(reading.place)) ?? []);
  }

  /** Persons of the name whose home is called so; where nobody's is, those whose home lies in a division that is. */
  async #searchBeside({ words, place }: BesidePlace, codes: readonly string[]): Promise<void> {
    const homes = this.#homes(place, codes);
    if (homes.size === 0) return;
    const hits = this.#hits
      .ofAll(
        words.map((word) => this.#termsOf(word)),
        homes,
      )
      .map((hit) => ({
        ...hit,
        score: 0.7 * hit.score + 0.3,
        matches: [...hit.matches, { field: 'place', how: 'exact' } as const],
      }));
    const called = hits.filter(({ number }) => homes.get(number) === 'called');
    const added = await this.#within.add(called, this.#found);
    if (added === 0) await this.#within.add(hits, this.#found);
    if (this.#found.best >= 0.85) this.#found.narrow();
  }

  async #search(words: readonly (readonly MatchedTerm[])[]): Promise<void> {
    const [first] = words;
    if (first === undefined) return;
    if (words.length > 1) {
      await this.#within.add(this.#hits.ofAll(words), this.#found);
      return;
    }
    for (const { hits, next } of this.#hits.ofOne(first)) {
      await this.#within.add(hits, this.#found);
      if (next + MOST_ADDED < Math.max(this.#found.least, this.#found.full)) return;
    }
  }

  #termsOf(word: SearchedWord): readonly MatchedTerm[] {
    const known = this.#matching.get(word.text);
    if (known !== undefined) return known;
    const terms = this.#dictionary.matching(word, 'name');
    this.#matching.set(word.text, terms);
    return terms;
  }

  /** Persons whose home is called so, in words or in the list of divisions, or lies in a division called so. */
  #homes(place: readonly string[], codes: readonly string[]): ReadonlyMap<number, 'called' | 'inside'> {
    const homes = new Map<number, 'called' | 'inside'>();
    const inside = this.#sqlite
      .prepare<[string, string]>(
        `select indexed.number, person.home_place_code from register.person as person
           join register.search_person as indexed on indexed.person_id = person.id
         where person.home_place_code >= ? and person.home_place_code < ?`,
      )
      .raw();
    for (const code of codes)
      for (const row of inside.iterate(code, `${code}:`)) {
        const [number, home] = HomeRow.parse(row);
        if (home === code) homes.set(number, 'called');
        else if (!homes.has(number)) homes.set(number, 'inside');
      }
    const inWords = place.map((word) =>
      this.#dictionary.matching(searchedWord(word), 'place').filter(({ score }) => score >= WHOLE_WORD),
    );
    for (const number of this.#hits.withWords(inWords)) homes.set(number, 'called');
    return homes;
  }
}
