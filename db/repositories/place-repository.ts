import type { Division, PlaceSummary } from '../../shared/contract/place.ts';
import { PlaceLevel } from '../../shared/places/place.ts';
import type { StoreReader } from '../database.ts';
import type { PlaceTable } from '../tables/office-content.ts';

/** Divisions by code, in the order asked; a code that is not known is left out. */
export async function describePlaces(db: StoreReader, codes: readonly string[]): Promise<PlaceSummary[]> {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom('main.place').selectAll().where('code', 'in', codes).execute();
  const known = new Map((await withAncestors(db, rows)).map((place) => [place.code, place]));
  return codes.flatMap((code) => known.get(code) ?? []);
}

/** Whether a division of this code is in the list, also one that has been closed. */
export async function hasPlace(db: StoreReader, code: string): Promise<boolean> {
  return (await readPlace(db, code)) !== undefined;
}

export async function readPlace(db: StoreReader, code: string): Promise<PlaceTable | undefined> {
  return db.selectFrom('main.place').selectAll().where('code', '=', code).executeTakeFirst();
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

/** A division as a row has it. */
export const toDivision = (row: PlaceTable): Division => ({
  code: row.code,
  level: PlaceLevel.parse(row.level),
  nameLao: row.name_lao,
  nameEnglish: row.name_english,
  closedOn: row.valid_to,
});
