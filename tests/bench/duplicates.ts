import Database from 'better-sqlite3';
import { MatchIndexWriter } from '../../db/persons/match-index-writer.ts';
import { findSamePersons } from '../../db/persons/find-same-persons.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { duplicateQueries, type DuplicateQuery } from '../generate/duplicate-queries.ts';
import { makeRegister, type Register } from '../generate/persons.ts';
import type { RecordedPerson } from '../generate/record.ts';
import { TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { comparedOfRecord } from './known-of-record.ts';
import type { Figure } from './measure.ts';

const USUAL_PERSONS = 100_000;
const QUERIES = 1000;
/** The weights were set on seed 1, and seed 2 was looked at while they were; this one they have not seen. */
const SEED = 3;
/** How many of those who may be the same an officer looks at. */
const LOOKED_AT = 5;

/** Who a query brings, best first, and in how many milliseconds. */
type Answer = { readonly personIds: readonly string[]; readonly milliseconds: number };
type Contender = { readonly name: string; readonly ask: (person: RecordedPerson) => Promise<Answer> };

/**
 * Finding the same person entered twice, among so many invented persons (`--scale`), half of the queries for somebody who
 * is not on file: recall among the first five, precision where the program asks "same person?", and time, beside what an
 * office does without us: LIKE, FTS5 by words, FTS5 by trigrams, each over the folded names.
 */
export const duplicates: Bench = async ({ scale = USUAL_PERSONS }) => {
  const register = makeRegister(scale, SEED, QUERIES);
  const queries = duplicateQueries(register, QUERIES);
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  try {
    await office.create();
    await office.restart();
    await office.signIn();
    if (opened === undefined) throw new Error('Nobody is signed in');
    await fill(opened, register);
    return await measure(opened, register, queries);
  } finally {
    await office.end();
  }
};

async function fill(store: OpenStore, { records }: Register): Promise<void> {
  await store.transaction(() => {
    const person = store.sqlite.prepare(
      `insert into register.person (id, name_lao_answer, name_latin_answer, other_names_answer, sex_answer, birth_answer,
         nationalities_answer, ethnic_group_answer, languages_answer, home_answer, created_at, created_by, changed_at, version)
       values (?, 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', ?, 'bench', ?, 1)`,
    );
    const writer = new MatchIndexWriter(store.sqlite, 'register');
    const at = '2026-11-20T03:00:00.000Z';
    for (const { person: record } of records) {
      person.run(record.id, at, at);
      writer.insert(record.id, comparedOfRecord(record));
    }
    return Promise.resolve();
  });
}

async function measure(
  store: OpenStore,
  register: Register,
  queries: readonly DuplicateQuery[],
): Promise<Figure[]> {
  const likely = new Map<string, readonly string[]>();
  const ours: Contender = {
    name: 'ours',
    async ask(record) {
      const start = performance.now();
      const found = await store.read(() => findSamePersons(store.kysely, comparedOfRecord(record), null));
      const milliseconds = performance.now() - start;
      likely.set(
        record.id,
        found.flatMap(({ personId, strength }) => (strength === 'likely' ? [personId] : [])),
      );
      return { personIds: found.map(({ personId }) => personId), milliseconds };
    },
  };
  const contenders = [ours, ...baselines(register)];
  const answers = new Map<string, Answer[]>(contenders.map(({ name }) => [name, []]));
  for (const { person } of queries) {
    // One after the other for each query, so that what else the machine does falls on all alike.
    for (const { name, ask } of contenders) answers.get(name)?.push(await ask(person));
  }
  const of = (name: string) => answers.get(name) ?? [];
  tellByNoise(queries, of('ours'));
  // Everybody of whom the program asks "same person?", not the first alone: each is a question that takes an officer's time.
  const asked = queries.flatMap(({ person, sameHuman }) =>
    (likely.get(person.id) ?? []).map((personId) => personId === sameHuman),
  );
  const right = asked.filter(Boolean);
  const known = queries.filter(({ sameHuman }) => sameHuman !== undefined).length;
  const shares: Figure[] = [
    share('precision at "same person?"', right.length / asked.length),
    share('recall at "same person?"', right.length / known),
  ];
  return [
    ...shares,
    ...contenders.slice(1).flatMap(({ name }) => [
      {
        ...share(`recall@${LOOKED_AT}, against ${name}`, recall(queries, of('ours'))),
        baseline: recall(queries, of(name)),
        ratio: rounded(recall(queries, of('ours')) / recall(queries, of(name))),
      },
      ...(['median', 'p95'] as const).map((which): Figure => {
        const value = time(of('ours'), which);
        const baseline = time(of(name), which);
        return {
          bench: 'duplicates',
          figure: `find ${which}, against ${name}`,
          value,
          unit: 'ms',
          baseline,
          ratio: rounded(value / baseline),
        };
      }),
    ]),
  ];
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** A share without a baseline is measured against all. */
const share = (figure: string, value: number): Figure => ({
  bench: 'duplicates',
  figure,
  value: rounded(value),
  unit: 'share',
  baseline: 1,
  ratio: rounded(value),
});

/** Of those who are on file, how many are among the first that an officer looks at. */
function recall(queries: readonly DuplicateQuery[], answers: readonly Answer[]): number {
  const known = [...queries.entries()].filter(([, { sameHuman }]) => sameHuman !== undefined);
  const found = known.filter(([at, { sameHuman }]) => isFound(answers[at], sameHuman));
  return rounded(found.length / known.length);
}

const isFound = (answer: Answer | undefined, personId: string | undefined): boolean =>
  personId !== undefined && (answer?.personIds.slice(0, LOOKED_AT).includes(personId) ?? false);

function time(answers: readonly Answer[], which: 'median' | 'p95'): number {
  const sorted = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length * (which === 'median' ? 0.5 : 0.95))] ?? Number.NaN);
}

/** Where the weaknesses are: recall of the records that have a noise. */
function tellByNoise(queries: readonly DuplicateQuery[], answers: readonly Answer[]): void {
  const kinds = new Map<string, { records: number; found: number }>();
  for (const [at, { noise, sameHuman }] of queries.entries()) {
    if (sameHuman === undefined) continue;
    for (const kind of noise) {
      const { records, found } = kinds.get(kind) ?? { records: 0, found: 0 };
      kinds.set(kind, { records: records + 1, found: found + Number(isFound(answers[at], sameHuman)) });
    }
  }
  console.table(
    [...kinds]
      .map(([noise, { records, found }]) => ({ noise, records, 'recall@5': rounded(found / records) }))
      .toSorted((one, other) => one['recall@5'] - other['recall@5']),
  );
}

/** The names of all persons, folded, in plain tables in memory. */
function baselines({ records }: Register): Contender[] {
  const plain = new Database(':memory:');
  plain.exec(`
    create table person (id text, names text);
    create virtual table words using fts5 (id unindexed, names, tokenize = 'unicode61');
    create virtual table trigrams using fts5 (id unindexed, names, tokenize = 'trigram');
  `);
  const into = ['person', 'words', 'trigrams'].map((table) =>
    plain.prepare(`insert into ${table} (id, names) values (?, ?)`),
  );
  plain.transaction(() => {
    for (const { person } of records)
      for (const insert of into) insert.run(person.id, wordsOf(person).join(' '));
  })();
  const answer = (name: string, sql: string, asked: (words: readonly string[]) => string): Contender => {
    const statement = plain.prepare<[string], { id: string }>(sql);
    return {
      name,
      ask: (person) => {
        const start = performance.now();
        const words = wordsOf(person);
        const rows = words.length === 0 ? [] : statement.all(asked(words));
        return Promise.resolve({
          personIds: rows.map(({ id }) => id),
          milliseconds: performance.now() - start,
        });
      },
    };
  };
  const quoted = (words: readonly string[]) =>
    words.map((word) => `"${word.replaceAll('"', '')}"`).join(' OR ');
  return [
    answer('LIKE', 'select id from person where names like ? limit 5', (words) => `%${words.join('%')}%`),
    answer('FTS5 unicode61', 'select id from words where names match ? order by rank limit 5', quoted),
    answer('FTS5 trigram', 'select id from trigrams where names match ? order by rank limit 5', (words) =>
      quoted(words.flatMap((word) => pieces(word))),
    ),
  ];
}

/** A name in pieces of three, by which a trigram index finds those that share some. */
const pieces = (word: string): string[] =>
  word.length <= 3 ? [word] : Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));

const wordsOf = ({ nameLao, nameLatin, nickname, usedName }: RecordedPerson): string[] =>
  [nameLao, nameLatin, nickname, usedName].flatMap((name) =>
    name === null ? [] : name.split(/\s+/u).map(foldForSearch).filter(Boolean),
  );
