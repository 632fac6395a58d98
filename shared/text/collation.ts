import { canonicalText } from './canonical.ts';
import { asciiDigits } from './digits.ts';

/**
 * The order of Lao letters: consonants of the alphabet, then vowel signs, as the Unicode Collation Algorithm (UTS #10)
 * and so ICU has them. Three letters differ from ICU, see `compareText`. Letters for Pali and Sanskrit and for Khmu
 * stand beside those they sound like.
 */
const LAO_ORDER = 'ໆໞກຂຄຆງຈຉສຊຌຎໟຍຏຐຑຒຓດຕຖທຘນບປຜຝພຟຠມຢຣລຬວຨຩຫອຮຯະັາຳິີຶື຺ຸູົຽເແໂໍໃໄ';
const LATIN_ORDER = 'abcdefghijklmnopqrstuvwxyz';
/** Marks that count only between texts with the same letters: tones in the order of the alphabet, then the rest. */
const LAO_MARKS = '່້໊໋໌໎';

const HO_CONJUNCTS: Readonly<Record<string, string>> = { 'ຼ': 'ລ', ໜ: 'ຫນ', ໝ: 'ຫມ' };

const LEVEL_END = '\u0001';
const BLANK = '\u0002';
const PUNCTUATION = '\u0003';
const FIRST_DIGIT = 0x10;
const FIRST_LAO = 0x20;
const FIRST_LATIN = 0x80;
const OTHER_LETTER = '\u00f0';
const PLAIN = '\u0002';
const FIRST_LAO_MARK = 0x03;
const OTHER_MARK = '\u0020';

const weights = new Map<string, string>();
const marks = new Map<string, string>();
assign(weights, '0123456789', FIRST_DIGIT);
assign(weights, LAO_ORDER, FIRST_LAO);
assign(weights, LATIN_ORDER, FIRST_LATIN);
assign(marks, LAO_MARKS, FIRST_LAO_MARK);

function assign(table: Map<string, string>, letters: string, first: number): void {
  Array.from(letters).forEach((letter, index) => table.set(letter, String.fromCharCode(first + index)));
}

/**
 * A key whose order by code units, in JavaScript and in SQLite (BINARY), is the order of `compareText`. It ends with
 * the canonical text itself, so that only texts with equal canonical forms have equal keys.
 */
export function collationKey(text: string): string {
  const canonical = canonicalText(text);
  let letters = '';
  let signs = '';
  for (const sign of inSpokenOrder(canonical)) {
    const mark = markWeight(sign);
    if (mark === null) {
      letters += letterWeight(sign);
      signs += PLAIN;
    } else {
      signs += mark;
    }
  }
  return `${letters}${LEVEL_END}${withoutPlainEnd(signs)}${LEVEL_END}${canonical}`;
}

/**
 * The order of texts in lists: blanks, punctuation, digits, Lao, Latin, other scripts. Lao as in dictionaries ordered
 * by letters: a vowel written before its consonant is read after it, tones count only when all letters are equal
 * (ກາ ກ່າ ກ້າ ກາງ ກຳ ເກີດ ແກ້ວ ຂາ). Brought along because Chromium has no Lao collation (its root order puts Latin
 * first). A total order: 0 only for texts with the same canonical form. Three differences from ICU's order for `lo`:
 * ຫນ ຫມ ຫລ and the like are one consonant also after ເ ແ ໂ ໃ ໄ, as ໜ ໝ are (ເຫນືອ beside ເໜືອ); ຫຼ is ຫລ; and ໍ is
 * a vowel after ໂ, where ICU passes over it.
 */
export function compareText(a: string, b: string): number {
  const keyA = collationKey(a);
  const keyB = collationKey(b);
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** Small letters and one spelling of the ho-conjuncts; Lao and Thai vowels after the consonants they are written before. */
function inSpokenOrder(canonical: string): string {
  return asciiDigits(canonical.toLowerCase())
    .replace(/[\u0EBC\u0EDC\u0EDD]/gu, (conjunct) => HO_CONJUNCTS[conjunct] ?? conjunct)
    .replace(/([ເ-ໄ])(ຫ[ງຍນມຣລວ]|[ກ-ຮໞໟ])/gu, '$2$1')
    .replace(/([เ-ไ])([ก-ฮ])/gu, '$2$1')
    .normalize('NFD')
    .replaceAll('đ', 'd\u0335');
}

/** What follows the last mark says nothing: the letters are as many in both texts when marks are compared. */
function withoutPlainEnd(signs: string): string {
  let end = signs.length;
  while (end > 0 && signs.charAt(end - 1) === PLAIN) end -= 1;
  return signs.slice(0, end);
}

function markWeight(sign: string): string | null {
  const lao = marks.get(sign);
  if (lao !== undefined) return lao;
  return !weights.has(sign) && /\p{M}/u.test(sign) ? OTHER_MARK + sign : null;
}

function letterWeight(sign: string): string {
  const known = weights.get(sign);
  if (known !== undefined) return known;
  if (/[\s\p{Cc}]/u.test(sign)) return BLANK;
  return (/[\p{L}\p{N}]/u.test(sign) ? OTHER_LETTER : PUNCTUATION) + sign;
}
