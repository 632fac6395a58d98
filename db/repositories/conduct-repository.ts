import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** The newest version of the code of conduct that an account has accepted; null before the first. */
export async function acceptedConduct(db: StoreReader, accountId: string): Promise<number | null> {
  const row = await db
    .selectFrom('main.conduct_acceptance')
    .select('conduct_version')
    .where('account_id', '=', accountId)
    .orderBy('conduct_version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conduct_version ?? null;
}

/** When each account accepted a version of the code of conduct; who did not is not in it. */
export async function conductAcceptances(
  db: StoreReader,
  conductVersion: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('main.conduct_acceptance')
    .select(['account_id', 'created_at'])
    .where('conduct_version', '=', conductVersion)
    .execute();
  return new Map(rows.map(({ account_id: id, created_at: at }) => [id, at]));
}

/** Remembers that the writer accepted a version of the code of conduct; a second time changes nothing. */
export async function insertConductAcceptance(
  db: StoreDatabase,
  conductVersion: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.conduct_acceptance')
    .values({ account_id: stamp.by, conduct_version: conductVersion, ...recorded(stamp) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
