import { sql } from 'kysely';
import type { PlaceSuggestion } from '../../shared/contract/place.ts';
import { placeLevels } from '../../shared/places/place.ts';
import { type PlaceWord, placeWords } from '../../shared/places/place-words.ts';
import type { StoreReader } from '../database.ts';
import { describePlaces } from './place-repository.ts';

/** A phonetic code is looked for from this length on: shorter ones are in too many names. */
const SHORTEST_SOUND = 4;

/** How a word stands in a name, best first: all of it, its beginning, a part, its sound. */
type Rank = 0 | 1 | 2 | 3;

type Match = { readonly rank: Rank; readonly earlierName: string | null };

/**
 * Divisions of any level that the words name: one at least names the division itself, the others it or a larger one that
 * holds it. Best first; of equals those still open, those of the office's own province, the larger, and by code.
 */
export async function suggestPlaces(
  db: StoreReader,
  text: string,
  { provinceCode, limit }: { readonly provinceCode: string; readonly limit: number },
): Promise<PlaceSuggestion[]> {
  const words = placeWords(text);
  if (words.length === 0) return [];
  const matches = await Promise.all(words.map((word) => matchesOf(db, word)));
  const places = await placesOf(db, [...new Set(matches.flatMap((found) => [...found.keys()]))]);
  const ranked = places.flatMap((place) => {
    const own = matches.flatMap((found) => found.get(place.code) ?? []);
    const larger = [place.parent_code ?? '', place.code.slice(0, 4), place.code.slice(0, 2)];
    const isNamed = matches.every((found) => found.has(place.code) || larger.some((code) => found.has(code)));
    if (own.length === 0 || !isNamed) return [];
    const rank = Math.max(...own.map((match) => match.rank));
    const earlierName = own.find((match) => match.earlierName !== null)?.earlierName ?? null;
    return [{ place, rank, words: own.length, earlierName }];
  });
  const isElsewhere = (code: string) => !code.startsWith(provinceCode);
  ranked.sort(
    (one, other) =>
      Number(one.place.valid_to !== null) - Number(other.place.valid_to !== null) ||
      one.rank - other.rank ||
      Number(isElsewhere(one.place.code)) - Number(isElsewhere(other.place.code)) ||
      other.words - one.words ||
      Number(one.earlierName !== null) - Number(other.earlierName !== null) ||
      levelOf(one.place.level) - levelOf(other.place.level) ||
      (one.place.code < other.place.code ? -1 : 1),
  );
  const best = ranked.slice(0, limit);
  const described = await describePlaces(
    db,
    best.map(({ place }) => place.code),
  );
  return described.map((summary, at) => ({ ...summary, earlierName: best[at]?.earlierName ?? null }));
}

/** The province and its districts: what is offered before anybody has typed. */
export async function placesOfProvince(db: StoreReader, provinceCode: string): Promise<PlaceSuggestion[]> {
  const rows = await db
    .selectFrom('main.place')
    .select('code')
    .where(({ or, eb }) => or([eb('code', '=', provinceCode), eb('parent_code', '=', provinceCode)]))
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute();
  const described = await describePlaces(
    db,
    rows.map(({ code }) => code),
  );
  return described.map((summary) => ({ ...summary, earlierName: null }));
}

const levelOf = (level: string): number => placeLevels.findIndex((each) => each === level);

function placesOf(db: StoreReader, codes: readonly string[]) {
  return db
    .selectFrom('main.place')
    .select(['code', 'level', 'parent_code', 'valid_to'])
    .where('code', 'in', codes)
    .execute();
}

/** Every division that a word names, by code. A name of now goes before an earlier one. */
async function matchesOf(db: StoreReader, { folded, sound }: PlaceWord): Promise<ReadonlyMap<string, Match>> {
  const sounds = sound.length >= SHORTEST_SOUND;
  const rows = await db
    .selectFrom('main.place_name')
    .select(['place_code', 'kind', 'text', 'folded'])
    .where(({ or }) =>
      or([
        sql<boolean>`instr(folded, ${folded}) > 0`,
        ...(sounds ? [sql<boolean>`substr(sound, 1, ${sound.length}) = ${sound}`] : []),
      ]),
    )
    .execute();
  const found = new Map<string, Match>();
  for (const row of rows) {
    const match: Match = {
      rank: rankOf(row.folded, folded),
      earlierName: row.kind === 'earlier' ? row.text : null,
    };
    const known = found.get(row.place_code);
    if (known === undefined || isBetter(match, known)) found.set(row.place_code, match);
  }
  return found;
}

const isBetter = (one: Match, other: Match): boolean =>
  (one.earlierName === null) === (other.earlierName === null)
    ? one.rank < other.rank
    : one.earlierName === null;

function rankOf(name: string, word: string): Rank {
  if (name === word) return 0;
  if (name.startsWith(word)) return 1;
  return name.includes(word) ? 2 : 3;
}
