import { approximateWords, atTheStart, alone, either, toWords } from './date-words.ts';

/**
 * The words of births and ages in Lao, English and Thai, in the folded form in which typed text is compared. The Lao
 * and Thai words are general knowledge, for review by a native speaker.
 */

export const bornWords = atTheStart(['ເກີດ', 'เกิด'], ['born', 'date of birth', 'birth date', 'dob', 'd.o.b.']);

/** The time at which an age is said, where it is now. */
export const nowWords = alone(['ຕອນນີ້', 'ດຽວນີ້', 'ປັດຈຸບັນ', 'ตอนนี้', 'ปัจจุบัน'], ['now', 'at present', 'currently']);

/** What joins an age to the time at which it was true; what is left of it says nothing. */
export const joiningWords = atTheStart(
  ['ໃນຕອນ', 'ໃນເວລາ', 'ເມື່ອ', 'ຕອນ', 'ໃນ', 'เมื่อ', 'ตอน', 'ใน'],
  ['in', 'on', 'at', 'when', 'as of', 'was', 'is'],
);

const about = `(?:(?:${approximateWords.source})\\s*)`;
const aged = either(['ມີອາຍຸ', 'ອາຍຸ', 'อายุ'], ['aged', 'age of', 'age']);
const between = either(['ໃນລະຫວ່າງ', 'ລະຫວ່າງ', 'ระหว่าง'], ['between']);
const years = either(
  ['ປີ', 'ຂວບ', 'ปี', 'ขวบ'],
  [
    'years of age',
    'years-old',
    'years old',
    'years',
    'year-old',
    'year old',
    'year',
    'yrs old',
    'yrs',
    'yr',
    'y.o.',
    'y/o',
    'yo',
    'y',
  ],
);
const months = either(['ເດືອນ', 'เดือน'], ['months old', 'months', 'month old', 'month', 'mths', 'mo']);
const and = either(['ແລະ', 'ກັບ', 'กับ', 'และ'], ['and']);
const to = `(?:\\s*(?:[-‐‑‒–—−]|${toWords.source}|${and})\\s*)`;

const number = (name: string, digits: string): string =>
  `(?<![\\d/.])(?<${name}>\\d{${digits}})(?![\\d/])(?!\\.\\d)`;
const range = `(?:${between}\\s*)?${number('least', '1,3')}(?:${to}${number('most', '1,3')})?`;
/** "12 ເດືອນ ມີນາ 2010" is the twelfth of March and no twelve months. */
const noDateFollows = `(?=\\s*(?:$|\\?|[·(@;,]|${either(['ໃນ', 'ຕອນ', 'ເມື່ອ', 'ใน'], ['in', 'on', 'at', 'when'])}))`;
const andMonths = `(?:\\s*(?:${and}\\s*)?${number('more', '1,2')}\\s*${months}${noDateFollows})`;
const joint = `(?=\\s*(?:$|\\?\\s*$|[·(@;]|${either(['ໃນ', 'ຕອນ', 'ເມື່ອ', 'ใน', 'ตอน', 'เมื่อ'], ['in', 'on', 'at', 'when'])}))`;

/**
 * The ways to say an age, the clearest first: with the word for age; with that for years; in months.
 * Groups: `least` and `most` years, `more` months, `months`.
 */
export const agePhrases: readonly RegExp[] = [
  `${about}?${aged}\\s*${about}?${number('months', '1,3')}\\s*${months}${noDateFollows}`,
  `${about}?${aged}\\s*${about}?${range}(?:\\s*${years})?${andMonths}?`,
  `${about}?${range}\\s*${years}(?!\\s*\\d{4})${andMonths}?`,
  `${about}?${number('months', '1,3')}\\s*${months}${noDateFollows}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** A number, or two, that nothing follows but a time "in" which it was true. */
export const bareAge = new RegExp(`^\\s*${about}?${range}${joint}`, 'u');

const aboutSomewhere = new RegExp(approximateWords.source, 'u');

/** Whether "about" stands in an age as typed. */
export const saysAbout = (phrase: string): boolean => aboutSomewhere.test(phrase.trim());
