import { v7 } from 'uuid';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What two sheets were typed in for. */
export type ProofOccasion = 'set-up' | 'renewal' | 'drill' | 'recovery';

/** Puts on record that two sheets of a set were typed in and were right. */
export async function insertProof(
  db: StoreDatabase,
  set: string,
  occasion: ProofOccasion,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.recovery_proof')
    .values({ id: v7(), sheet_set: set, occasion, ...recorded(stamp) })
    .execute();
}

/** When two sheets of a set were last typed in for a drill; undefined when they never were. */
export async function lastDrillOf(db: StoreReader, set: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('main.recovery_proof')
    .select(({ fn }) => fn.max('created_at').as('last'))
    .where('sheet_set', '=', set)
    .where('occasion', '=', 'drill')
    .executeTakeFirst();
  return row?.last ?? undefined;
}

/** When two sheets of a set were last typed in and right; undefined when it is not on record. */
export async function lastProofOf(db: StoreReader, set: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('main.recovery_proof')
    .select(({ fn }) => fn.max('created_at').as('last'))
    .where('sheet_set', '=', set)
    .executeTakeFirst();
  return row?.last ?? undefined;
}
