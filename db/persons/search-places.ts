import type Database from 'better-sqlite3';
import { foldForSearch } from '../../shared/text/fold.ts';

type NamedPlace = [folded: string, code: string];

/** The form in which the name of a place is looked up. */
export const placeKey = (words: readonly string[]): string => foldForSearch(words.join(' '));

/** The codes of the divisions that are or were called so in some spelling, by {@link placeKey}. */
export function placesCalled(
  sqlite: Database.Database,
  keys: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  if (keys.length === 0) return new Map();
  const rows = sqlite
    .prepare<[string], NamedPlace>(
      `select distinct folded, place_code from main.place_name
       where folded in (select value from json_each(?)) order by place_code`,
    )
    .raw()
    .all(JSON.stringify(keys));
  const places = new Map<string, string[]>();
  for (const [folded, code] of rows) places.set(folded, [...(places.get(folded) ?? []), code]);
  return places;
}
