import type Database from 'better-sqlite3';
import { foldForSearch } from '../../shared/text/fold.ts';

type NamedPlace = readonly [code: string, folded: string];

const known = new WeakMap<Database.Database, ReadonlyMap<string, readonly string[]>>();

/** The codes of the divisions that are called so in some spelling, read once while the store is open. */
export function placesCalled(sqlite: Database.Database, words: readonly string[]): readonly string[] {
  let places = known.get(sqlite);
  if (places === undefined) {
    places = readPlaces(sqlite);
    known.set(sqlite, places);
  }
  return places.get(foldForSearch(words.join(' '))) ?? [];
}

function readPlaces(sqlite: Database.Database): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const [code, folded] of sqlite
    .prepare<[], NamedPlace>('select code, folded from main.place order by code')
    .raw()
    .all()) {
    for (const name of new Set(folded.split('\n'))) {
      const codes = places.get(name);
      if (codes === undefined) places.set(name, [code]);
      else codes.push(code);
    }
  }
  return places;
}
