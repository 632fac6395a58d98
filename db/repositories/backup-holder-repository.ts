import type { Compartment } from '../../shared/compartment.ts';
import type { StoreDatabase } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

export type NewHolder = {
  readonly id: string;
  readonly name: string;
  readonly recipient: string;
  readonly compartments: readonly Compartment[];
  readonly signature: string;
};

/** Writes down somebody who opens copies from now on. */
export async function insertHolder(db: StoreDatabase, holder: NewHolder, stamp: Stamp): Promise<void> {
  const { compartments, ...row } = holder;
  await db
    .insertInto('main.backup_holder')
    .values({ ...row, ...recorded(stamp) })
    .execute();
  await db
    .insertInto('main.backup_holder_compartment')
    .values(compartments.map((compartment) => ({ holder_id: holder.id, compartment })))
    .execute();
}

/**
 * Takes a holder away, and the keys that were sealed to them among others: whoever next signs in with such a key seals it
 * to those that are left. False where there is none.
 */
export async function deleteHolder(db: StoreDatabase, holderId: string): Promise<boolean> {
  const into = await db
    .selectFrom('main.backup_holder_compartment')
    .select('compartment')
    .where('holder_id', '=', holderId)
    .execute();
  for (const { compartment } of into)
    await db.deleteFrom('main.backup_key').where('compartment', '=', compartment).execute();
  const { numDeletedRows } = await db
    .deleteFrom('main.backup_holder')
    .where('id', '=', holderId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
