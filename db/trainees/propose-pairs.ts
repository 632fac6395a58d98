import type { Trainee } from '../../shared/domain/trainee.ts';
import type { NameRarity } from '../../shared/persons/compare-persons.ts';
import { comparedTraineeOf } from '../../shared/trainees/compared-trainee.ts';
import { askFrom, compareTrainees } from '../../shared/trainees/compare-trainees.ts';
import { pairKeys, wordKey } from '../../shared/trainees/trainee-keys.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from '../repositories/stamp.ts';
import { ordered, readTrainees, sameTrainees } from '../repositories/trainee-repository.ts';

/** Nobody answers more questions about one person; the likeliest come first. */
const MOST_PAIRS = 10;
/** A key under which more people lie says nothing: they are found by another. */
const MOST_UNDER_KEY = 400;

/** Somebody who may be the same as a trainee, and how strongly it speaks for it, in bits. */
export type LikelyTrainee = { readonly traineeId: string; readonly weight: number };

/**
 * Whoever on file may be the same person as a trainee, the likeliest first. Nothing is decided by it.
 *
 * @param apart trainees who are somebody else for certain: the others on the same list
 */
export async function likelySameTrainees(
  db: StoreReader,
  trainee: Trainee,
  apart: ReadonlySet<string>,
): Promise<LikelyTrainee[]> {
  const compared = comparedTraineeOf(trainee);
  const found = new Set<string>();
  for (const key of pairKeys(compared)) {
    const under = await db
      .selectFrom('programme.trainee_key')
      .select('trainee_id')
      .where('key', '=', key)
      .limit(MOST_UNDER_KEY + 1)
      .execute();
    if (under.length <= MOST_UNDER_KEY)
      for (const { trainee_id } of under) if (!apart.has(trainee_id)) found.add(trainee_id);
  }
  if (found.size === 0) return [];
  const { trainees } = await db
    .selectFrom('programme.trainee')
    .select(({ fn }) => fn.countAll<number>().as('trainees'))
    .executeTakeFirstOrThrow();
  const candidates = (await readTrainees(db, [...found])).map(({ traineeId, trainee: known }) => ({
    traineeId,
    compared: comparedTraineeOf(known),
  }));
  const rarity = await rarityOf(
    db,
    [compared, ...candidates.map((candidate) => candidate.compared)].flatMap(({ name }) => name),
    trainees,
  );
  const least = askFrom(trainees);
  return candidates
    .map((candidate) => ({
      traineeId: candidate.traineeId,
      weight: compareTrainees(compared, candidate.compared, rarity),
    }))
    .filter(({ weight }) => weight >= least)
    .toSorted((a, b) => b.weight - a.weight || (a.traineeId < b.traineeId ? -1 : 1))
    .slice(0, MOST_PAIRS);
}

/** How rare words of names are among the trainees on file. */
async function rarityOf(db: StoreReader, words: readonly string[], trainees: number): Promise<NameRarity> {
  const rows = await db
    .selectFrom('programme.trainee_key')
    .select(({ fn }) => ['key', fn.countAll<number>().as('bearers')])
    .where('key', 'in', [...new Set(words.map(wordKey))])
    .groupBy('key')
    .execute();
  const bearers = new Map(rows.map((row) => [row.key, row.bearers]));
  return {
    bitsOf: (word) => Math.log2((trainees + 1) / Math.max(1, bearers.get(wordKey(word)) ?? 1)),
  };
}

/** Keeps the questions about a trainee of a list that nobody answered yet; answers that stand are not asked again. */
export async function proposePairs(
  db: StoreDatabase,
  traineeId: string,
  trainee: Trainee,
  apart: ReadonlySet<string>,
  stamp: Stamp,
): Promise<number> {
  await db
    .deleteFrom('programme.trainee_pair')
    .where('decision', 'is', null)
    .where(({ eb, or }) => or([eb('one_id', '=', traineeId), eb('other_id', '=', traineeId)]))
    .execute();
  const same = new Set(await sameTrainees(db, traineeId));
  const likely = (await likelySameTrainees(db, trainee, apart)).filter((other) => !same.has(other.traineeId));
  for (const { traineeId: otherId, weight } of likely) {
    const [one_id, other_id] = ordered([traineeId, otherId]);
    await db
      .insertInto('programme.trainee_pair')
      .values({
        one_id,
        other_id,
        weight,
        decision: null,
        decided_at: null,
        decided_by: null,
        ...recorded(stamp),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return likely.length;
}
