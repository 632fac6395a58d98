import { addDays } from '../../../shared/dates/plain-date.ts';
import type { PlaceLevel } from '../../../shared/places/place.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { Refusal } from '../../../shared/result.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import {
  closePlace,
  holdsOpenPlaces,
  insertPlace,
  listPlaces,
  nextOwnCode,
  updatePlace,
} from '../../../db/repositories/place-list.ts';
import { describePlaces, readPlace } from '../../../db/repositories/place-repository.ts';
import { placesOfProvince, suggestPlaces } from '../../../db/repositories/place-search.ts';
import type { PlaceTable } from '../../../db/tables/office-content.ts';
import type { Handler, Work } from '../handler.ts';
import { requireVersion } from './domain-checks.ts';

export const suggestDivisions: Handler<'place.suggest'> = async ({ text, limit }, { db }) => {
  const { provinceCode } = await readOffice(db);
  return text.trim() === ''
    ? (await placesOfProvince(db, provinceCode)).slice(0, limit)
    : suggestPlaces(db, text, { provinceCode, limit });
};

export const describe: Handler<'place.describe'> = ({ codes }, { db }) => describePlaces(db, codes);

export const listOfPlaces: Handler<'place.list'> = ({ withinCode }, { db }) => listPlaces(db, withinCode);

export const addPlace: Handler<'place.add'> = async (place, work) => {
  await requireParent(work, place.level, place.parentCode);
  const code = await nextOwnCode(work.db, place.parentCode);
  await insertPlace(work.db, { ...place, code }, work.stamp);
  work.note({ record: null, detail: { place: code } });
  return { code };
};

export const revisePlace: Handler<'place.revise'> = async (revised, work) => {
  const { code, version, parentCode, renamedOn } = revised;
  const before = await requirePlaceOfCode(work, code);
  requireVersion(before.version, version);
  if (parentCode !== before.parent_code) await requireOtherParent(work, before, parentCode);
  await updatePlace(
    work.db,
    before,
    { ...revised, renamedUntil: renamedOn === null ? null : addDays(renamedOn, -1) },
    work.stamp,
  );
  work.note({ record: null, detail: { place: code, isRenaming: renamedOn !== null } });
  return {};
};

/** A division is closed once it holds nothing open any more, in favour of another open one of its level, or of none. */
export const endPlace: Handler<'place.close'> = async ({ code, version, lastDay, successorCode }, work) => {
  const before = await requirePlaceOfCode(work, code);
  requireVersion(before.version, version);
  if (before.valid_to !== null) refuse('code', 'place-closed');
  if (before.valid_from !== null && lastDay < before.valid_from) refuse('lastDay', 'before-its-start');
  if (await holdsOpenPlaces(work.db, code)) refuse('code', 'place-holds-others');
  if (successorCode !== null) {
    const successor = await readPlace(work.db, successorCode);
    if (successor === undefined || successor.code === code || successor.valid_to !== null)
      refuse('successorCode', 'no-such-place');
  }
  await closePlace(work.db, before, { lastDay, successorCode });
  work.note({ record: null, detail: { place: code } });
  return {};
};

function refuse(field: string, problem: Problem): never {
  throw new Refusal({ code: 'invalid', fields: { [field]: [problem] } });
}

async function requirePlaceOfCode({ db }: Work, code: string): Promise<PlaceTable> {
  const place = await readPlace(db, code);
  if (place === undefined) throw new Refusal({ code: 'not-found' });
  return place;
}

/** What may hold a division of a level. */
const holders: Readonly<Record<PlaceLevel, readonly string[]>> = {
  province: [],
  district: ['province'],
  subdistrict: ['district'],
  village: ['district', 'subdistrict'],
};

async function requireParent({ db }: Work, level: PlaceLevel, parentCode: string): Promise<PlaceTable> {
  const parent = await readPlace(db, parentCode);
  if (parent === undefined || parent.valid_to !== null || !holders[level].includes(parent.level))
    refuse('parentCode', 'no-such-place');
  return parent;
}

/** A village moves between the sub-districts of its district; other divisions keep their place, which their codes tell. */
async function requireOtherParent(work: Work, place: PlaceTable, parentCode: string | null): Promise<void> {
  if (place.level !== 'village' || parentCode === null) refuse('parentCode', 'no-such-place');
  const parent = await requireParent(work, 'village', parentCode);
  if (parent.code.slice(0, 4) !== place.code.slice(0, 4)) refuse('parentCode', 'no-such-place');
}
