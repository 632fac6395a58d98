import { Trainee, type TraineeDecision } from '../../shared/domain/trainee.ts';
import { comparedTraineeOf } from '../../shared/trainees/compared-trainee.ts';
import { traineeKeys } from '../../shared/trainees/trainee-keys.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A trainee as stored. */
export type StoredTrainee = {
  readonly traineeId: string;
  readonly trainee: Trainee;
  /** The oldest of all whom people said to be this one. */
  readonly rootId: string;
};

/** Puts a new trainee on file, under the keys by which they are found. */
export async function insertTrainee(
  db: StoreDatabase,
  traineeId: string,
  trainee: Trainee,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.trainee')
    .values({
      id: traineeId,
      name: trainee.name,
      sex: trainee.sex,
      born_from: trainee.bornFrom,
      born_to: trainee.bornTo,
      office: trainee.office,
      position: trainee.position,
      root_id: traineeId,
      ...recorded(stamp),
    })
    .execute();
  await insertKeys(db, traineeId, trainee, stamp);
}

/** What is known of a trainee of one list alone, as that list is corrected. */
export async function updateTrainee(
  db: StoreDatabase,
  traineeId: string,
  trainee: Trainee,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('programme.trainee')
    .set(({ eb }) => ({
      name: trainee.name,
      sex: trainee.sex,
      born_from: trainee.bornFrom,
      born_to: trainee.bornTo,
      office: trainee.office,
      position: trainee.position,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', traineeId)
    .execute();
  await db.deleteFrom('programme.trainee_key').where('trainee_id', '=', traineeId).execute();
  await insertKeys(db, traineeId, trainee, stamp);
}

async function insertKeys(
  db: StoreDatabase,
  traineeId: string,
  trainee: Trainee,
  stamp: Stamp,
): Promise<void> {
  const keys = traineeKeys(comparedTraineeOf(trainee));
  if (keys.length > 0)
    await db
      .insertInto('programme.trainee_key')
      .values(keys.map((key) => ({ key, trainee_id: traineeId, ...recorded(stamp) })))
      .execute();
}

/** Removes trainees who stand on no list any more and of whom nobody decided anything. */
export async function removeUnusedTrainees(db: StoreDatabase, traineeIds: readonly string[]): Promise<void> {
  for (const id of traineeIds) {
    const used = await db
      .selectFrom('programme.event_participant')
      .select('id')
      .where('trainee_id', '=', id)
      .limit(1)
      .executeTakeFirst();
    const decided = await db
      .selectFrom('programme.trainee_pair')
      .select('one_id')
      .where('decision', 'is not', null)
      .where(({ eb, or }) => or([eb('one_id', '=', id), eb('other_id', '=', id)]))
      .limit(1)
      .executeTakeFirst();
    if (used !== undefined || decided !== undefined) continue;
    await db
      .deleteFrom('programme.trainee_pair')
      .where(({ eb, or }) => or([eb('one_id', '=', id), eb('other_id', '=', id)]))
      .execute();
    await db.deleteFrom('programme.trainee_key').where('trainee_id', '=', id).execute();
    await db.deleteFrom('programme.trainee').where('id', '=', id).execute();
  }
}

/** Reads trainees, checked by their schema, in the order asked; ids that are not on file are left out. */
export async function readTrainees(db: StoreReader, traineeIds: readonly string[]): Promise<StoredTrainee[]> {
  if (traineeIds.length === 0) return [];
  const rows = await db
    .selectFrom('programme.trainee')
    .selectAll()
    .where('id', 'in', [...new Set(traineeIds)])
    .execute();
  const byId = new Map(
    rows.map((row) => [
      row.id,
      {
        traineeId: row.id,
        trainee: Trainee.parse({
          name: row.name,
          sex: row.sex,
          bornFrom: row.born_from,
          bornTo: row.born_to,
          office: row.office,
          position: row.position,
        }),
        rootId: row.root_id,
      },
    ]),
  );
  return traineeIds.flatMap((id) => byId.get(id) ?? []);
}

/** All who are one person with a trainee, as people decided, the trainee too. */
export async function sameTrainees(db: StoreReader, traineeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('programme.trainee as one')
    .innerJoin('programme.trainee as same', 'same.root_id', 'one.root_id')
    .select('same.id')
    .where('one.id', '=', traineeId)
    .orderBy('same.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Keeps what a person said of two trainees, and who is one person with whom after it. */
export async function decideTraineePair(
  db: StoreDatabase,
  pair: readonly [string, string],
  decision: TraineeDecision,
  stamp: Stamp,
): Promise<void> {
  const [one, other] = ordered(pair);
  const decided = { decision, decided_at: stamp.at, decided_by: stamp.by };
  const kept = await db
    .updateTable('programme.trainee_pair')
    .set(({ eb }) => ({ ...decided, version: eb('version', '+', 1) }))
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .executeTakeFirst();
  if (kept.numUpdatedRows === 0n)
    await db
      .insertInto('programme.trainee_pair')
      .values({ one_id: one, other_id: other, weight: 0, ...decided, ...recorded(stamp) })
      .execute();
  const touched = [...(await sameTrainees(db, one)), ...(await sameTrainees(db, other))];
  await joinAgain(db, [...new Set(touched)]);
}

/** Gives trainees their roots anew, from what people decided: whoever is joined by answers of "the same" is one person. */
async function joinAgain(db: StoreDatabase, traineeIds: readonly string[]): Promise<void> {
  const pairs = await db
    .selectFrom('programme.trainee_pair')
    .select(['one_id', 'other_id'])
    .where('decision', '=', 'same')
    .where('one_id', 'in', [...traineeIds])
    .where('other_id', 'in', [...traineeIds])
    .execute();
  const roots = new Map(traineeIds.map((id) => [id, id]));
  for (const { one_id, other_id } of pairs) {
    const [a = one_id, b = other_id] = [roots.get(one_id), roots.get(other_id)];
    const [older, newer] = a < b ? [a, b] : [b, a];
    for (const [id, root] of roots) if (root === newer) roots.set(id, older);
  }
  for (const [id, root] of roots)
    await db.updateTable('programme.trainee').set({ root_id: root }).where('id', '=', id).execute();
}

/** The two ids of a pair in the order in which it is kept. */
export const ordered = ([a, b]: readonly [string, string]): readonly [string, string] =>
  a < b ? [a, b] : [b, a];
