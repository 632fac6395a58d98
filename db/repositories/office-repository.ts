import { Office, Preferences } from '../../shared/domain/office.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Writes the office, once, at set-up. */
export async function insertOffice(db: StoreDatabase, office: Office, stamp: Stamp): Promise<void> {
  await db
    .insertInto('main.office')
    .values({
      id: 1,
      code: office.code,
      name_lao: office.nameLao,
      name_english: office.nameEnglish,
      province_code: office.provinceCode,
      ...recorded(stamp),
    })
    .execute();
}

export async function readOffice(db: StoreReader): Promise<Office> {
  const row = await db.selectFrom('main.office').selectAll().executeTakeFirstOrThrow();
  return Office.parse({
    code: row.code,
    nameLao: row.name_lao,
    nameEnglish: row.name_english,
    provinceCode: row.province_code,
  });
}

/** What holds until an account chooses otherwise. */
export const defaultPreferences: Preferences = { language: 'lo', idleLockMinutes: 5 };

export async function readPreferences(db: StoreReader, accountId: string): Promise<Preferences> {
  const row = await db
    .selectFrom('main.preference')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) return defaultPreferences;
  return Preferences.parse({ language: row.language, idleLockMinutes: row.idle_lock_minutes });
}

export async function writePreferences(
  db: StoreDatabase,
  preferences: Preferences,
  stamp: Stamp,
): Promise<void> {
  const changing = { language: preferences.language, idle_lock_minutes: preferences.idleLockMinutes };
  await db
    .insertInto('main.preference')
    .values({ account_id: stamp.by, ...changing, ...recorded(stamp) })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(changing))
    .execute();
}
