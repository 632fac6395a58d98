import { v7 } from 'uuid';
import { DuplicateDecision } from '../../shared/domain/duplicate.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Two persons, in whichever order. */
export type PairOfPersons = readonly [string, string];

/** What was decided last about a pair. */
export type StoredDecision = DuplicateDecision & { readonly decidedAt: string; readonly decidedBy: string };

/** The ids of a pair in the order in which they are stored. */
export const inOrder = ([one, other]: PairOfPersons): PairOfPersons =>
  one < other ? [one, other] : [other, one];

/** One text for a pair, whatever its order. */
export const keyOfPair = (pair: PairOfPersons): string => inOrder(pair).join(' ');

/** What was decided last about pairs of a person with others, by {@link keyOfPair}. */
export async function readDecisionsOf(
  db: StoreReader,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, StoredDecision>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('register.duplicate_decision')
    .selectAll()
    .where(({ or, eb }) => or([eb('one_id', 'in', personIds), eb('other_id', 'in', personIds)]))
    // Later ones take the place of earlier ones; ids grow with time.
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [
      keyOfPair([row.one_id, row.other_id]),
      {
        ...DuplicateDecision.parse({ finding: row.finding, reason: row.reason }),
        decidedAt: row.created_at,
        decidedBy: row.created_by,
      },
    ]),
  );
}

/** Remembers what was decided; what was decided before stays beneath it. */
export async function insertDecision(
  db: StoreDatabase,
  pair: PairOfPersons,
  { finding, reason }: DuplicateDecision,
  stamp: Stamp,
): Promise<string> {
  const [one_id, other_id] = inOrder(pair);
  const found = await db
    .selectFrom('register.duplicate_pair')
    .select('weight')
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .executeTakeFirst();
  const id = v7();
  await db
    .insertInto('register.duplicate_decision')
    .values({ id, one_id, other_id, finding, reason, weight: found?.weight ?? null, ...recorded(stamp) })
    .execute();
  return id;
}
