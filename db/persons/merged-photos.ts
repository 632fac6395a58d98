import { Refusal } from '../../shared/result.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { partsOf, rememberParts } from '../repositories/person-merge-repository.ts';
import type { Stamp } from '../repositories/stamp.ts';
import type { MergeOfTwo } from './merged-parts.ts';

/** The id of a person's photo; undefined where there is none. */
export async function photoIdOf(db: StoreReader, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('register.person_photo')
    .select('id')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

/** Leaves the record that is kept with one photo: its own, or the other's, where it has none or gives way to it. */
export async function mergePhotos(
  db: StoreDatabase,
  merge: MergeOfTwo,
  photoOf: string | null,
  stamp: Stamp,
): Promise<void> {
  const kept = await photoIdOf(db, merge.kept);
  const merged = await photoIdOf(db, merge.merged);
  if (merged === undefined || (kept !== undefined && photoOf !== merge.merged)) return;
  await rememberParts(db, merge.id, 'photo', [merged], stamp);
  if (kept === undefined) {
    await give(db, merged, merge.kept);
    return;
  }
  await rememberParts(db, merge.id, 'replaced-photo', [kept], stamp);
  await exchange(db, { id: kept, to: merge.merged }, { id: merged, to: merge.kept }, stamp);
}

/**
 * Gives each record its photo back.
 *
 * @throws Refusal where the photo that gave way finds another in its place, put there since: somebody removes it first.
 */
export async function separatePhotos(db: StoreDatabase, merge: MergeOfTwo, stamp: Stamp): Promise<void> {
  const [moved] = await partsOf(db, merge.id, 'photo');
  const [replaced] = await partsOf(db, merge.id, 'replaced-photo');
  if (moved === undefined) return;
  if (replaced === undefined) {
    await give(db, moved, merge.merged);
    return;
  }
  const inPlace = await photoIdOf(db, merge.kept);
  if (inPlace !== undefined && inPlace !== moved)
    throw new Refusal({ code: 'refused', reason: 'merge-photo-added' });
  if (inPlace === undefined) {
    await give(db, replaced, merge.kept);
    await give(db, moved, merge.merged);
    return;
  }
  await exchange(db, { id: moved, to: merge.merged }, { id: replaced, to: merge.kept }, stamp);
}

type Move = { readonly id: string; readonly to: string };

/** A record has one photo at each moment, so that the first leaves its own for as long as the second comes in. */
async function exchange(db: StoreDatabase, first: Move, second: Move, stamp: Stamp): Promise<void> {
  const photo = db.updateTable('register.person_photo');
  await photo.set({ removed_at: stamp.at }).where('id', '=', first.id).execute();
  await give(db, second.id, second.to);
  await photo.set({ person_id: first.to, removed_at: null }).where('id', '=', first.id).execute();
}

async function give(db: StoreDatabase, id: string, personId: string): Promise<void> {
  await db.updateTable('register.person_photo').set({ person_id: personId }).where('id', '=', id).execute();
}
