import { sql } from 'kysely';
import type { PlaceEntry } from '../../shared/contract/place.ts';
import { placeLevels } from '../../shared/places/place.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { nameCode } from '../../shared/text/name-code.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { PlaceTable } from '../tables/office-content.ts';
import { toDivision } from './place-repository.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Who wrote the rows that came with the program. */
const SHIPPED = 'shipped';

/** Digits of the codes that an office gives: a district, a nine, and a number of its own; no shipped list uses them. */
const DISTRICT_DIGITS = 4;
const OWN_MARK = '9';
const OWN_DIGITS = 4;

type Names = { readonly nameLao: string; readonly nameEnglish: string | null };

/**
 * The divisions inside one, at any depth, or all provinces, each with the names it had before: larger ones first, those
 * that the office added before the others, by code.
 */
export async function listPlaces(db: StoreReader, withinCode: string | null): Promise<PlaceEntry[]> {
  const rows = await db
    .selectFrom('main.place')
    .selectAll()
    .$if(withinCode === null, (places) => places.where('level', '=', 'province'))
    .$if(withinCode !== null, (places) =>
      places
        .where('code', '!=', withinCode ?? '')
        .where(sql<boolean>`substr(code, 1, ${withinCode?.length ?? 0}) = ${withinCode}`),
    )
    .orderBy('code')
    .execute();
  const earlier = await db
    .selectFrom('main.place_name')
    .select(['place_code', 'text', 'until'])
    .where('kind', '=', 'earlier')
    .orderBy('until')
    .execute();
  const places = rows.map((row) => ({
    ...toDivision(row),
    parentCode: row.parent_code,
    version: row.version,
    isOwn: row.created_by !== SHIPPED,
    earlierNames: earlier
      .filter(({ place_code }) => place_code === row.code)
      .map(({ text, until }) => ({ text, until })),
    successorCode: row.successor_code,
  }));
  const order = ({ level, isOwn }: PlaceEntry) => 2 * placeLevels.indexOf(level) + Number(!isOwn);
  return places.toSorted((one, other) => order(one) - order(other));
}

/** The next code that the office may give inside a district. */
export async function nextOwnCode(db: StoreReader, parentCode: string): Promise<string> {
  const start = parentCode.slice(0, DISTRICT_DIGITS) + OWN_MARK;
  const { last } = await db
    .selectFrom('main.place')
    .select(({ fn }) => fn.max('code').as('last'))
    .where(sql<boolean>`substr(code, 1, ${start.length}) = ${start}`)
    .where(sql<boolean>`length(code) = ${start.length + OWN_DIGITS}`)
    .executeTakeFirstOrThrow();
  const number = Number(last?.slice(start.length) ?? '0') + 1;
  return start + String(number).padStart(OWN_DIGITS, '0');
}

export async function insertPlace(
  db: StoreDatabase,
  place: Names & {
    readonly code: string;
    readonly level: string;
    readonly parentCode: string;
    readonly validFrom: string | null;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.place')
    .values({
      code: place.code,
      level: place.level,
      parent_code: place.parentCode,
      name_lao: place.nameLao,
      name_english: place.nameEnglish ?? '',
      confidence: 'high',
      valid_from: place.validFrom,
      valid_to: null,
      successor_code: null,
      ...recorded(stamp),
    })
    .execute();
  await writeNames(db, place.code, place, 1, stamp);
}

/** Writes a division's names and what holds it; those it had become earlier names until a day, or spellings. */
export async function updatePlace(
  db: StoreDatabase,
  before: PlaceTable,
  after: Names & { readonly parentCode: string | null; readonly renamedUntil: string | null },
  stamp: Stamp,
): Promise<void> {
  const version = before.version + 1;
  const { nameLao, nameEnglish, parentCode, renamedUntil } = after;
  await db
    .updateTable('main.place')
    .set({ name_lao: nameLao, name_english: nameEnglish ?? '', parent_code: parentCode, version })
    .where('code', '=', before.code)
    .execute();
  await db
    .deleteFrom('main.place_name')
    .where('place_code', '=', before.code)
    .where('kind', 'in', ['lao', 'latin'])
    .execute();
  await writeNames(db, before.code, after, version, stamp);
  const gone = [
    ...(before.name_lao === nameLao ? [] : [before.name_lao]),
    ...(before.name_english === (nameEnglish ?? '') || before.name_english === ''
      ? []
      : [before.name_english]),
  ];
  for (const text of gone) {
    await writeName(db, before.code, renamedUntil === null ? 'spelling' : 'earlier', text, {
      until: renamedUntil,
      version,
      stamp,
    });
  }
}

export async function closePlace(
  db: StoreDatabase,
  before: PlaceTable,
  closing: { readonly lastDay: string; readonly successorCode: string | null },
): Promise<void> {
  await db
    .updateTable('main.place')
    .set({
      valid_to: closing.lastDay,
      successor_code: closing.successorCode,
      version: before.version + 1,
    })
    .where('code', '=', before.code)
    .execute();
}

/** Whether a division has open ones inside it. */
export async function holdsOpenPlaces(db: StoreReader, code: string): Promise<boolean> {
  const inside = await db
    .selectFrom('main.place')
    .select('code')
    .where('parent_code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return inside !== undefined;
}

async function writeNames(
  db: StoreDatabase,
  code: string,
  { nameLao, nameEnglish }: Names,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await writeName(db, code, 'lao', nameLao, { until: null, version, stamp });
  if (nameEnglish !== null) await writeName(db, code, 'latin', nameEnglish, { until: null, version, stamp });
}

async function writeName(
  db: StoreDatabase,
  code: string,
  kind: string,
  text: string,
  {
    until,
    version,
    stamp,
  }: { readonly until: string | null; readonly version: number; readonly stamp: Stamp },
): Promise<void> {
  await db
    .insertInto('main.place_name')
    .values({
      place_code: code,
      kind,
      text,
      folded: foldForSearch(text),
      sound: nameCode(text),
      until,
      ...recorded(stamp, version),
    })
    // The same earlier name once more: its last end counts.
    .onConflict((conflict) => conflict.doUpdateSet({ until, version }))
    .execute();
}
