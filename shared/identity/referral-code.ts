import { z } from 'zod';
import { asciiDigits } from '../text/digits.ts';
import { checkCharacter, hasRightCheckCharacter } from './check-character.ts';

/** Douglas Crockford's Base32: no I, L, O or U, so that nothing read aloud or written down is mistaken for something else. */
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters before the one that checks them. */
const LENGTH = 6;
/** At least one digit: no name that somebody looks for is the code of a referral. */
const WRITTEN = /^(?=.*\d)[0-9A-HJKMNP-TV-Z]{7}$/u;

/** The short code on the sheet of a referral, by which its answer is filed: six characters and one that checks them. */
export const ReferralCode = z
  .string()
  .regex(WRITTEN, { error: 'not-understood', abort: true })
  .refine(hasRightCheckCharacter, { error: 'check-character-wrong' });
export type ReferralCode = z.infer<typeof ReferralCode>;

/** A code as people type it: small letters, Lao digits, dashes and blanks, O for 0, I or L for 1. Undefined where it is none. */
export function readReferralCode(typed: string): ReferralCode | undefined {
  const text = asciiDigits(typed)
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015\u2212-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return ReferralCode.safeParse(text).data;
}

/** A code as it is printed and read aloud: `XXX-XXXX`. */
export const writtenReferralCode = (code: ReferralCode): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** A new code. Whether it is taken is the store's to know; the draws are its to make, each from 0 to below the bound. */
export function makeReferralCode(draw: (bound: number) => number): ReferralCode {
  for (;;) {
    const characters = Array.from({ length: LENGTH }, () => CHARACTERS.charAt(draw(CHARACTERS.length))).join(
      '',
    );
    const code = ReferralCode.safeParse(characters + checkCharacter(characters));
    // About one in eight: without a digit, or with a check character that is easily mistaken.
    if (code.success) return code.data;
  }
}
