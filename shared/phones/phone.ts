import parseE164 from 'libphonenumber-js/min';
import { canonicalText } from '../text/canonical.ts';
import { isLaoNumber, laoNumbersWithoutTrunk } from './lao-number.ts';

/** Why typed text was not taken as a telephone number; it is kept as typed all the same. */
export const phoneProblems = [
  'phone-has-words',
  'phone-several',
  'phone-too-short',
  'phone-mobile-or-fixed',
  'phone-unknown',
] as const;
export type PhoneProblem = (typeof phoneProblems)[number];

export type UnderstoodPhone =
  | {
      readonly kind: 'number';
      /** ITU-T E.164 with the plus sign. */
      readonly e164: string;
      /** As people read it: 020 55 551 234 in the Lao PDR, +66 81 234 5678 elsewhere. Typing it again gives the same. */
      readonly display: string;
      /** ISO 3166-1 alpha-2; null where a code belongs to no country. */
      readonly country: string | null;
    }
  | {
      readonly kind: 'as-typed';
      readonly text: string;
      /** Null where there is nothing to put right: a short number (1362), or nothing at all. */
      readonly problem: PhoneProblem | null;
    };

const LAO_CODE = '856';
/** Thailand, Viet Nam, China, Cambodia, Myanmar: often written without a plus sign. */
export const neighbouringCodes = ['66', '84', '86', '855', '95'] as const;
const SHORT_NUMBER_DIGITS = 5;
const WHOLE_NUMBER_DIGITS = 7;
const WITH_COUNTRY_CODE_DIGITS = 11;
const trunkAfterCode = new RegExp(`^(${[LAO_CODE, ...neighbouringCodes].join('|')})0+`, 'u');
const LABEL =
  /^(?:ເບີໂທລະສັບ|ໂທລະສັບ|ເບີໂທ|ເບີ|ໂທ|โทรศัพท์|โทร|(?:telephone|tel|phone|mobile|whatsapp|line)(?![a-z]))[.:\s]*/iu;

/**
 * Understands a telephone number as people write it: with or without country code, 0 or 00 in front, blanks, dots,
 * hyphens, Lao digits. A number without country code is one of the Lao PDR. Nothing is refused: what is no number that
 * exists stays as typed, with what to look at.
 */
export function understandPhone(typed: string): UnderstoodPhone {
  const text = canonicalText(typed).replace(/\s+/gu, ' ').trim();
  const plain = withAsciiDigits(text).replace(LABEL, '').trim();
  const asTyped = (problem: PhoneProblem | null) => ({ kind: 'as-typed', text, problem }) as const;
  if (plain === '') return asTyped(null);
  if (plain.split(/[/,;]|(?<=\d) *(?:ແລະ|ຫຼື|and|or) *(?=[\d+])/iu).filter(isWhole).length > 1)
    return asTyped('phone-several');
  if (!/^[\d\s+().\-–—‐‑/]+$/u.test(plain)) return asTyped('phone-has-words');
  const digits = plain.replace(/\D/gu, '');
  const hasCode = isInternational(plain, digits);
  if (!hasCode && digits.length <= SHORT_NUMBER_DIGITS) return asTyped(null);
  const found = hasCode ? international(digits.replace(/^00/u, '')) : national(digits);
  if (found === 'mobile-or-fixed') return asTyped('phone-mobile-or-fixed');
  if (found !== undefined) return found;
  return asTyped(digits.length < WHOLE_NUMBER_DIGITS ? 'phone-too-short' : 'phone-unknown');
}

/**
 * The digits by which a number on file is found: every way of typing it gives the same, and what {@link phoneQueryKey}
 * makes of it, of its last digits or of its beginning lies inside.
 */
export function phoneSearchKey(typed: string): string {
  const phone = understandPhone(typed);
  return phone.kind === 'number' ? phone.e164.slice(1) : phoneQueryKey(typed);
}

/** The digits of typed text without what may stand in front of a number; empty where there are none. */
export function phoneQueryKey(typed: string): string {
  const phone = understandPhone(typed);
  const digits = withAsciiDigits(canonicalText(typed)).replace(/\D/gu, '');
  // Fewer digits may be the last ones of a longer number.
  if (phone.kind === 'number' && digits.length >= WITH_COUNTRY_CODE_DIGITS) return phone.e164.slice(1);
  const bare = digits.replace(/^0+/u, '');
  // "+856 (0)20": the 0 is dialled inside the country only.
  return isInternational(typed, digits) ? bare.replace(trunkAfterCode, '$1') : bare;
}

const isWhole = (part: string): boolean => part.replace(/\D/gu, '').length >= WHOLE_NUMBER_DIGITS;

const isInternational = (typed: string, digits: string): boolean =>
  /^[\s(]*\+/u.test(typed) || digits.startsWith('00');

type Found = UnderstoodPhone | 'mobile-or-fixed' | undefined;

function international(digits: string): Found {
  return digits.startsWith(LAO_CODE) ? laoAfter(digits.slice(LAO_CODE.length)) : foreign(digits);
}

function national(digits: string): Found {
  if (digits.startsWith('0')) return laoAfter(digits);
  const possible = laoNumbersWithoutTrunk(digits);
  if (possible.length > 0) return onlyOf(possible);
  if (digits.startsWith(LAO_CODE)) return laoAfter(digits.slice(LAO_CODE.length));
  return neighbouringCodes.some((code) => digits.startsWith(code)) ? foreign(digits) : undefined;
}

/** What follows the country code or begins with 0 is whole; only the 020 is sometimes forgotten. */
function laoAfter(digits: string): Found {
  const bare = digits.replace(/^0/u, '');
  return isLaoNumber(bare) ? lao(bare) : onlyOf(laoNumbersWithoutTrunk(bare));
}

function onlyOf([number, other]: readonly string[]): Found {
  if (number === undefined) return undefined;
  return other === undefined ? lao(number) : 'mobile-or-fixed';
}

function lao(number: string): Found {
  const parsed = parseE164(`+${LAO_CODE}${number}`);
  return parsed && { kind: 'number', e164: parsed.number, display: parsed.formatNational(), country: 'LA' };
}

function foreign(digits: string): Found {
  const parsed = parseE164(`+${digits}`);
  if (parsed?.isValid() !== true) return undefined;
  return {
    kind: 'number',
    e164: parsed.number,
    display: parsed.formatInternational(),
    country: parsed.country ?? null,
  };
}

/** Lao, Thai, Arabic, Burmese, Khmer, fullwidth and other decimal digits as ASCII ones; each script has them in order. */
function withAsciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
