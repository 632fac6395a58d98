import { sql } from 'kysely';
import { z } from 'zod';
import { DuplicateStrength, MatchReason } from '../../shared/domain/duplicate.ts';
import { POSSIBLE_FROM } from '../../shared/persons/match-weights.ts';
import { personWithinReach } from '../access/person-reach.ts';
import type { Viewer } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';
import { lastDecisions } from '../repositories/duplicate-decisions.ts';

/** A pair that the program found. */
export type FoundPair = {
  readonly oneId: string;
  readonly otherId: string;
  readonly strength: DuplicateStrength;
  readonly reasons: readonly MatchReason[];
};

/** Bits by which a pair must have grown stronger since it was decided, to be asked about again. */
const STRONGER_BY_BITS = 3;

/**
 * A pair decided is open again once its weight surpasses that at which it was decided by {@link STRONGER_BY_BITS}. Where the
 * program did not find the pair at the time, it is taken as of the least weight that the program names ({@link POSSIBLE_FROM}).
 */
const isMuchStronger = sql<boolean>`pair.weight >= max(coalesce(last.weight, ${POSSIBLE_FROM}), ${POSSIBLE_FROM}) + ${STRONGER_BY_BITS}`;

const Reasons = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(MatchReason));

/**
 * The pairs of which both persons are within reach, strongest first. `open`: nobody has decided, or it was decided that they
 * are one and they were not merged yet, or what has been learnt since speaks much more for it. `not-sure`: so decided last.
 */
export async function listPairs(
  db: StoreReader,
  viewer: Viewer,
  group: 'open' | 'not-sure',
  limit: number,
): Promise<{ pairs: FoundPair[]; total: number }> {
  const found = pairsWithinReach(db, viewer, group);
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(['pair.one_id', 'pair.other_id', 'pair.strength', 'pair.reasons'])
    .orderBy('pair.weight', 'desc')
    .orderBy('pair.one_id')
    .orderBy('pair.other_id')
    .limit(limit)
    .execute();
  return {
    total,
    pairs: rows.map((row) => ({
      oneId: row.one_id,
      otherId: row.other_id,
      strength: DuplicateStrength.parse(row.strength),
      reasons: Reasons.parse(row.reasons),
    })),
  };
}

/** How many open pairs a person is part of, as far as the viewer reaches the other. */
export async function countOpenPairsOf(db: StoreReader, viewer: Viewer, personId: string): Promise<number> {
  const { total } = await pairsWithinReach(db, viewer, 'open')
    .where(({ or, eb }) => or([eb('pair.one_id', '=', personId), eb('pair.other_id', '=', personId)]))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function pairsWithinReach(db: StoreReader, viewer: Viewer, group: 'open' | 'not-sure') {
  const within = sql`(select person.id from register.person as person where ${personWithinReach(viewer, 'case:read')})`;
  return db
    .selectFrom('register.duplicate_pair as pair')
    .leftJoin(lastDecisions.as('last'), (join) =>
      join.onRef('last.one_id', '=', 'pair.one_id').onRef('last.other_id', '=', 'pair.other_id'),
    )
    .where(sql<boolean>`pair.one_id in ${within}`)
    .where(sql<boolean>`pair.other_id in ${within}`)
    .where(
      group === 'not-sure'
        ? sql<boolean>`last.finding = 'not-sure'`
        : sql<boolean>`(last.finding is null or last.finding = 'same' or ${isMuchStronger})`,
    );
}
