import type { StoreReader } from '../database.ts';

/** Two who may be one person, and nobody has said yet. */
export type WaitingPair = { readonly oneId: string; readonly otherId: string };

const waiting = (db: StoreReader) =>
  db
    .selectFrom('programme.trainee_pair as pair')
    .innerJoin('programme.trainee as one', 'one.id', 'pair.one_id')
    .innerJoin('programme.trainee as other', 'other.id', 'pair.other_id')
    .where('pair.decision', 'is', null)
    // Answers about others may have joined them meanwhile.
    .whereRef('one.root_id', '!=', 'other.root_id');

/** The questions that wait, those for which most speaks first. */
export async function waitingPairs(
  db: StoreReader,
  eventId: string | null,
  limit: number,
): Promise<{ readonly pairs: WaitingPair[]; readonly total: number }> {
  const fitting = waiting(db).$if(eventId !== null, (pairs) =>
    pairs.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('programme.event_participant as participant')
          .select('participant.id')
          .where('participant.event_id', '=', eventId ?? '')
          .where(({ eb, or, ref }) =>
            or([
              eb('participant.trainee_id', '=', ref('pair.one_id')),
              eb('participant.trainee_id', '=', ref('pair.other_id')),
            ]),
          ),
      ),
    ),
  );
  const { total } = await fitting
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const pairs = await fitting
    .select(['pair.one_id as oneId', 'pair.other_id as otherId'])
    .orderBy('pair.weight', 'desc')
    .orderBy('pair.one_id')
    .orderBy('pair.other_id')
    .limit(limit)
    .execute();
  return { pairs, total };
}

/** How many questions wait about each of these trainees. */
export async function pairsWaitingOf(
  db: StoreReader,
  traineeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (traineeIds.length === 0) return counts;
  const of = [...new Set(traineeIds)];
  for (const side of ['pair.one_id', 'pair.other_id'] as const) {
    const rows = await waiting(db)
      .select(({ fn }) => [`${side} as traineeId`, fn.countAll<number>().as('pairs')])
      .where(side, 'in', of)
      .groupBy(side)
      .execute();
    for (const { traineeId, pairs } of rows) counts.set(traineeId, (counts.get(traineeId) ?? 0) + pairs);
  }
  return counts;
}
