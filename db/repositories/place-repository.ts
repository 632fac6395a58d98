import { sql } from 'kysely';
import type { Division, PlaceSummary } from '../../shared/contract/place.ts';
import { PlaceLevel } from '../../shared/places/place.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import type { StoreReader } from '../database.ts';
import type { PlaceTable } from '../tables/office-content.ts';

export type PlaceQuery = {
  readonly text: string;
  readonly level: PlaceLevel;
  /** Only divisions inside this one, at any depth; null for the whole country. */
  readonly withinCode: string | null;
  readonly limit: number;
};

/**
 * Divisions of a level whose Lao or Latin name, or another spelling, holds the text; those that begin with it first.
 * Codes of the smaller divisions begin with the code of the larger.
 */
export async function suggestPlaces(db: StoreReader, query: PlaceQuery): Promise<PlaceSummary[]> {
  const folded = foldForSearch(query.text);
  const rows = await db
    .selectFrom('main.place')
    .selectAll()
    .where('level', '=', query.level)
    .where('valid_to', 'is', null)
    .$if(query.withinCode !== null, (places) =>
      places.where(sql<boolean>`substr(code, 1, ${query.withinCode?.length ?? 0}) = ${query.withinCode}`),
    )
    .$if(folded !== '', (places) => places.where(sql<boolean>`instr(folded, ${folded}) > 0`))
    .$if(folded !== '', (places) =>
      places.orderBy(sql`instr(${sql.lit('\n')} || folded, ${`\n${folded}`}) = 0`),
    )
    .orderBy('code')
    .limit(query.limit)
    .execute();
  return withAncestors(db, rows);
}

/** Divisions by code, in the order asked; a code that is not known is left out. */
export async function describePlaces(db: StoreReader, codes: readonly string[]): Promise<PlaceSummary[]> {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom('main.place').selectAll().where('code', 'in', codes).execute();
  const known = await withAncestors(db, rows);
  return codes.flatMap((code) => known.find((place) => place.code === code) ?? []);
}

/** Whether a division of this code is in the list, also one that has been closed. */
export async function hasPlace(db: StoreReader, code: string): Promise<boolean> {
  return (
    (await db.selectFrom('main.place').select('code').where('code', '=', code).executeTakeFirst()) !==
    undefined
  );
}

async function withAncestors(db: StoreReader, rows: readonly PlaceTable[]): Promise<PlaceSummary[]> {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  let missing = parentsMissing(rows, byCode);
  while (missing.length > 0) {
    const parents = await db.selectFrom('main.place').selectAll().where('code', 'in', missing).execute();
    if (parents.length === 0) break;
    for (const parent of parents) byCode.set(parent.code, parent);
    missing = parentsMissing(parents, byCode);
  }
  return rows.map((row) => {
    const within: Division[] = [];
    for (
      let parent = byCode.get(row.parent_code ?? '');
      parent !== undefined;
      parent = byCode.get(parent.parent_code ?? '')
    ) {
      within.push(toDivision(parent));
    }
    return { ...toDivision(row), within };
  });
}

const parentsMissing = (rows: readonly PlaceTable[], known: ReadonlyMap<string, PlaceTable>): string[] => [
  ...new Set(
    rows.flatMap(({ parent_code }) => (parent_code === null || known.has(parent_code) ? [] : [parent_code])),
  ),
];

const toDivision = (row: PlaceTable): Division => ({
  code: row.code,
  level: PlaceLevel.parse(row.level),
  nameLao: row.name_lao,
  nameEnglish: row.name_english,
});
