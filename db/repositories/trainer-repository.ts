import { Trainer } from '../../shared/domain/trainer.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A trainer as stored. */
export type StoredTrainer = {
  readonly trainerId: string;
  readonly trainer: Trainer;
  readonly version: number;
};

/** The roster, those who may still be asked first, by name. */
export async function readTrainers(
  db: StoreReader,
): Promise<(StoredTrainer & { readonly events: number })[]> {
  const rows = await db
    .selectFrom('programme.trainer as trainer')
    .selectAll('trainer')
    .select((of) =>
      of
        .selectFrom('programme.programme_event_trainer as taught')
        .innerJoin('programme.programme_event as event', 'event.id', 'taught.event_id')
        .select(({ fn }) => fn.countAll<number>().as('events'))
        .whereRef('taught.trainer_id', '=', 'trainer.id')
        .where('event.standing', '=', 'Held')
        .as('events'),
    )
    .orderBy('is_active', 'desc')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    trainerId: row.id,
    events: row.events ?? 0,
    trainer: Trainer.parse({
      name: row.name,
      sex: storedAnswer(row.sex_answer, row.sex),
      organisation:
        row.organisation_id === null && row.organisation_name === null
          ? null
          : { organisationId: row.organisation_id, name: row.organisation_name },
      position: row.position,
      subjects: row.subjects,
      phone: row.phone_as_typed === null ? null : { asTyped: row.phone_as_typed, e164: row.phone_e164 },
      isActive: row.is_active === 1,
    }),
    version: row.version,
  }));
}

/** Reads one trainer. */
export async function readTrainer(db: StoreReader, trainerId: string): Promise<StoredTrainer | undefined> {
  return (await readTrainers(db)).find((trainer) => trainer.trainerId === trainerId);
}

/** Puts a trainer on the roster, or writes their next version. */
export async function saveTrainer(
  db: StoreDatabase,
  { trainerId, trainer, version }: StoredTrainer,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    name: trainer.name,
    ...answerColumns('sex', trainer.sex),
    organisation_id: trainer.organisation?.organisationId ?? null,
    organisation_name: trainer.organisation?.name ?? null,
    position: trainer.position,
    subjects: trainer.subjects,
    phone_as_typed: trainer.phone?.asTyped ?? null,
    phone_e164: trainer.phone?.e164 ?? null,
    is_active: trainer.isActive ? 1 : 0,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  await db
    .insertInto('programme.trainer')
    .values({ id: trainerId, ...columns, ...recorded(stamp, version) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...columns, version }))
    .execute();
}
