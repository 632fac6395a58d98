import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, hasRightCheckCharacter } from '../../../../shared/identity/check-character.ts';

const CHARACTERS = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const character = fc.constantFrom(...CHARACTERS);
const text = fc.array(character, { minLength: 1, maxLength: 24 }).map((characters) => characters.join(''));

/** The defining sum of ISO/IEC 7064 hybrid systems, computed another way: the whole string with its check leaves 1. */
function leavesOne(whole: string): boolean {
  let previous = 36;
  const values = Array.from(whole, (one) => CHARACTERS.indexOf(one));
  for (const value of values.slice(0, -1)) previous = (((previous + value) % 36 || 36) * 2) % 37;
  return (previous + (values.at(-1) ?? 0)) % 36 === 1;
}

describe('the check character of ISO/IEC 7064 MOD 37,36', () => {
  it('is that of the published examples', () => {
    // The Global Release Identifier standard of IFPI: A1-2425G-ABC1234002-M.
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
    // Worked by hand from the standard: 36+0 → 36, ×2 mod 37 → 35; 1 − 35 mod 36 → 2.
    expect(checkCharacter('0')).toBe('2');
    // 36+10 mod 36 → 10, ×2 → 20; 1 − 20 mod 36 → 17, the letter H.
    expect(checkCharacter('A')).toBe('H');
    // … then 20+11 → 31, ×2 mod 37 → 25; 1 − 25 mod 36 → 12, the letter C.
    expect(checkCharacter('AB')).toBe('C');
  });

  it('satisfies the sum that defines it', () => {
    fc.assert(
      fc.property(
        text,
        (body) =>
          leavesOne(body + checkCharacter(body)) && hasRightCheckCharacter(body + checkCharacter(body)),
      ),
    );
  });

  it('reveals every single wrong character, itself included', () => {
    fc.assert(
      fc.property(text, fc.nat(), character, (body, pick, wrong) => {
        const whole = body + checkCharacter(body);
        const at = pick % whole.length;
        fc.pre(whole[at] !== wrong);
        return !hasRightCheckCharacter(whole.slice(0, at) + wrong + whole.slice(at + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('reveals every exchange of neighbours but the one pair in 630 of the standard', () => {
    const missed: string[] = [];
    for (const a of CHARACTERS) {
      for (const b of CHARACTERS) {
        if (a < b && hasRightCheckCharacter(b + a + checkCharacter(a + b))) missed.push(a + b);
      }
    }
    // Begun at 36, the running sums 18 and 19 belong to I and J.
    expect(missed).toEqual(['IJ']);
    let tried = 0;
    let unseen = 0;
    for (const lead of CHARACTERS) {
      for (const a of CHARACTERS) {
        for (const b of CHARACTERS) {
          if (a === b) continue;
          tried += 1;
          if (hasRightCheckCharacter(lead + b + a + checkCharacter(lead + a + b))) unseen += 1;
        }
      }
    }
    expect(unseen / tried).toBeCloseTo(1 / 630, 4);
  });

  it('is refused for other characters', () => {
    expect(() => checkCharacter('a')).toThrow();
    expect(() => checkCharacter('ກ')).toThrow();
    for (const wrong of ['', 'M', 'a12425gabc1234002m', 'A1-2425G'])
      expect(hasRightCheckCharacter(wrong)).toBe(false);
  });
});
