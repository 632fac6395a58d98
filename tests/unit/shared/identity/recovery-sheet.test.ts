import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRows,
  readSheet,
  sheetBytes,
  sheetCheckCode,
  SheetText,
  writeSheet,
  type RecoverySheet,
} from '../../../../shared/identity/recovery-sheet.ts';

/** https://www.crockford.com/base32.html, the column "Encode Symbol". */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The oracle of the encoding: all bytes as one number, written with 32 digits. */
function inBase32(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let digit = 0; digit < (bytes.length * 8) / 5; digit += 1) {
    text = CROCKFORD.charAt(Number(number % 32n)) + text;
    number /= 32n;
  }
  return text;
}

/** The oracle of the check character: the one of 32 that makes the whole row's Luhn sum a multiple of 32. */
function checkOf(characters: string): string {
  // Twice a digit, with the sum of its two digits to base 32 in its place: 2v below 16, 2v − 31 from 16 on.
  const doubled = (value: number): number => (value < 16 ? 2 * value : 2 * value - 31);
  const sumOf = (row: string): number =>
    [...row].toReversed().reduce((sum, character, fromRight) => {
      const value = CROCKFORD.indexOf(character);
      return sum + (fromRight % 2 === 1 ? doubled(value) : value);
    }, 0);
  const [found, ...others] = [...CROCKFORD].filter((check) => sumOf(characters + check) % 32 === 0);
  if (found === undefined || others.length > 0) throw new Error('There is one check character');
  return found;
}

const anySheet: fc.Arbitrary<RecoverySheet> = fc.record({
  number: fc.integer({ min: 1, max: 3 }),
  set: fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  share: fc.uint8Array({ minLength: 33, maxLength: 33 }),
});

/** A sheet in which every character occurs: 20 bytes of the share are the 32 characters in their order. */
const inOrder = Buffer.from('00443214c74254b635cf84653a56d7c675be77df', 'hex');
const sheet: RecoverySheet = {
  number: 2,
  set: '5eafb00c1d07',
  share: new Uint8Array([9, 200, 31, ...inOrder, 77, 0, 255, 1, 128, 64, 32, 250, 3, 99]),
};
const rows = writeSheet(sheet);
const characters = rows.join('').replaceAll(' ', '');
const ROW = 9;

/** What readSheet says is wrong with 72 characters. */
function problemOf(typed: string): string | undefined {
  const reading = readSheet(typed);
  return reading.ok ? undefined : reading.problem;
}
const rowOf = (position: number): string => `sheet-row-${Math.floor(position / ROW) + 1}`;
const put = (position: number, character: string): string =>
  characters.slice(0, position) + character + characters.slice(position + 1);

describe('a printed recovery sheet', () => {
  it('carries number, set and share in the characters of Crockford, eight rows of XXXX XXXX X', () => {
    fc.assert(
      fc.property(anySheet, (any) => {
        const bytes = Buffer.concat([
          Buffer.from([0x10 + any.number]),
          Buffer.from(any.set, 'hex'),
          any.share,
        ]);
        expect(Buffer.from(sheetBytes(any)).equals(bytes)).toBe(true);
        const text = inBase32(bytes);
        const expected = Array.from({ length: 8 }, (_, row) => {
          const eight = text.slice(row * 8, row * 8 + 8);
          return `${eight.slice(0, 4)} ${eight.slice(4)} ${checkOf(eight)}`;
        });
        expect(writeSheet(any)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('is read back as it was, however it was typed', () => {
    const sloppy = (text: string, choices: readonly number[]): string =>
      [...text]
        .map((character, index) => {
          const choice = choices[index % choices.length] ?? 0;
          if (character === '0') return ['0', 'O', 'o', ' 0'][choice];
          if (character === '1') return ['1', 'I', 'l', 'L'][choice];
          return [character, character.toLowerCase(), `-${character}`, `${character}\r\n`][choice];
        })
        .join('');
    const choices = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 72 });
    fc.assert(
      fc.property(anySheet, choices, (any, chosen) => {
        expect(readSheet(writeSheet(any).join('\n'))).toEqual({ ok: true, sheet: any });
        expect(readSheet(sloppy(writeSheet(any).join(' '), chosen))).toEqual({ ok: true, sheet: any });
        expect(SheetText.safeParse(writeSheet(any).join('\n')).success).toBe(true);
      }),
    );
  });

  it('checks a row as Luhn does, to the base 32', () => {
    // ABCD EFGH has the values 10 11 12 13 14 15 16 17. From the right, every other one doubled, beginning with H:
    // H 34 = 1·32 + 2 → 3; G 16; F 30; E 14; D 26; C 12; B 22; A 10. Together 133 = 4·32 + 5, and 32 − 5 = 27, which is V.
    expect(checkRows('ABCD EFGH V')).toEqual([true]);
    for (const other of CROCKFORD.replace('V', '')) expect(checkRows(`ABCD EFGH ${other}`)).toEqual([false]);
  });

  it('notices every single wrong character, and names its row', () => {
    expect([...CROCKFORD].every((character) => characters.includes(character))).toBe(true);
    let tried = 0;
    for (let position = 0; position < characters.length; position += 1) {
      for (const other of CROCKFORD) {
        if (other === characters.charAt(position)) continue;
        expect(problemOf(put(position, other))).toBe(rowOf(position));
        tried += 1;
      }
    }
    expect(tried).toBe(72 * 31);
  });

  it('notices every exchange of two neighbours in a row but that of 0 and Z', () => {
    const unseen = new Set<string>();
    for (const first of CROCKFORD) {
      for (const second of CROCKFORD.replace(first, '')) {
        for (let position = 0; position < 7; position += 1) {
          const eight = `${'3H7KQ2'.slice(0, position)}${first}${second}${'3H7KQ2'.slice(position)}`;
          const exchanged = `${eight.slice(0, position)}${second}${first}${eight.slice(position + 2)}`;
          const check = checkOf(eight);
          if (checkRows(eight + check)[0] !== true) throw new Error(`A right row was refused: ${eight}`);
          if (checkRows(exchanged + check)[0] !== false) unseen.add(first + second);
        }
      }
    }
    expect([...unseen].toSorted()).toEqual(['0Z', 'Z0']);
  });

  it('names the row of an exchange, also with its check character and across two rows', () => {
    for (let position = 0; position + 1 < characters.length; position += 1) {
      const [first = '', second = ''] = characters.slice(position, position + 2);
      if (first === second || [first, second].toSorted().join('') === '0Z') continue;
      const exchanged = characters.slice(0, position) + second + first + characters.slice(position + 2);
      expect(problemOf(exchanged)).toBe(rowOf(position));
    }
  });

  it('says what else is wrong with it', () => {
    expect(problemOf(' - \n')).toBe('required');
    expect(problemOf(characters.slice(0, -1))).toBe('sheet-too-short');
    expect(problemOf(rows.slice(0, 7).join(' '))).toBe('sheet-too-short');
    expect(problemOf(`${characters}7`)).toBe('sheet-too-long');
    expect(problemOf(put(40, 'U'))).toBe('sheet-row-5');
    expect(problemOf(put(40, '\u{e81}'))).toBe('sheet-row-5');
    expect(SheetText.safeParse('7'.repeat(401)).error?.issues[0]?.message).toBe('sheet-too-long');
    // Right in every row, and a format or a number that no set has.
    for (const header of [0x21, 0x10, 0x14]) {
      const text = inBase32(Buffer.concat([Buffer.from([header]), new Uint8Array(39)]));
      const eights = text.match(/.{8}/gu) ?? [];
      expect(problemOf(eights.map((eight) => eight + checkOf(eight)).join(''))).toBe('sheet-not-ours');
    }
  });

  it('checks every whole row by itself while it is typed', () => {
    for (let typed = 0; typed <= characters.length; typed += 1)
      expect(checkRows(characters.slice(0, typed))).toEqual(Array(Math.floor(typed / ROW)).fill(true));
    expect(checkRows(put(20, characters.charAt(20) === '7' ? '8' : '7'))).toEqual(
      Array(8).fill(true).with(2, false),
    );
    expect(checkRows(`${characters}${characters}`)).toHaveLength(8);
  });

  it('has a check code of the first 20 bits of its SHA-256', () => {
    fc.assert(
      fc.property(anySheet, (any) => {
        const digest = createHash('sha256').update(sheetBytes(any)).digest();
        const bits = Number.parseInt(digest.toString('hex').slice(0, 5), 16);
        const code = [15, 10, 5, 0].map((shift) => CROCKFORD.charAt((bits >> shift) & 31)).join('');
        expect(sheetCheckCode(digest)).toBe(code);
      }),
    );
  });
});
