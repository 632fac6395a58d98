import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/text/canonical.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { Draw } from '../../../db/training/draw.ts';
import { laoOf } from '../../../db/training/name-element.ts';
import { population } from '../../generate/humans.ts';
import { latinVariants, mayBeWritten, romaniseWord } from '../../generate/romanise-variants.ts';
import { laoVariants } from '../../generate/typing-variants.ts';
import { digitSlip, slip } from '../../generate/typos.ts';

const humans = population(3000, 7);
const words = [...new Set(humans.flatMap((human) => human.words))];
const draw = new Draw(7, 'variants');

describe('the elements of names', () => {
  it('are written in canonical form, so that only variants differ from it', () => {
    for (const word of words) expect(canonicalText(laoOf(word))).toBe(laoOf(word));
  });
});

describe.each(laoVariants)('Lao variant: $name', ({ apply, keeps }) => {
  const changed = words.flatMap((word) => {
    const text = laoOf(word);
    const variant = apply(text, draw);
    return variant === undefined ? [] : [{ text, variant }];
  });

  it('has places in names and changes them', () => {
    expect(changed.length).toBeGreaterThan(3);
    for (const { text, variant } of changed) expect(variant).not.toBe(text);
  });

  it(`keeps what it says: ${keeps}`, () => {
    for (const { text, variant } of changed) {
      const isSameStored = canonicalText(variant) === text;
      const isSameKey = foldForSearch(variant) === foldForSearch(text);
      expect({ isSameStored, isSameKey }, `${text} ${variant}`).toEqual({
        isSameStored: keeps === 'canonical',
        isSameKey: keeps !== 'sound',
      });
    }
  });
});

describe.each(latinVariants)('Latin variant: $name', ({ apply }) => {
  it('has places in names and changes them', () => {
    const changed = humans.flatMap(({ ownLatin }) => {
      const text = ownLatin.join(' ');
      const variant = apply(text, draw);
      return variant === undefined ? [] : [variant === text];
    });
    expect(changed.length).toBeGreaterThan(3);
    expect(changed).not.toContain(true);
  });
});

describe('a name in Latin letters', () => {
  it('is one of those that it may be written as, in any habit and by its beginning', () => {
    for (const word of words) {
      const written = romaniseWord(word, 'english', draw).toLowerCase();
      expect(mayBeWritten(word, written), written).toBe(true);
      expect(mayBeWritten(word, written.slice(0, 3)), written).toBe(true);
      expect(mayBeWritten(word, `${written}q`)).toBe(false);
    }
  });
});

describe('a slip of the fingers', () => {
  it('leaves the first letter, is one letter long, and never the text itself', () => {
    for (const word of words) {
      for (const text of [laoOf(word), romaniseWord(word, 'french', draw)]) {
        const slipped = slip(text, draw);
        if (slipped === undefined) continue;
        expect(slipped).not.toBe(text);
        expect(Array.from(slipped)[0]).toBe(Array.from(text)[0]);
        expect(Math.abs(Array.from(slipped).length - Array.from(text).length)).toBeLessThanOrEqual(1);
      }
    }
    expect(slip('ມີ', draw)).toBeUndefined();
  });

  it('changes one digit of a number', () => {
    const slipped = digitSlip('02-1234567', draw);
    const different = Array.from(slipped).filter((digit, place) => digit !== '02-1234567'.charAt(place));
    expect(different).toHaveLength(1);
  });
});
