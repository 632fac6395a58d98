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

/** Changes what may change of the office, and returns its new version. Who changed it is in the audit. */
export async function changeOffice(db: StoreDatabase, office: Omit<Office, 'code'>): Promise<number> {
  const { version } = await db
    .updateTable('main.office')
    .set((row) => ({
      name_lao: office.nameLao,
      name_english: office.nameEnglish,
      province_code: office.provinceCode,
      version: row('version', '+', 1),
    }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
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

/** When the office was set up. */
export async function readOfficeSince(db: StoreReader): Promise<string> {
  const row = await db.selectFrom('main.office').select('created_at').executeTakeFirstOrThrow();
  return row.created_at;
}

/** What holds until an account chooses otherwise. */
export const defaultPreferences: Preferences = {
  language: 'lo',
  idleLockMinutes: 5,
  textSizePercent: 100,
  contrast: 'normal',
  hidesFromCapture: false,
  remindsOfTasks: true,
};

export async function readPreferences(db: StoreReader, accountId: string): Promise<Preferences> {
  const row = await db
    .selectFrom('main.preference')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) return defaultPreferences;
  return Preferences.parse({
    language: row.language,
    idleLockMinutes: row.idle_lock_minutes,
    textSizePercent: row.text_size_percent,
    contrast: row.contrast,
    hidesFromCapture: row.hides_from_capture === 1,
    remindsOfTasks: row.reminds_of_tasks === 1,
  });
}

export async function writePreferences(
  db: StoreDatabase,
  accountId: string,
  preferences: Preferences,
  stamp: Stamp,
): Promise<void> {
  const changing = {
    language: preferences.language,
    idle_lock_minutes: preferences.idleLockMinutes,
    text_size_percent: preferences.textSizePercent,
    contrast: preferences.contrast,
    hides_from_capture: preferences.hidesFromCapture ? 1 : 0,
    reminds_of_tasks: preferences.remindsOfTasks ? 1 : 0,
  };
  await db
    .insertInto('main.preference')
    .values({ account_id: accountId, ...changing, ...recorded(stamp) })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(changing))
    .execute();
}
