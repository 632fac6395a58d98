import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import { readPassphrase } from '../../../db/passphrase/passphrase-text.ts';
import {
  suggestionBits,
  suggestionPool,
  suggestPassphrase,
} from '../../../db/passphrase/suggest-passphrase.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';

describe('the names that phrases are drawn from', () => {
  const pool = suggestionPool();

  it('give at least 55 bits', () => {
    expect(suggestionBits(pool.length)).toBeGreaterThan(55);
    // Five different names in order: n(n-1)(n-2)(n-3)(n-4) phrases.
    expect(suggestionBits(10)).toBeCloseTo(Math.log2(10 * 9 * 8 * 7 * 6), 10);
  });

  it('are short, Lao, without spaces or invisible characters, and never alike', () => {
    expect(
      pool.filter(
        (name) =>
          !/^[\u0E81-\u0EDD]{3,9}$/u.test(name) || /[\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECD]{3}/u.test(name),
      ),
    ).toEqual([]);
    expect(new Set(pool.map(foldForSearch)).size).toBe(pool.length);
  });

  it('are typed in one way: the decomposed spelling gives the same key', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const other = pool.filter(
      (name) =>
        readPassphrase(bytes(name)) !==
        readPassphrase(bytes(name.replaceAll('ຳ', 'ໍາ').replaceAll('ໜ', 'ຫນ').replaceAll('ໝ', 'ຫມ'))),
    );
    expect(other).toEqual([]);
  });
});

describe('a suggested passphrase', () => {
  const phrases = Array.from({ length: 60 }, suggestPassphrase);

  it('is five different names with one space between', () => {
    const pool = new Set(suggestionPool());
    for (const phrase of phrases) {
      const names = phrase.split(' ');
      expect(new Set(names).size).toBe(5);
      expect(names.filter((name) => !pool.has(name))).toEqual([]);
    }
  });

  it('is never the same twice and draws from the whole list', () => {
    expect(new Set(phrases).size).toBe(phrases.length);
    const drawn = phrases.flatMap((phrase) => phrase.split(' '));
    // 300 draws out of thousands: about nine come twice when all are equally likely.
    expect(new Set(drawn).size).toBeGreaterThan(260);
  });

  it('passes the judgement of its own program', async () => {
    const names = ['ສົມຊາຍ ວົງພະຈັນ', 'ຕຳຫຼວດແຂວງຄຳມ່ວນ', 'Khammouane'];
    for (const phrase of phrases) {
      expect(await judgePassphrase(new TextEncoder().encode(phrase), names)).toMatchObject({
        isAcceptable: true,
        problems: [],
      });
    }
  });
});
