import { foldLetters } from '../text/fold.ts';
import { monthAbbreviation, monthName } from '../text/lao-format.ts';

/**
 * The words of dates in Lao and English, in the folded form in which typed text is compared. Month names are CLDR's;
 * the other Lao words are general knowledge, for review by a native speaker.
 */

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Longest first, so that no word is cut by a shorter one inside it. */
const anyOf = (words: readonly string[]): string =>
  words
    .map(foldLetters)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Lao writes no spaces between words, so a Lao word may touch its neighbours; a Latin word stands alone. */
const either = (lao: readonly string[], english: readonly string[]): string =>
  `(?:${anyOf(lao)}|(?<![a-z])(?:${anyOf(english)})(?![a-z]))`;

const everywhere = (lao: readonly string[], english: readonly string[]): RegExp =>
  new RegExp(either(lao, english), 'gu');
const atTheStart = (lao: readonly string[], english: readonly string[]): RegExp =>
  new RegExp(`^${either(lao, english)}`, 'u');
const alone = (lao: readonly string[], english: readonly string[]): RegExp =>
  new RegExp(`^${either(lao, english)}$`, 'u');

interface MonthWords {
  readonly month: number;
  readonly pattern: RegExp;
}

/** How each month is written. Read before all other words: ສິງຫາ (August) ends in ຫາ ("to"). */
export const monthWords: readonly MonthWords[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => {
  const english = [monthName(month, 'en'), monthAbbreviation(month, 'en'), ...(month === 9 ? ['sept'] : [])];
  // The last point of ພ.ຈ. is often left out; a consonant on either side would make it part of something else.
  const abbreviation = anyOf([monthAbbreviation(month, 'lo').replace(/\.$/u, '')]);
  const laoShort = `(?<![ກ-ຮ]\\.?)${abbreviation}(?:\\.|(?![ກ-ຮ]))`;
  return { month, pattern: new RegExp(`${laoShort}|${either([monthName(month, 'lo')], english)}\\.?`, 'gu') };
});

/** "About": the ends of the interval are themselves uncertain. */
export const approximateWords = new RegExp(
  `${either(['ປະມານ', 'ໂດຍປະມານ', 'ຄາດວ່າ', 'ຄາດຄະເນ'], ['about', 'around', 'approximately', 'approx.', 'approx', 'circa', 'ca.', 'ca', 'c.', 'roughly'])}|[~≈]|\\?$`,
  'gu',
);

export const buddhistEraWords = everywhere(['ພ.ສ.', 'ພ.ສ', 'ພສ', 'พ.ศ.', 'พ.ศ', 'พศ'], ['b.e.', 'be']);
export const commonEraWords = everywhere(['ຄ.ສ.', 'ຄ.ສ', 'ຄສ'], ['c.e.', 'ce', 'a.d.', 'ad']);

/** Words that say nothing the figures do not: "the 22nd day of month 11". */
export const emptyWords = everywhere(
  ['ໃນ', 'ວັນທີ', 'ເດືອນ', 'ປີ'],
  ['on', 'in', 'the', 'of', 'date', 'day', 'month', 'year'],
);

/** What begins an interval that "to" parts, and one that "and" parts. */
export const fromWords = atTheStart(['ແຕ່', 'ຈາກ', 'ຕັ້ງແຕ່', 'ນັບແຕ່'], ['from']);
export const betweenWords = atTheStart(['ລະຫວ່າງ', 'ໃນລະຫວ່າງ'], ['between']);
export const toWords = everywhere(
  ['ຫາ', 'ເຖິງ', 'ຮອດ', 'ຈົນຮອດ', 'ຈົນເຖິງ', 'ຈົນຫາ'],
  ['to', 'until', 'till', 'through'],
);
export const andWords = everywhere(['ແລະ', 'ກັບ'], ['and']);

export const todayWords = alone(['ມື້ນີ້', 'ວັນນີ້'], ['today']);
export const yesterdayWords = alone(['ມື້ວານ', 'ມື້ວານນີ້', 'ວານນີ້'], ['yesterday']);

/** Words around an age. */
export const ageWords = everywhere(['ອາຍຸ', 'ປີ'], ['aged', 'age', 'years', 'year', 'yrs', 'y', 'old', 'of']);
