import { foldLetters } from '../text/fold.ts';
import { monthAbbreviation, monthName } from '../text/lao-format.ts';

/**
 * The words of dates in Lao, English and Thai (whose papers many returning people carry), in the folded form in which
 * typed text is compared. Month names are CLDR's; the other Lao words are general knowledge, for review by a native
 * speaker.
 */

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Longest first, so that no word is cut by a shorter one inside it. */
const anyOf = (words: readonly string[]): string =>
  words
    .map(foldLetters)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Lao and Thai write no spaces between words, so their words may touch their neighbours; a Latin word stands alone. */
export const either = (lao: readonly string[], english: readonly string[]): string =>
  `(?:${anyOf(lao)}|(?<![a-z])(?:${anyOf(english)})(?![a-z]))`;

const everywhere = (lao: readonly string[], english: readonly string[]): RegExp =>
  new RegExp(either(lao, english), 'gu');
export const atTheStart = (lao: readonly string[], english: readonly string[]): RegExp =>
  new RegExp(`^${either(lao, english)}`, 'u');
export const alone = (lao: readonly string[], english: readonly string[]): RegExp =>
  new RegExp(`^${either(lao, english)}$`, 'u');

interface MonthWords {
  readonly month: number;
  readonly pattern: RegExp;
}

/** CLDR, locale th: in full and abbreviated; the endings คม, ยน and พันธ์ are often left out. */
const thaiMonths = [
  ['มกราคม', 'มกรา', 'ม.ค'],
  ['กุมภาพันธ์', 'กุมภา', 'ก.พ'],
  ['มีนาคม', 'มีนา', 'มี.ค'],
  ['เมษายน', 'เมษา', 'เม.ย'],
  ['พฤษภาคม', 'พฤษภา', 'พ.ค'],
  ['มิถุนายน', 'มิถุนา', 'มิ.ย'],
  ['กรกฎาคม', 'กรกฎา', 'ก.ค'],
  ['สิงหาคม', 'สิงหา', 'ส.ค'],
  ['กันยายน', 'กันยา', 'ก.ย'],
  ['ตุลาคม', 'ตุลา', 'ต.ค'],
  ['พฤศจิกายน', 'พฤศจิกา', 'พ.ย'],
  ['ธันวาคม', 'ธันวา', 'ธ.ค'],
] as const;

/** The last point of ພ.ຈ. is often left out; a consonant on either side would make it part of something else. */
const abbreviated = (abbreviation: string, consonants: string): string =>
  `(?<![${consonants}]\\.?)${anyOf([abbreviation])}(?:\\.|(?![${consonants}]))`;

/** How each month is written. Read before all other words: ສິງຫາ (August) ends in ຫາ ("to"). */
export const monthWords: readonly MonthWords[] = thaiMonths.map(([thai, thaiSpoken, thaiShort], index) => {
  const month = index + 1;
  const english = [monthName(month, 'en'), monthAbbreviation(month, 'en'), ...(month === 9 ? ['sept'] : [])];
  const laoShort = abbreviated(monthAbbreviation(month, 'lo').replace(/\.$/u, ''), 'ກ-ຮ');
  const names = either([monthName(month, 'lo'), thai, thaiSpoken], english);
  return { month, pattern: new RegExp(`${laoShort}|${abbreviated(thaiShort, 'ก-ฮ')}|${names}\\.?`, 'gu') };
});

/** "About": the ends of the interval are themselves uncertain. */
export const approximateWords = new RegExp(
  `${either(['ປະມານ', 'ໂດຍປະມານ', 'ຄາດວ່າ', 'ຄາດຄະເນ', 'ประมาณ'], ['about', 'around', 'approximately', 'approx.', 'approx', 'circa', 'ca.', 'ca', 'c.', 'roughly'])}|[~≈]|\\?$`,
  'gu',
);

export const buddhistEraWords = everywhere(['ພ.ສ.', 'ພ.ສ', 'ພສ', 'พ.ศ.', 'พ.ศ', 'พศ'], ['b.e.', 'be']);
export const commonEraWords = everywhere(['ຄ.ສ.', 'ຄ.ສ', 'ຄສ'], ['c.e.', 'ce', 'a.d.', 'ad']);

/** Which third of a month, in the order of the thirds: its beginning, its middle, its end. */
export const thirdWords: readonly RegExp[] = [
  [
    ['ຕົ້ນ', 'ต้น'],
    ['beginning', 'start', 'early'],
  ],
  [
    ['ກາງ', 'กลาง'],
    ['middle', 'mid'],
  ],
  [
    ['ທ້າຍ', 'ປາຍ', 'ສິ້ນ', 'ปลาย', 'สิ้น'],
    ['end', 'late'],
  ],
].map(([lao = [], english = []]) => new RegExp(`${either(lao, english)}-?`, 'gu'));

/** Words that say nothing the figures do not: "the 22nd day of month 11". */
export const emptyWords = everywhere(
  ['ໃນ', 'ວັນທີ', 'ເດືອນ', 'ປີ', 'ใน', 'วันที่', 'เดือน', 'ปี'],
  ['on', 'in', 'the', 'of', 'date', 'day', 'month', 'year'],
);

/** What begins an interval that "to" parts, and one that "and" parts. */
export const fromWords = atTheStart(['ແຕ່', 'ຈາກ', 'ຕັ້ງແຕ່', 'ນັບແຕ່'], ['from']);
export const betweenWords = atTheStart(['ລະຫວ່າງ', 'ໃນລະຫວ່າງ'], ['between']);
export const toWords = everywhere(
  ['ຫາ', 'ເຖິງ', 'ຮອດ', 'ຈົນຮອດ', 'ຈົນເຖິງ', 'ຈົນຫາ', 'ถึง'],
  ['to', 'until', 'till', 'through'],
);
export const andWords = everywhere(['ແລະ', 'ກັບ'], ['and']);

export const todayWords = alone(['ມື້ນີ້', 'ວັນນີ້'], ['today']);
export const yesterdayWords = alone(['ມື້ວານ', 'ມື້ວານນີ້', 'ວານນີ້'], ['yesterday']);
