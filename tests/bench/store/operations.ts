import type Database from 'better-sqlite3';
import { seededRandom } from '../../faults/random.ts';
import { searchable, type BenchRows } from './rows.ts';

const POINTS = 10_000;
const CASE_FILES = 2000;
const RANGES = 40;
const SEARCHES = 100;
const COMMITS = 300;

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

/** What is measured again and again on a filled file, in this order: the first reading after an opening is the cold one. */
export const readings: readonly {
  readonly name: string;
  readonly run: (sqlite: Database.Database, rows: BenchRows) => unknown;
}[] = [
  { name: 'point read cold', run: readPoints },
  { name: 'point read warm', run: readPoints },
  { name: 'case file (join)', run: readCaseFiles },
  { name: 'range', run: readRanges },
  { name: 'scan and group', run: scanAll },
  { name: 'full-text search', run: searchAll },
  { name: 'commit FULL', run: commitOneByOne },
  { name: 'integrity check', run: (sqlite) => sqlite.pragma('integrity_check') },
];

/** The bulk insert: everything in one transaction, with its indexes. */
export function insertAll(sqlite: Database.Database, { cases, persons, events }: BenchRows): void {
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

function readPoints(sqlite: Database.Database, { events }: BenchRows): void {
  const random = seededRandom(7);
  const point = sqlite.prepare('select * from event where id = ?');
  for (let number = 0; number < POINTS; number += 1)
    point.get(events[Math.floor(random() * events.length)]?.[0]);
}

function scanAll(sqlite: Database.Database): void {
  sqlite
    .prepare(
      'select kind, count(*), sum(length(text)), max(happened) from event group by kind order by 2 desc',
    )
    .all();
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
    const [one = '', other = ''] = [searchable[number], searchable[number + 1]];
    search.all(number % 2 === 0 ? `${one} OR ${other}` : `${one.slice(0, -1)}*`);
  }
}

function commitOneByOne(sqlite: Database.Database): void {
  const update = sqlite.prepare("update case_file set status = 'open' || ? where number = ?");
  for (let number = 0; number < COMMITS; number += 1) update.run(number % 7, `KT-${number}`);
}
