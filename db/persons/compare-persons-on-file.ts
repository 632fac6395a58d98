import type { StoreDatabase, StoreReader } from '../database.ts';
import { refreshMatchIndex } from './refresh-match-index.ts';

/** Whether there is somebody on file whose pairs have not been looked for yet. */
export async function isAnybodyToCompare(db: StoreReader): Promise<boolean> {
  return (await nextPerson(db)) !== undefined;
}

/** Looks for the pairs of one person not compared yet, inside the caller's transaction; false when nobody is left. */
export async function compareNextPerson(db: StoreDatabase): Promise<boolean> {
  const personId = await nextPerson(db);
  if (personId === undefined) return false;
  await refreshMatchIndex(db, personId);
  return true;
}

async function nextPerson(db: StoreReader): Promise<string | undefined> {
  const next = await db
    .selectFrom('register.person_to_compare')
    .select('person_id')
    .orderBy('person_id')
    .limit(1)
    .executeTakeFirst();
  return next?.person_id;
}
