import { sql } from 'kysely';
import { v7 } from 'uuid';
import { DuplicateDecision } from '../../shared/domain/duplicate.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { DuplicateDecisionTable } from '../tables/duplicates.ts';
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

type DecisionRow = Pick<
  DuplicateDecisionTable,
  'one_id' | 'other_id' | 'finding' | 'reason' | 'weight' | 'created_at' | 'created_by'
>;

/**
 * What was decided last about each pair. What was decided about a record that became part of another is said of that one for
 * as long as the merge stands, and of neither where it was about the two. Ids grow with time: the greatest is the last.
 */
export const lastDecisions = sql<DecisionRow>`(
  with recursive standing (id, one_id, other_id) as (
    select id, one_id, other_id from register.duplicate_decision
    union all
    select standing.id, coalesce(one.merged_into, one.id), coalesce(other.merged_into, other.id)
    from standing
      join register.person as one on one.id = standing.one_id
      join register.person as other on other.id = standing.other_id
    where one.merged_into is not null or other.merged_into is not null
  )
  select min(standing.one_id, standing.other_id) as one_id, max(standing.one_id, standing.other_id) as other_id,
    decision.finding, decision.reason, decision.weight, decision.created_at, decision.created_by, max(decision.id)
  from standing join register.duplicate_decision as decision on decision.id = standing.id
  where standing.one_id <> standing.other_id
  group by min(standing.one_id, standing.other_id), max(standing.one_id, standing.other_id)
)`;

/** What was decided last about pairs of a person with others, by {@link keyOfPair}; see {@link lastDecisions}. */
export async function readDecisionsOf(
  db: StoreReader,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, StoredDecision>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom(lastDecisions.as('last'))
    .selectAll('last')
    .where(({ or, eb }) => or([eb('one_id', 'in', personIds), eb('other_id', 'in', personIds)]))
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
