import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { seededRandom } from '../../faults/random.ts';
import type { Contender } from './contenders.ts';
import type { BenchRows } from './rows.ts';

/** The rows of the table in the store's design, in the order in which they are measured. */
export const measures = [
  'bulk insert',
  'open',
  'point read cold',
  'point read warm',
  'case file (join)',
  'range',
  'scan and group',
  'full-text search',
  'commit FULL',
  'integrity check',
  'size',
] as const;
export type Measure = (typeof measures)[number];

const POINTS = 10_000;
const CASE_FILES = 2000;
const RANGES = 40;
const SEARCHES = 100;
const COMMITS = 300;
const OPENINGS = 10;

const SCHEMA = `
  create table case_file (id text primary key, number text not null unique, opened text not null, province text not null, status text not null) strict, without rowid;
  create index case_by_opened on case_file (opened);
  create index case_by_province on case_file (province, status);
  create table person (id text primary key, case_id text not null references case_file (id), name_lao text not null, name_latin text not null, born text not null) strict, without rowid;
  create index person_by_case on person (case_id);
  create index person_by_latin on person (name_latin);
  create index person_by_born on person (born);
  create table event (id text primary key, case_id text not null references case_file (id), kind text not null, happened text not null, text text not null) strict, without rowid;
  create index event_by_case on event (case_id, happened);
  create index event_by_happened on event (happened);
  create virtual table event_text using fts5 (text, tokenize = 'unicode61');
`;

/** Fills a new file with the rows and measures everything once; milliseconds, and MiB for the size. */
export function measureOnce(contender: Contender, file: string, rows: BenchRows): Record<Measure, number> {
  contender.make(file);
  let sqlite = contender.open(file);
  const inserted = timed(() => insertAll(sqlite, rows));
  sqlite.close();
  const opened = timed(() => {
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      const each = contender.open(file);
      each.prepare('select count(*) from sqlite_schema').get();
      each.close();
    }
  });
  const random = seededRandom(7);
  const wanted = Array.from(
    { length: POINTS },
    () => rows.events[Math.floor(random() * rows.events.length)]?.[0],
  );
  sqlite = contender.open(file);
  const points = (): void => {
    const point = sqlite.prepare('select * from event where id = ?');
    for (const id of wanted) point.get(id);
  };
  const result: Record<Measure, number> = {
    'bulk insert': inserted,
    open: opened / OPENINGS,
    'point read cold': timed(points),
    'point read warm': timed(points),
    'case file (join)': timed(() => readCaseFiles(sqlite, rows)),
    range: timed(() => readRanges(sqlite)),
    'scan and group': timed(() =>
      sqlite
        .prepare(
          'select kind, count(*), sum(length(text)), max(happened) from event group by kind order by 2 desc',
        )
        .all(),
    ),
    'full-text search': timed(() => searchAll(sqlite)),
    'commit FULL': timed(() => commitOneByOne(sqlite)),
    'integrity check': timed(() => sqlite.pragma('integrity_check')),
    size: 0,
  };
  sqlite.close();
  result.size = statSync(file).size / 2 ** 20;
  return result;
}

function insertAll(sqlite: Database.Database, { cases, persons, events }: BenchRows): void {
  sqlite.exec(SCHEMA);
  const insert = {
    case: sqlite.prepare('insert into case_file values (?, ?, ?, ?, ?)'),
    person: sqlite.prepare('insert into person values (?, ?, ?, ?, ?)'),
    event: sqlite.prepare('insert into event values (?, ?, ?, ?, ?)'),
    text: sqlite.prepare('insert into event_text (text) values (?)'),
  };
  sqlite.transaction(() => {
    for (const row of cases) insert.case.run(...row);
    for (const row of persons) insert.person.run(...row);
    for (const row of events) {
      insert.event.run(...row);
      insert.text.run(row[4]);
    }
  })();
}

function readCaseFiles(sqlite: Database.Database, { cases }: BenchRows): void {
  const random = seededRandom(8);
  const read = sqlite.prepare(
    'select * from case_file join person on person.case_id = case_file.id join event on event.case_id = case_file.id where case_file.id = ?',
  );
  for (let number = 0; number < CASE_FILES; number += 1)
    read.all(cases[Math.floor(random() * cases.length)]?.[0]);
}

function readRanges(sqlite: Database.Database): void {
  const read = sqlite.prepare('select * from event where happened between ? and ? order by happened');
  for (let range = 0; range < RANGES; range += 1) {
    const year = 2018 + (range % 8);
    read.all(`${year}-03-01`, `${year}-03-31`);
  }
}

function searchAll(sqlite: Database.Database): void {
  const search = sqlite.prepare(
    'select rowid from event_text where event_text match ? order by rank limit 50',
  );
  for (let number = 0; number < SEARCHES; number += 1) {
    search.all(number % 2 === 0 ? 'agent AND promised AND night' : 'shelter doc*');
  }
}

function commitOneByOne(sqlite: Database.Database): void {
  const update = sqlite.prepare("update case_file set status = 'open' || ? where number = ?");
  for (let number = 0; number < COMMITS; number += 1) update.run(number, `KT-${number}`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
