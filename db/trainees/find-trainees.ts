import { nameWordsSimilarity } from '../../shared/text/name-similarity.ts';
import { comparedTraineeOf } from '../../shared/trainees/compared-trainee.ts';
import { wordKey, writtenKey } from '../../shared/trainees/trainee-keys.ts';
import type { StoreReader } from '../database.ts';
import { readTrainees, type StoredTrainee } from '../repositories/trainee-repository.ts';

/** More would not be looked at while somebody types. */
const MOST_UNDER_WORD = 500;
/** Follows every letter that a key can have: the end of all keys that begin alike. */
const AFTER_ALL = '\u{10FFFF}';
/** A word that sounds alike counts as much as one that is written alike. */
const LEAST_WRITTEN = 1;

/**
 * People on file whose name has every word that was typed, or the beginning of one, as it is written or as it sounds; those
 * that have fewer of the words come after. One for each person.
 */
export async function findTrainees(
  db: StoreReader,
  typed: string,
  apart: ReadonlySet<string>,
  limit: number,
): Promise<StoredTrainee[]> {
  const { name, written } = comparedTraineeOf({
    name: typed,
    sex: null,
    bornFrom: null,
    bornTo: null,
    office: null,
    position: null,
  });
  const hits = new Map<string, number>();
  for (const at of written.keys()) {
    const under = new Set<string>();
    const word = written[at] ?? '';
    const sound = name[at] ?? '';
    for (const key of [
      ...(word.length >= LEAST_WRITTEN ? [writtenKey(word)] : []),
      ...(sound === '' ? [] : [wordKey(sound)]),
    ])
      for (const id of await idsUnder(db, key)) under.add(id);
    for (const id of under) hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  const most = Math.max(0, ...hits.values());
  const best = [...hits].flatMap(([id, words]) => (words === most ? [id] : []));
  const trainees = await readTrainees(db, best);
  const roots = new Map<string, StoredTrainee & { likeness: number }>();
  for (const trainee of trainees) {
    if (apart.has(trainee.rootId)) continue;
    const likeness = nameWordsSimilarity(name, comparedTraineeOf(trainee.trainee).name);
    const known = roots.get(trainee.rootId);
    if (known === undefined || known.likeness < likeness) roots.set(trainee.rootId, { ...trainee, likeness });
  }
  return [...roots.values()]
    .toSorted((a, b) => b.likeness - a.likeness || (a.traineeId < b.traineeId ? -1 : 1))
    .slice(0, limit);
}

async function idsUnder(db: StoreReader, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('programme.trainee_key')
    .select('trainee_id')
    .distinct()
    .where('key', '>=', key)
    .where('key', '<', key + AFTER_ALL)
    .limit(MOST_UNDER_WORD)
    .execute();
  return rows.map(({ trainee_id }) => trainee_id);
}
