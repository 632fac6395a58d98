import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeReferralCode,
  readReferralCode,
  ReferralCode,
  writtenReferralCode,
} from '../../../../shared/identity/referral-code.ts';

const anyCode = fc.infiniteStream(fc.nat(31)).map((draws) => makeReferralCode(() => draws.next().value ?? 0));

describe('the code of a referral', () => {
  it('is read as it was printed, in any case, parted in any way, with what looks alike', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const typed = [
          code,
          writtenReferralCode(code),
          code.toLowerCase(),
          ` ${code.slice(0, 2)} ${code.slice(2)} `,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x0ed0 + Number(digit))),
        ];
        expect(typed.map(readReferralCode)).toEqual(typed.map(() => code));
      }),
    );
  });

  it('is none any more with one wrong character', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(6), fc.nat(31), (code, at, drawn) => {
        const other = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(drawn);
        fc.pre(code.charAt(at) !== other);
        expect(readReferralCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it.each(['', 'SOMCHAI', 'KT-2026-0142-7', 'SENGMANY', '7KD-2M4'])('is not %o', (typed) => {
    expect(readReferralCode(typed)).toBeUndefined();
  });

  it('always has a digit, so that no name is one', () => {
    fc.assert(fc.property(anyCode, (code) => /\d/u.test(code) && ReferralCode.safeParse(code).success));
  });
});
