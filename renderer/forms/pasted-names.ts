import { participantAgeBands } from '../../shared/codes/participant-age-bands.ts';
import { asciiDigits } from '../../shared/text/digits.ts';
import { splitTitle } from '../../shared/text/name-titles.ts';

/** A row of a spreadsheet, or a line of a list, as far as it was understood. */
export interface PastedName {
  readonly name: string;
  /** A code of the list of sexes; empty where nothing says it. */
  readonly sex: string;
  /** A code of the age bands; likewise. */
  readonly ageBand: string;
  readonly position: string;
  readonly office: string;
}

const sexWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Female: ['ຍິງ', 'ຍ', 'ນາງ', 'female', 'f', 'w'],
    Male: ['ຊາຍ', 'ຊ', 'ທ້າວ', 'male', 'm'],
  }).flatMap(([code, words]) => words.map((word): [string, string] => [word, code])),
);

const femaleTitles = /^(?:ນາງ|ນາງສາວ|ເດັກຍິງ|Nang|Nangsao|Mrs|Ms|Miss|Madam|Madame|Mme)\.?$/iu;
const maleTitles = /^(?:ທ້າວ|ເດັກຊາຍ|Thao|Mr|Mister)\.?$/iu;

/** What a title before a name says of the sex; empty where it says nothing, as ranks and ທ່ານ do. */
export function sexOfTitle(name: string): string {
  const words = splitTitle(name).title?.split(' ') ?? [];
  if (words.some((word) => femaleTitles.test(word))) return 'Female';
  return words.some((word) => maleTitles.test(word)) ? 'Male' : '';
}

/**
 * Names that were copied from a spreadsheet or a list: one on each line. Of further columns a sex and an age are known by
 * what they hold; the first words after them are the position, the next the office, as Lao lists have them. A column of
 * numbers before the names is left out.
 */
export function pastedNames(text: string): PastedName[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .flatMap((cells) => {
      const [first = '', ...others] = /^[\p{Nd}]+[.)]?$/u.test(cells[0] ?? '') ? cells.slice(1) : cells;
      const name = first.replace(/^[\p{Nd}]+[.)]\s+/u, '');
      return name === '' ? [] : [withColumns(name, others)];
    });
}

function withColumns(name: string, cells: readonly string[]): PastedName {
  let [sex, ageBand] = ['', ''];
  const words: string[] = [];
  for (const cell of cells) {
    const known = sexWords.get(cell.toLowerCase());
    if (cell === '') continue;
    if (known !== undefined) sex = known;
    else if (/^\d{1,3}$/u.test(asciiDigits(cell))) ageBand = bandOfAge(Number(asciiDigits(cell)));
    else words.push(cell);
  }
  const [position = '', office = ''] = words;
  return { name, sex: sex || sexOfTitle(name), ageBand, position, office };
}

/** The band of an age in completed years. */
export function bandOfAge(age: number): string {
  const band = participantAgeBands.values.find(({ code }) => {
    const [least = '', most = ''] = code.split('-');
    return code.endsWith('+')
      ? age >= Number.parseInt(code, 10)
      : age >= Number(least) && age <= Number(most);
  });
  return band?.code ?? '';
}
