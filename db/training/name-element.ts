/**
 * The smallest piece of a name that has a meaning of its own, as ບຸນ "merit", with the ways in which it is written in
 * Latin letters. Names are chains of them; two names are the same when their chains are, however they are spelt.
 */
export type NameElement = {
  readonly lao: string;
  /** As Lao offices and passports write since French times: Vongphachanh, Xayasone, Souk. */
  readonly french: string;
  /** As a Thai officer or employer writes it, after the Royal Thai system: Wong, Chai, Suk. */
  readonly thai: string;
  /** As somebody writes it by an English ear: Wong, Sai, Sook. */
  readonly english: string;
};

export const habits = ['french', 'thai', 'english'] as const;
export type Habit = (typeof habits)[number];

/** A name's word: a given name, a family name, a clan. Written in one piece, of one or more elements. */
export type NameWord = readonly NameElement[];

/** Reads a table of elements: one a line, four columns, the commonest first. */
export function elementTable(text: string): readonly NameElement[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [lao, french, thai, english, ...rest] = line.trim().split(/\s+/u);
      if (
        lao === undefined ||
        french === undefined ||
        thai === undefined ||
        english === undefined ||
        rest.length > 0
      )
        throw new Error(`Not an element of a name: ${line}`);
      return { lao, french, thai, english };
    });
}

export const laoOf = (word: NameWord): string => word.map(({ lao }) => lao).join('');

/** What sounds alike: two elements that every habit writes alike. */
export const soundOf = ({ french, thai, english }: NameElement): string => `${french}|${thai}|${english}`;
