import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Phone, phoneOf } from '../../../../shared/domain/phone.ts';
import {
  phoneQueryKey,
  phoneSearchKey,
  understandPhone,
  type UnderstoodPhone,
} from '../../../../shared/phones/phone.ts';

/** Written by hand from the numbering plans: typed, E.164, shown, country. */
const numbers: readonly (readonly [string, string, string, string | null])[] = [
  ['020 5555 1234', '+8562055551234', '020 55 551 234', 'LA'],
  ['020-55551234', '+8562055551234', '020 55 551 234', 'LA'],
  ['02055551234', '+8562055551234', '020 55 551 234', 'LA'],
  ['20 55551234', '+8562055551234', '020 55 551 234', 'LA'],
  ['5555 1234', '+8562055551234', '020 55 551 234', 'LA'],
  ['+856 20 55 551 234', '+8562055551234', '020 55 551 234', 'LA'],
  ['+856 (0)20 5555 1234', '+8562055551234', '020 55 551 234', 'LA'],
  ['00856 20 55551234', '+8562055551234', '020 55 551 234', 'LA'],
  ['856 20 5555.1234', '+8562055551234', '020 55 551 234', 'LA'],
  ['(+856) 020 5555-1234', '+8562055551234', '020 55 551 234', 'LA'],
  ['໐໒໐ ໕໕໕໕ ໑໒໓໔', '+8562055551234', '020 55 551 234', 'LA'],
  ['ໂທ: 020 5555 1234', '+8562055551234', '020 55 551 234', 'LA'],
  ['Tel. 020 5555 1234', '+8562055551234', '020 55 551 234', 'LA'],
  ['020 8765 4321', '+8562087654321', '020 87 654 321', 'LA'],
  ['030 555 1234', '+856305551234', '030 55 51 234', 'LA'],
  ['021 212 345', '+85621212345', '021 212 345', 'LA'],
  ['+856 21 23 4567', '+85621234567', '021 234 567', 'LA'],
  ['081 234 567', '+85681234567', '081 234 567', 'LA'],
  ['+66 81 234 5678', '+66812345678', '+66 81 234 5678', 'TH'],
  ['0066 81 234 5678', '+66812345678', '+66 81 234 5678', 'TH'],
  ['66812345678', '+66812345678', '+66 81 234 5678', 'TH'],
  ['+66 (0)81-234-5678', '+66812345678', '+66 81 234 5678', 'TH'],
  ['+๖๖ ๘๑ ๒๓๔ ๕๖๗๘', '+66812345678', '+66 81 234 5678', 'TH'],
  ['+84 912 345 678', '+84912345678', '+84 912 345 678', 'VN'],
  ['+86 138 1234 5678', '+8613812345678', '+86 138 1234 5678', 'CN'],
  ['+855 12 345 678', '+85512345678', '+855 12 345 678', 'KH'],
  ['+95 9 123 456 789', '+959123456789', '+95 9 12345 6789', 'MM'],
  ['+1 202 555 0147', '+12025550147', '+1 202 555 0147', 'US'],
  ['+49 1511 2345678', '+4915112345678', '+49 1511 2345678', 'DE'],
  ['+800 1234 5678', '+80012345678', '+800 1234 5678', null],
];

const keptAsTyped: readonly (readonly [string, string | null])[] = [
  ['', null],
  ['1362', null],
  ['໑໓໖໒', null],
  ['191', null],
  ['212345', 'phone-too-short'],
  ['020 555', 'phone-too-short'],
  ['020 1555 1234', 'phone-unknown'],
  ['020 5555 12345', 'phone-unknown'],
  ['081 234 5678', 'phone-unknown'],
  ['+999 123 456 789', 'phone-unknown'],
  ['2123 4567', 'phone-mobile-or-fixed'],
  ['020 5555 1234 / 030 555 1234', 'phone-several'],
  ['020 5555 1234, 020 5555 9999', 'phone-several'],
  ['020 5555 1234 ຫຼື 020 5555 9999', 'phone-several'],
  ['020 5555 1234 (ແມ່)', 'phone-has-words'],
  ['call the village head', 'phone-has-words'],
];

describe('understanding a telephone number', () => {
  it.each(numbers)('reads «%s»', (typed, e164, display, country) => {
    expect(understandPhone(typed)).toEqual({ kind: 'number', e164, display, country });
  });

  it.each(keptAsTyped)('keeps «%s» as typed: %s', (typed, problem) => {
    expect(understandPhone(typed)).toEqual({ kind: 'as-typed', text: typed, problem });
  });

  it('takes any text, and puts on file what was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[\d +()./-]{1,30}$/u)),
        (typed) => {
          const phone = understandPhone(typed);
          return phone.kind === 'as-typed' || /^\+[1-9]\d{6,14}$/u.test(phone.e164);
        },
      ),
      { numRuns: 1000 },
    );
    expect(phoneOf(' 020 5555  1234 ')).toEqual({ asTyped: '020 5555 1234', e164: '+8562055551234' });
    expect(phoneOf('1362')).toEqual({ asTyped: '1362', e164: null });
    expect(Phone.safeParse({ asTyped: '020', e164: '020' }).success).toBe(false);
    expect(Phone.safeParse({ asTyped: '', e164: null }).success).toBe(false);
  });
});

/** Numbers by the numbering plans (mobile numbers of each country; fixed ones of the Lao PDR). */
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`, 'u'));
const after = (prefixes: readonly string[], count: number) =>
  fc.tuple(fc.constantFrom(...prefixes), digits(count)).map((parts) => parts.join(''));
const laoNumber = fc.oneof(
  after(['202', '203', '205', '207', '209'], 7),
  after(['2087', '2088'], 6),
  after(['30'], 7),
  after(['21', '23', '31', '34', '41', '51', '54', '61', '64', '71', '74', '81', '84', '86', '88'], 6),
);
const number = fc.oneof(
  laoNumber.map((national) => ({ code: '856', national })),
  after(['6', '8', '9'], 8).map((national) => ({ code: '66', national })),
  after(['3', '5', '7', '8', '9'], 8).map((national) => ({ code: '84', national })),
  after(['13', '15', '18'], 9).map((national) => ({ code: '86', national })),
  after(['12', '77', '92'], 6).map((national) => ({ code: '855', national })),
  after(['92', '94', '97'], 7).map((national) => ({ code: '95', national })),
);
const inPieces = (text: string) =>
  fc
    .tuple(fc.array(fc.constantFrom('', '', ' ', '-', '.'), { minLength: 20, maxLength: 20 }), fc.boolean())
    .map(([signs, isLao]) =>
      [...text]
        .map((sign, index) => {
          const shown = isLao && /\d/u.test(sign) ? String.fromCodePoint(0x0ed0 + Number(sign)) : sign;
          return shown + (index === 0 || index === text.length - 1 ? '' : (signs[index] ?? ''));
        })
        .join(''),
    );

describe('a telephone number', () => {
  it('shown and typed again is the same number', () => {
    fc.assert(
      fc.property(number, ({ code, national }) => {
        const phone = understandPhone(`+${code}${national}`);
        expect(phone).toMatchObject({ kind: 'number', e164: `+${code}${national}` });
        const shown = phone.kind === 'number' ? phone.display : '';
        expect(understandPhone(shown)).toEqual(phone);
      }),
      { numRuns: 500 },
    );
  });

  const variants = number.chain(({ code, national }) => {
    const ways = [
      `+${code}${national}`,
      `00${code}${national}`,
      `${code}${national}`,
      `+${code}0${national}`,
    ];
    if (code === '856') ways.push(`0${national}`);
    return fc.record({
      key: fc.constant(code + national),
      typed: fc.constantFrom(...ways).chain(inPieces),
    });
  });

  it('has one key, however it is typed', () => {
    fc.assert(
      fc.property(variants, ({ key, typed }) => {
        expect(phoneSearchKey(typed)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });

  it('is found by every way of typing it, and by its last digits', () => {
    fc.assert(
      fc.property(variants, fc.integer({ min: 1, max: 11 }), ({ key, typed }, length) => {
        expect(key).toContain(phoneQueryKey(typed));
        expect(key).toContain(phoneQueryKey(key.slice(-length)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is found by its beginning as it is dialled in its own country', () => {
    expect(phoneSearchKey('+66 81 234 5678')).toContain(phoneQueryKey('081 23'));
    expect(phoneSearchKey('020 5555 1234')).toContain(phoneQueryKey('020 55'));
    expect(phoneSearchKey('020 5555 1234')).toContain(phoneQueryKey('+856 020 55'));
    expect(phoneSearchKey('1362')).toBe('1362');
    expect(phoneQueryKey('Noy')).toBe('');
  });

  it('is no other number', () => {
    const e164 = (phone: UnderstoodPhone) => (phone.kind === 'number' ? phone.e164 : phone.text);
    fc.assert(
      fc.property(laoNumber, laoNumber, (one, other) => {
        fc.pre(one !== other);
        expect(e164(understandPhone(`0${one}`))).not.toBe(e164(understandPhone(`0${other}`)));
      }),
    );
  });
});
