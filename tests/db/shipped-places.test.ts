import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { placeRows } from '../../shared/places/place-rows.ts';
import { foldForSearch } from '../../shared/text/fold.ts';

/**
 * Migration 2 of the office copies the shipped divisions and their folded spellings. Stores made before a change of
 * either keep the old ones: whoever changes the list or the rules of folding writes a migration that brings them up to
 * date, and pins the new hash here.
 */
it('the divisions that migration 2 copies, and their folding, are those that stores have', () => {
  const rows = placeRows().map((place) => [
    place.code,
    place.level,
    place.parentCode,
    place.nameLao,
    place.nameEnglish ?? '',
    [place.nameLao, place.nameEnglish ?? '', ...place.aliases].map(foldForSearch),
    place.confidence,
  ]);
  expect(rows.length).toBe(8919);
  expect(createHash('sha256').update(JSON.stringify(rows)).digest('hex')).toBe(
    '321c4653de2011380e355edb52be5105624b01d5c11e0b7fb0a7935d389bafe9',
  );
});
