import { AccountProfile } from '../../shared/domain/account.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Where accounts are to be phoned, by their ids; an account without a profile is not in it. */
export async function readProfiles(db: StoreReader): Promise<ReadonlyMap<string, AccountProfile>> {
  const rows = await db.selectFrom('main.account_profile').select(['account_id', 'phone']).execute();
  return new Map(rows.map(({ account_id: id, phone }) => [id, AccountProfile.parse({ phone })]));
}

/** Writes what is known of one account beside its keys. */
export async function writeProfile(
  db: StoreDatabase,
  accountId: string,
  { phone }: AccountProfile,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.account_profile')
    .values({ account_id: accountId, phone, ...recorded(stamp) })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet(({ eb }) => ({ phone, version: eb('version', '+', 1) })),
    )
    .execute();
}
