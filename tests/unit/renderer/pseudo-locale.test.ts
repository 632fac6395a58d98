import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../../renderer/text/en.json' with { type: 'json' };
import { outsideCatalogue, pseudoCatalogue, pseudoText } from '../../screens/pseudo-locale.ts';

function textsOf(node: unknown, prefix = ''): ReadonlyArray<readonly [key: string, text: string]> {
  if (typeof node === 'string') return [[prefix, node]];
  if (typeof node !== 'object' || node === null) throw new Error(`${prefix} is no text`);
  return Object.entries(node).flatMap(([name, value]) =>
    textsOf(value, prefix === '' ? name : `${prefix}.${name}`),
  );
}

const placesOf = (text: string) => [...text.matchAll(/\{\{[^}]*\}\}/gu)].map(([place]) => place);
const withoutPlaces = (text: string) => text.replaceAll(/\{\{[^}]*\}\}/gu, '');

const before = textsOf(english);
const after = new Map(textsOf(pseudoCatalogue(english)));

describe('the pseudo-locale', () => {
  it('has every key of the English catalogue, with every place to fill in, in the same order', () => {
    expect([...after.keys()]).toEqual(before.map(([key]) => key));
    for (const [key, text] of before) expect(placesOf(after.get(key) ?? ''), key).toEqual(placesOf(text));
  });

  it('makes every text longer by two fifths and leaves no plain letter in it', () => {
    for (const [key, text] of before) {
      if (key === 'language.lo' || key === 'language.en') continue;
      const pseudo = after.get(key) ?? '';
      expect(withoutPlaces(pseudo).length, key).toBeGreaterThanOrEqual(withoutPlaces(text).length * 1.4);
      expect(withoutPlaces(pseudo), key).not.toMatch(/[A-Za-z]/u);
    }
  });

  it('keeps places whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constant('{{count}}'), fc.constant('{{name}}'))),
        (parts) => {
          const text = parts.join('').replaceAll(/[<>]/gu, '');
          expect(placesOf(pseudoText(text))).toEqual(placesOf(text));
        },
      ),
    );
  });
});

describe('the search for texts that no catalogue gave', () => {
  it('finds them beside those of the catalogue, also inside one another', () => {
    expect(outsideCatalogue(pseudoText('Save {{what}}').replace('{{what}}', pseudoText('all'))).trim()).toBe(
      '',
    );
    expect(outsideCatalogue(`${pseudoText('Save')} Cancel`).trim()).toBe('Cancel');
    expect(outsideCatalogue('Hello').trim()).toBe('Hello');
  });

  it('lets names, keys and numbers of cases pass', () => {
    for (const text of ['Ctrl+K', 'KT-2026-0001-O', 'ດອກຈຳປາ ແກ້ວວິໄລສັກ', '22 November 2026'])
      expect(outsideCatalogue(text), text).not.toMatch(/\p{L}{2,}/u);
  });
});
