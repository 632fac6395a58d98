import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asPrinted,
  checkCodeOf,
  problemsOfSheets,
  rowStates,
  typedSheet,
} from '../../../renderer/features/recovery/sheet-typing.ts';
import { setInGroups } from '../../../renderer/features/recovery/sheet-words.ts';
import { sheetBytes, writeSheet } from '../../../shared/identity/recovery-sheet.ts';

const SET = '0123456789ab';
const OTHER_SET = 'ba9876543210';

/** Any share that a sheet can carry. */
const shares = fc.uint8Array({ minLength: 33, maxLength: 33 });
const sheet = (number: number, set = SET, fill = 7) => ({
  number,
  set,
  share: new Uint8Array(33).fill(fill + number),
});
const rowsOf = (number: number, set = SET) => writeSheet(sheet(number, set)).join('\n');

describe('a sheet that is typed', () => {
  it('stands in the field as it stands on the paper, however it was typed or scanned', () => {
    fc.assert(
      fc.property(shares, fc.constantFrom('', ' ', '-', '\n'), (share, between) => {
        const rows = writeSheet({ number: 2, set: SET, share });
        const scanned = rows.join('').replaceAll(' ', '').toLowerCase();
        expect(asPrinted(scanned.split('').join(between))).toBe(rows.join('\n'));
      }),
    );
  });

  it('never gains a sign behind its last character, so that it can be deleted again', () => {
    const whole = rowsOf(1);
    let field = '';
    for (const character of whole.replaceAll(/\s/gu, '')) {
      field = asPrinted(field + character);
      expect(field.at(-1)).toBe(character);
    }
    expect(field).toBe(whole);
    while (field !== '') {
      const shorter = asPrinted(field.slice(0, -1));
      expect(shorter.length).toBeLessThan(field.length);
      field = shorter;
    }
  });

  it('says of each row how it stands', () => {
    const rows = writeSheet(sheet(1));
    expect(rowStates('')).toEqual(Array(8).fill('open'));
    expect(rowStates(rows.join(''))).toEqual(Array(8).fill('right'));
    const two = rows.slice(0, 2).join('');
    expect(rowStates(`${two}${rows[2]?.slice(0, 4)}`).slice(0, 4)).toEqual([
      'right',
      'right',
      'typing',
      'open',
    ]);
  });

  it('marks every row of its own behind one or two wrong ones, and none that a lost character has shifted', () => {
    const rows = writeSheet(sheet(1));
    // All A weighs 4·(20 + 10) = 120 = 3·32 + 24, which 32 − 24 = 8 checks: 0 does not.
    const wrong = 'AAAA AAAA 0';
    const right = 'right';
    const statesOf = (typed: readonly string[]) => rowStates(typed.join('')).join(' ');
    expect(statesOf(rows.with(2, wrong))).toBe('right right wrong right right right right right');
    expect(statesOf(rows.with(2, wrong).with(6, wrong))).toBe(
      'right right wrong right right right wrong right',
    );
    expect(statesOf(rows.with(2, wrong).slice(0, 4))).toBe('right right wrong right open open open open');
    const drawn = createHash('sha384').update('a share without a pattern').digest();
    const varied = writeSheet({ ...sheet(1), share: new Uint8Array(drawn.subarray(0, 33)) });
    for (let lost = 0; lost < 9; lost += 1) {
      const row = varied[2]?.replaceAll(' ', '') ?? '';
      const states = rowStates(varied.with(2, row.slice(0, lost) + row.slice(lost + 1)).join(''));
      expect(states.filter((state) => state === 'wrong')).toHaveLength(1);
      expect(states.slice(states.indexOf('wrong') + 1, 7)).not.toContain(right);
      expect(states.at(-1)).toBe('typing');
    }
  });

  it('names itself once it is whole, with the check code of its bytes', async () => {
    expect(typedSheet(rowsOf(3))).toEqual({ number: 3, set: SET });
    expect(typedSheet(rowsOf(3).slice(0, -1))).toBeUndefined();
    expect(await checkCodeOf(rowsOf(3).slice(0, -1))).toBeUndefined();
    // Crockford's Base32 of the first 20 bits, by arithmetic.
    const hash = createHash('sha256')
      .update(sheetBytes(sheet(3)))
      .digest();
    const bits = hash.readUIntBE(0, 3) >> 4;
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const code = [15, 10, 5, 0].map((shift) => alphabet.charAt((bits >> shift) & 31)).join('');
    expect(await checkCodeOf(rowsOf(3))).toBe(code);
  });

  it('shows the number of a set in groups of four', () => {
    expect(setInGroups(SET)).toBe('0123 4567 89ab');
  });
});

describe('two sheets', () => {
  it('are two different ones of the set that holds', () => {
    expect(problemsOfSheets({ first: rowsOf(1), second: rowsOf(3) }, SET)).toEqual({});
    expect(problemsOfSheets({ first: rowsOf(1), second: rowsOf(3) })).toEqual({});
  });

  it.each([
    [
      { first: '', second: rowsOf(2) },
      { first: 'needed', second: undefined },
    ],
    [
      { first: rowsOf(1), second: rowsOf(2).slice(0, 40) },
      { first: undefined, second: 'sheet-too-short' },
    ],
    [
      { first: `${rowsOf(1)}0`, second: rowsOf(2) },
      { first: 'sheet-too-long', second: undefined },
    ],
    [
      { first: rowsOf(1), second: rowsOf(2, OTHER_SET) },
      { first: undefined, second: 'sheet-of-another-set' },
    ],
    [{ first: rowsOf(2), second: rowsOf(2) }, { second: 'sheets-the-same' }],
  ])('are refused where they are not (%#)', (typed, problems) => {
    expect(problemsOfSheets(typed, SET)).toEqual(problems);
  });

  it('of different sets are marked also where no set is known before', () => {
    expect(problemsOfSheets({ first: rowsOf(1), second: rowsOf(2, OTHER_SET) })).toEqual({
      second: 'sheet-of-another-set',
    });
  });

  it('have a wrong row named, by its number', () => {
    const rows = writeSheet(sheet(1));
    for (let row = 0; row < 8; row += 1) {
      // Luhn's algorithm reveals every single wrong character.
      const first = rows[row]?.charAt(0) === 'A' ? 'B' : 'A';
      const typed = rows.with(row, first + (rows[row]?.slice(1) ?? '')).join('\n');
      expect(problemsOfSheets({ first: typed, second: rowsOf(2) }, SET).first).toBe(`sheet-row-${row + 1}`);
    }
  });
});
