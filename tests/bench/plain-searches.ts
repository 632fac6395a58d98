import Database from 'better-sqlite3';
import { placeOf } from '../generate/homes.ts';
import type { StoredRecord } from '../generate/persons.ts';

/** What a program does that knows nothing of Lao: every word as typed must stand in the text. */
export type PlainSearch = { readonly name: string; readonly run: (text: string) => readonly string[] };

/** The same texts in plain tables in memory, without encryption, reach or audit. */
export function plainSearches(records: readonly StoredRecord[], limit: number): readonly PlainSearch[] {
  const sqlite = new Database(':memory:');
  sqlite.exec(`
    create table plain (id text primary key, text text) strict;
    create virtual table words using fts5 (id unindexed, text, tokenize = 'unicode61');
    create virtual table trigrams using fts5 (id unindexed, text, tokenize = 'trigram');
  `);
  const inserts = ['plain', 'words', 'trigrams'].map((table) =>
    sqlite.prepare(`insert into ${table} (id, text) values (?, ?)`),
  );
  sqlite.transaction(() => {
    for (const { person, caseNumber } of records) {
      const { nameLao, nameLatin, nickname, usedName, home, phones, documents } = person;
      const code = home?.placeCode ?? null;
      const text = [
        nameLao,
        nameLatin,
        nickname,
        usedName,
        home?.freeText,
        ...(code === null ? [] : [placeOf(code).nameLao]),
        ...phones,
        ...documents.map(({ number }) => number),
        caseNumber,
      ]
        .filter((part) => typeof part === 'string')
        .join('\n');
      for (const insert of inserts) insert.run(person.id, text);
    }
  })();
  const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
  const match = (table: string) => {
    const statement = sqlite
      .prepare<[string, number], string>(
        `select id from ${table} where ${table} match ? order by rank limit ?`,
      )
      .pluck();
    return (text: string): readonly string[] =>
      statement.all(
        wordsOf(text)
          .map((word) => `"${word.replaceAll('"', '""')}"`)
          .join(' '),
        limit,
      );
  };
  const like = (text: string): readonly string[] => {
    const words = wordsOf(text);
    return sqlite
      .prepare<(string | number)[], string>(
        `select id from plain where ${words.map(() => 'text like ?').join(' and ')} limit ?`,
      )
      .pluck()
      .all(...words.map((word) => `%${word}%`), limit);
  };
  return [
    { name: 'LIKE', run: like },
    { name: 'FTS5 unicode61', run: match('words') },
    { name: 'FTS5 trigram', run: match('trigrams') },
  ];
}
