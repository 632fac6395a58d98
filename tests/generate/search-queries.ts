import { phoneFormat, rewriteDocument, writePhone } from './contacts.ts';
import { Draw } from '../../db/training/draw.ts';
import { placeOf } from './homes.ts';
import type { Human } from './humans.ts';
import { laoOf, type NameWord } from '../../db/training/name-element.ts';
import type { Register, StoredRecord } from './persons.ts';
import { habitOf, latinVariants, romaniseWord } from './romanise-variants.ts';
import { bareOf, SearchJudge, type NameTyped } from './search-judge.ts';
import { applyOne, laoVariantsThatKeep } from './typing-variants.ts';
import { slip } from './typos.ts';

/**
 * What officers type into a search who know half of it: of a name heard on the telephone, on a list in Latin letters, on
 * a damaged paper. The shares are estimates.
 */
export const searchShares = {
  /** A word of the name in Lao letters, a piece of one, or its beginning. */
  'lao-part': 0.18,
  'lao-words': 0.12,
  'latin-part': 0.14,
  'latin-words': 0.08,
  /** As above, but spelt in another way of {@link spellingShares}. */
  'other-spelling': 0.14,
  slip: 0.05,
  'name-and-village': 0.1,
  'phone-digits': 0.07,
  'document-part': 0.05,
  'case-number-part': 0.04,
  'one-or-two-characters': 0.03,
} as const;
export type SearchKind = keyof typeof searchShares;

/** How a name is spelt otherwise in Lao letters; for Latin ones letters are exchanged. */
export const spellingShares = { canonical: 0.3, fold: 0.25, sound: 0.2, latin: 0.25 } as const;

export type SearchQuery = {
  readonly kind: SearchKind;
  readonly text: string;
  /** Of whom the officer thought. */
  readonly target: string;
  /** The ids of all whom the text asks for, the target among them. Reckoned anew at each call: it may be thousands. */
  readonly relevant: () => ReadonlySet<string>;
};

type Asked = Omit<SearchQuery, 'kind' | 'target'>;

const both = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  sets.reduce((left, right) => new Set([...left].filter((id) => right.has(id))));

/** Makes questions about one record; nothing when the record has no place for the kind. */
class Questioner {
  readonly #judge: SearchJudge;
  readonly #record: StoredRecord;
  readonly #human: Human;
  readonly #draw: Draw;

  constructor(judge: SearchJudge, record: StoredRecord, human: Human, draw: Draw) {
    this.#judge = judge;
    this.#record = record;
    this.#human = human;
    this.#draw = draw;
  }

  ask(kind: SearchKind): Asked | undefined {
    switch (kind) {
      case 'lao-part':
        return this.#names([this.#part('lao')]);
      case 'latin-part':
        return this.#names([this.#part('latin')]);
      case 'lao-words':
        return this.#words((word) => this.#whole(word, 'lao'));
      case 'latin-words':
        return this.#words((word) => this.#whole(word, 'latin'));
      case 'other-spelling':
        return this.#otherSpelling();
      case 'slip':
        return this.#changed(this.#draw.chance(0.65) ? 'lao' : 'latin', slip);
      case 'name-and-village':
        return this.#nameAndVillage();
      case 'phone-digits':
        return this.#phoneDigits();
      case 'document-part':
        return this.#documentPart();
      case 'case-number-part':
        return this.#caseNumberPart();
      case 'one-or-two-characters':
        return this.#fewCharacters();
    }
  }

  /** The words of the name proper that are on file. */
  get #onFile(): readonly NameWord[] {
    return this.#human.words.filter((word) => this.#record.meaning.names.includes(word));
  }

  #whole(word: NameWord, script: NameTyped['script']): NameTyped {
    const meant = script === 'lao' ? laoOf(word) : romaniseWord(word, habitOf(this.#draw), this.#draw);
    return { script, meant, typed: meant, run: word };
  }

  /** A whole word in half of the cases, one or more of its elements, or its first letters, at least three. */
  #part(script: NameTyped['script']): NameTyped {
    const draw = this.#draw;
    const any = draw.chance(0.2) ? this.#record.meaning.names : this.#onFile;
    const word = draw.pick(any);
    const whole = this.#whole(word, script);
    const form = draw.pickByShare({ whole: 0.5, run: 0.3, beginning: 0.2 });
    if (form === 'beginning' && whole.meant.length > 3) {
      const meant = whole.meant.slice(0, draw.whole(3, whole.meant.length - 1));
      return { script, meant, typed: meant, run: undefined };
    }
    if (form === 'whole' || word.length === 1) return whole;
    const from = draw.whole(0, word.length - 1);
    const run = this.#whole(word.slice(from, draw.whole(from + 1, word.length)), script);
    return run.meant.length < 3 ? whole : run;
  }

  #names(typed: readonly NameTyped[]): Asked {
    return {
      text: typed.map((name) => name.typed).join(' '),
      relevant: () => both(typed.map((name) => this.#judge.byName(name))),
    };
  }

  /** All the words of the name in any order; nothing for people of one name. */
  #words(write: (word: NameWord) => NameTyped): Asked | undefined {
    const words = this.#onFile;
    return words.length < 2 ? undefined : this.#names(this.#draw.shuffled(words).map(write));
  }

  /** A word of at least two elements or the whole name, changed in one word. */
  #changed(
    script: NameTyped['script'],
    change: (text: string, draw: Draw) => string | undefined,
  ): Asked | undefined {
    const draw = this.#draw;
    const long = this.#onFile.filter((word) => word.length > 1);
    if (long.length === 0) return undefined;
    const spoilt = draw.pick(long);
    const words = draw.chance(0.5) ? this.#onFile : [spoilt];
    const typed = words.map((word) => this.#whole(word, script));
    const changed = typed.map((name) =>
      name.run === spoilt ? { ...name, typed: change(name.meant, draw) ?? name.meant } : name,
    );
    return changed.every(({ meant, typed: text }) => meant === text) ? undefined : this.#names(changed);
  }

  #otherSpelling(): Asked | undefined {
    const keeps = this.#draw.pickByShare(spellingShares);
    return keeps === 'latin'
      ? this.#changed('latin', (text, draw) => applyOne(latinVariants, text, draw))
      : this.#changed('lao', (text, draw) => applyOne(laoVariantsThatKeep(keeps), text, draw));
  }

  #nameAndVillage(): Asked | undefined {
    const code = this.#record.person.home?.placeCode;
    if (code === null || code === undefined) return undefined;
    const { nameLao } = placeOf(code);
    const given = this.#onFile.find((word) => word === this.#human.given);
    if (given === undefined) return undefined;
    const name = this.#whole(given, 'lao');
    return {
      text: this.#draw.shuffled([name.typed, nameLao]).join(' '),
      relevant: () => both([this.#judge.byName(name), this.#judge.byHome(nameLao)]),
    };
  }

  #phoneDigits(): Asked | undefined {
    const { phone } = this.#human;
    if (phone === undefined || this.#record.person.phones.length === 0) return undefined;
    if (this.#draw.chance(0.3)) {
      return {
        text: writePhone(phone, phoneFormat(phone, this.#draw)),
        relevant: () => this.#judge.byNumber(phone.national),
      };
    }
    const last = phone.national.slice(-this.#draw.whole(4, 8));
    return { text: last, relevant: () => this.#judge.byNumber(last) };
  }

  #documentPart(): Asked | undefined {
    const [document] = this.#record.person.documents;
    if (document === undefined) return undefined;
    const text = this.#draw.chance(0.5)
      ? rewriteDocument(document, this.#draw).number
      : bareOf(document.number).slice(-this.#draw.whole(5, 7));
    return { text, relevant: () => this.#judge.byNumber(text) };
  }

  /** Small letters, blanks, without the check character, as a case is spoken of. */
  #caseNumberPart(): Asked {
    const [office = '', year = '', counter = '', check = ''] = this.#record.caseNumber
      .toLowerCase()
      .split('-');
    const parts = this.#draw.pick([
      [office, year, counter, check],
      [office, year, counter],
    ]);
    const text = parts.join(this.#draw.pick([' ', '-', '']));
    return { text, relevant: () => this.#judge.byNumber(text) };
  }

  #fewCharacters(): Asked | undefined {
    const { nameLao, nameLatin } = this.#record.person;
    const name = this.#draw.chance(0.7) ? nameLao : nameLatin;
    if (name === null) return undefined;
    const text = name.slice(0, this.#draw.whole(1, 2));
    return /[\u200B ]/u.test(text) ? undefined : { text, relevant: () => this.#judge.byLetters(text) };
  }
}

/** So many searches of a register, each after somebody whom it has. */
export function searchQueries(register: Register, count: number): readonly SearchQuery[] {
  const judge = new SearchJudge(register);
  const draw = new Draw(register.seed, 'searches');
  const queries: SearchQuery[] = [];
  while (queries.length < count) {
    const kind = draw.pickByShare(searchShares);
    for (;;) {
      const record = draw.pick(register.records);
      const human = register.humans[record.meaning.human];
      if (human === undefined) throw new Error('A record of nobody');
      const asked = new Questioner(judge, record, human, draw).ask(kind);
      if (asked === undefined) continue;
      queries.push({ kind, target: record.person.id, ...asked });
      break;
    }
  }
  return queries;
}
