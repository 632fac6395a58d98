import type Database from 'better-sqlite3';
import type { ComparedPerson } from '../../shared/persons/compared-person.ts';
import { matchKeys, wordsOf } from '../../shared/persons/match-keys.ts';

/** Puts many persons into the index of who may be the same, who are not in it yet. The caller holds the transaction. */
export class MatchIndexWriter {
  readonly #insertPerson: Database.Statement<[string, string]>;
  readonly #insertKey: Database.Statement<[string, number]>;
  readonly #countWord: Database.Statement<[string]>;

  constructor(sqlite: Database.Database, schema: 'main' | 'register') {
    this.#insertPerson = sqlite.prepare(
      `insert into ${schema}.match_person (person_id, compared) values (?, ?)`,
    );
    this.#insertKey = sqlite.prepare(`insert into ${schema}.match_key (key, number) values (?, ?)`);
    this.#countWord = sqlite.prepare(
      `insert into ${schema}.match_word (code, persons) values (?, 1)
       on conflict (code) do update set persons = persons + 1`,
    );
  }

  insert(personId: string, person: ComparedPerson): void {
    const number = Number(this.#insertPerson.run(personId, JSON.stringify(person)).lastInsertRowid);
    for (const key of matchKeys(person)) this.#insertKey.run(key, number);
    for (const word of wordsOf(person)) this.#countWord.run(word);
  }
}
