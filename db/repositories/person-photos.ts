import { PersonPhoto } from '../../shared/domain/person-photo.ts';
import type { StoreReader } from '../database.ts';
import { dateColumns, storedAnswer, storedDate, valueOf } from './answer-columns.ts';
import type { PersonRecord, PersonRecordKind } from './person-records.ts';

/** A person's photo, as a row. Its bytes stand nowhere else: not in the history, and no more once it is removed. */
export const personPhotos: PersonRecordKind<PersonPhoto, 'register.person_photo'> = {
  entity: 'photo',
  table: 'register.person_photo',
  columns: (photo) => ({
    jpeg: Buffer.from(photo.jpegBase64, 'base64'),
    taken_on_answer: photo.takenOn.answer,
    ...dateColumns('taken_on', valueOf(photo.takenOn)),
  }),
  valueOf: (row) =>
    PersonPhoto.parse({
      jpegBase64: Buffer.from(row.jpeg).toString('base64'),
      takenOn: storedAnswer(row.taken_on_answer, storedDate('taken_on', row)),
    }),
  wiped: { jpeg: new Uint8Array() },
  history: (photo, version) => ({
    // Two pictures of one size are two pictures all the same.
    jpegBase64: { bytes: Buffer.byteLength(photo.jpegBase64, 'base64'), ofVersion: version },
    takenOn: photo.takenOn,
  }),
};

/** A person's photo without its bytes; null when there is none. */
export async function describePhoto(
  db: StoreReader,
  personId: string,
): Promise<PersonRecord<Pick<PersonPhoto, 'takenOn'>> | null> {
  const row = await db
    .selectFrom('register.person_photo')
    .select([
      'id',
      'version',
      'changed_at',
      'changed_by',
      'taken_on_answer',
      'taken_on_earliest',
      'taken_on_latest',
      'taken_on_precision',
      'taken_on_is_approximate',
      'taken_on_as_typed',
    ])
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    personId,
    version: row.version,
    value: {
      takenOn: PersonPhoto.shape.takenOn.parse(
        storedAnswer(row.taken_on_answer, storedDate('taken_on', row)),
      ),
    },
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}
