import type { Human } from './humans.ts';
import { laoOf, soundOf, type NameElement, type NameWord } from '../../db/training/name-element.ts';
import { placeOf } from './homes.ts';
import type { Register, StoredRecord } from './persons.ts';
import { mayBeWritten } from './romanise-variants.ts';

/** A word of a name as it was meant, and as it was typed. */
export type NameTyped = {
  readonly script: 'lao' | 'latin';
  readonly typed: string;
  /** Before letters were exchanged or slipped. */
  readonly meant: string;
  /** The elements of which it consists, when it is not cut off within one. */
  readonly run: NameWord | undefined;
};

const isSameRun = (word: NameWord, run: readonly NameElement[]): boolean =>
  word.some((_, from) =>
    run.every((element, place) => {
      const other = word[from + place];
      return other !== undefined && soundOf(other) === soundOf(element);
    }),
  );

/** Whether somebody who means this name means this word, whatever the script it is on file in. */
function isMeant(word: NameWord, { script, meant, typed, run }: NameTyped): boolean {
  if (run !== undefined && isSameRun(word, run)) return true;
  return script === 'lao'
    ? laoOf(word).includes(meant) || laoOf(word).includes(typed)
    : mayBeWritten(word, meant.toLowerCase()) || mayBeWritten(word, typed.toLowerCase());
}

/** Digits and letters alone, small, Lao digits as others. */
export const bareOf = (text: string): string =>
  text
    .replace(/[\u0ED0-\u0ED9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0ed0))
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/gu, '');

type Judged = {
  readonly id: string;
  readonly namesOnFile: string;
  readonly numbers: readonly string[];
  readonly caseNumber: string;
  readonly home: string;
};

function judged({ person, caseNumber }: StoredRecord, human: Human | undefined): Judged {
  const { id, nameLao, nameLatin, nickname, usedName, documents, home } = person;
  const { phone } = human ?? {};
  const code = home?.placeCode ?? null;
  return {
    id,
    namesOnFile: [nameLao, nameLatin, nickname, usedName].join('|').toLowerCase(),
    numbers: [
      ...(phone === undefined ? [] : [`0${phone.national}`, phone.country + phone.national]),
      ...documents.map(({ number }) => bareOf(number)),
    ],
    caseNumber: bareOf(caseNumber),
    home: [home?.freeText, code === null ? undefined : placeOf(code).nameLao].join('|'),
  };
}

/**
 * Says whom a search was for: by what the generator knows of the people, not by any text engine. Somebody is meant when
 * their name has the elements that were meant (in either script), may be written as was typed, or stands on file with
 * just these letters; numbers when they contain what was typed.
 */
export class SearchJudge {
  readonly #records: readonly Judged[];
  readonly #words = new Map<string, { readonly word: NameWord; readonly records: number[] }>();

  constructor({ records, humans }: Register) {
    this.#records = records.map((record) => judged(record, humans[record.meaning.human]));
    for (const [place, { meaning }] of records.entries()) {
      for (const word of meaning.names) {
        const key = word.map((element) => `${element.lao}|${soundOf(element)}`).join(' ');
        const known = this.#words.get(key);
        if (known === undefined) this.#words.set(key, { word, records: [place] });
        else known.records.push(place);
      }
    }
  }

  /** Whose name has the word. */
  byName(typed: NameTyped): ReadonlySet<string> {
    const letters = typed.typed.toLowerCase();
    const found = this.#ids(({ namesOnFile }) => namesOnFile.includes(letters));
    for (const { word, records } of this.#words.values()) {
      if (!isMeant(word, typed)) continue;
      for (const place of records) found.add(this.#records[place]?.id ?? '');
    }
    return found;
  }

  /** Whose name has some word that contains the letters. */
  byLetters(typed: string): ReadonlySet<string> {
    const letters = typed.toLowerCase();
    return this.#ids(({ namesOnFile }) => namesOnFile.includes(letters));
  }

  /** Whose home has this name. */
  byHome(name: string): ReadonlySet<string> {
    return this.#ids(({ home }) => home.includes(name));
  }

  /** Whose telephone, document or case has a number that contains this one. */
  byNumber(typed: string): ReadonlySet<string> {
    const number = bareOf(typed);
    return this.#ids(
      ({ numbers, caseNumber }) => numbers.some((one) => one.includes(number)) || caseNumber.includes(number),
    );
  }

  #ids(isIt: (record: Judged) => boolean): Set<string> {
    return new Set(this.#records.filter(isIt).map(({ id }) => id));
  }
}
