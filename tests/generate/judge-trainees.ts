import type { StoreDatabase } from '../../db/database.ts';
import { insertTrainee } from '../../db/repositories/trainee-repository.ts';
import { proposePairs } from '../../db/trainees/propose-pairs.ts';
import { waitingPairs } from '../../db/trainees/waiting-pairs.ts';
import { invented7 } from './persons.ts';
import type { TrainingList } from './trainees.ts';

/** Whom every line of every list is of, by the id that its trainee got. */
export type Entered = {
  readonly humanOf: ReadonlyMap<string, number>;
  /** The ids, list by list. */
  readonly lists: readonly (readonly string[])[];
};

const stamp = { at: '2026-11-20T03:00:00.000Z', by: 'bench' };

/** Ids of one list in the order of its lines. */
export const idsOf = (list: number, { lines, heldOn }: TrainingList, seed: number): readonly string[] =>
  lines.map((_, line) => invented7(seed, `trainee ${list} ${line}`, heldOn));

/** Enters one list as a clerk does who chooses nobody on file, and lets the program ask. */
export async function enterList(
  db: StoreDatabase,
  ids: readonly string[],
  { lines }: TrainingList,
  isAsked: boolean,
): Promise<void> {
  for (const [line, { trainee }] of lines.entries()) await insertTrainee(db, ids[line] ?? '', trainee, stamp);
  if (!isAsked) return;
  const onList = new Set(ids);
  for (const [line, { trainee }] of lines.entries())
    await proposePairs(db, ids[line] ?? '', trainee, onList, stamp);
}

/** What the questions of the program are worth, and what a count comes to when somebody answers them rightly. */
export type Judged = {
  readonly attendances: number;
  /** How many different people there really are. */
  readonly people: number;
  /** Questions, and how many of them are about one person. */
  readonly asked: number;
  readonly right: number;
  /** Of the people with two lines and more: of how many neighbouring lines the pair is joined when all are answered. */
  readonly recall: number;
  readonly precision: number;
  /** The count before any answer, and after every question was answered rightly. */
  readonly before: number;
  readonly after: number;
};

/** Judges all questions that wait by who is who. */
export async function judgeQuestions(db: StoreDatabase, { humanOf }: Entered): Promise<Judged> {
  const { pairs } = await waitingPairs(db, null, 10_000_000);
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  let right = 0;
  for (const { oneId, otherId } of pairs) {
    if (humanOf.get(oneId) !== humanOf.get(otherId)) continue;
    right += 1;
    const [one, other] = [rootOf(oneId), rootOf(otherId)];
    if (one !== other) parents.set(one, other);
  }
  const ofHuman = new Map<number, string[]>();
  for (const [id, human] of humanOf) ofHuman.set(human, [...(ofHuman.get(human) ?? []), id]);
  let [joined, toJoin, after] = [0, 0, 0];
  for (const ids of ofHuman.values()) {
    const parts = new Set(ids.map(rootOf)).size;
    after += parts;
    toJoin += ids.length - 1;
    joined += ids.length - parts;
  }
  return {
    attendances: humanOf.size,
    people: ofHuman.size,
    asked: pairs.length,
    right,
    recall: joined / toJoin,
    precision: right / pairs.length,
    before: humanOf.size,
    after,
  };
}
