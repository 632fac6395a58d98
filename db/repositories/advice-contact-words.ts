import type { Wing } from '../../shared/compartment.ts';
import { AdviceContactWords } from '../../shared/domain/advice-contact.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

// Both tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.advice_contact_words' =>
  `${wing}.advice_contact_words` as 'investigation.advice_contact_words';

/** Keeps what one wing says of a contact in words; a later wording is a newer version. */
export async function saveAdviceContactWords(
  db: StoreDatabase,
  wing: Wing,
  contactId: string,
  { remarks, callBack }: AdviceContactWords,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const changing = {
    remarks,
    call_back_as_typed: callBack?.asTyped ?? null,
    call_back_e164: callBack?.e164 ?? null,
    changed_at: stamp.at,
    version,
  };
  await db
    .insertInto(tableIn(wing))
    .values({ contact_id: contactId, ...recorded(stamp), ...changing })
    .onConflict((conflict) => conflict.column('contact_id').doUpdateSet(changing))
    .execute();
}

/** What one wing says of a contact in words; undefined when it says nothing. */
export async function readAdviceContactWords(
  db: StoreReader,
  wing: Wing,
  contactId: string,
): Promise<{ readonly words: AdviceContactWords; readonly version: number } | undefined> {
  const row = await db
    .selectFrom(tableIn(wing))
    .selectAll()
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { remarks, call_back_as_typed: asTyped, call_back_e164: e164, version } = row;
  return {
    words: AdviceContactWords.parse({ remarks, callBack: asTyped === null ? null : { asTyped, e164 } }),
    version,
  };
}
