import type Database from 'better-sqlite3';
import { foldForSearch } from '../../shared/text/fold.ts';
import { nameCode } from '../../shared/text/name-code.ts';
import { searchRowsOf, type SearchedPerson, type SearchWord } from './search-rows.ts';

type Id = { readonly id: number };

/** Puts many persons into the search index who are not in it yet. The caller holds the transaction. */
export class SearchIndexWriter {
  readonly #terms = new Map<string, number>();
  readonly #findTerm: Database.Statement<[string, string], Id>;
  readonly #insertTerm: Database.Statement<[string, string, string, string]>;
  readonly #insertPerson: Database.Statement<[string]>;
  readonly #insertWord: Database.Statement<[number, number, number, number, string, number]>;
  readonly #insertNumber: Database.Statement<[number, string, string, string | null]>;
  readonly #insertEnd: Database.Statement<[string, number]>;

  constructor(sqlite: Database.Database, schema: 'main' | 'register') {
    this.#findTerm = sqlite.prepare(`select id from ${schema}.search_term where kind = ? and text = ?`);
    this.#insertTerm = sqlite.prepare(
      `insert into ${schema}.search_term (kind, text, folded, code) values (?, ?, ?, ?)`,
    );
    this.#insertPerson = sqlite.prepare(`insert into ${schema}.search_person (person_id) values (?)`);
    this.#insertWord = sqlite.prepare(
      `insert into ${schema}.search_word (term_id, number, phrase, position, field, words) values (?, ?, ?, ?, ?, ?)
       on conflict do nothing`,
    );
    this.#insertNumber = sqlite.prepare(
      `insert into ${schema}.search_number (number, field, text, case_id) values (?, ?, ?, ?)`,
    );
    this.#insertEnd = sqlite.prepare(
      `insert into ${schema}.search_number_end (ending, number_id) values (?, ?)`,
    );
  }

  insert(personId: string, person: SearchedPerson): void {
    const number = Number(this.#insertPerson.run(personId).lastInsertRowid);
    const rows = searchRowsOf(person);
    for (const word of rows.words)
      this.#insertWord.run(this.#termOf(word), number, word.phrase, word.position, word.field, word.words);
    for (const { field, text, caseId, ends } of rows.numbers) {
      const id = Number(this.#insertNumber.run(number, field, text, caseId).lastInsertRowid);
      for (const end of ends) this.#insertEnd.run(end, id);
    }
  }

  #termOf({ kind, text }: SearchWord): number {
    const key = `${kind} ${text}`;
    const known = this.#terms.get(key) ?? this.#findTerm.get(kind, text)?.id;
    const id =
      known ?? Number(this.#insertTerm.run(kind, text, foldForSearch(text), nameCode(text)).lastInsertRowid);
    this.#terms.set(key, id);
    return id;
  }
}
