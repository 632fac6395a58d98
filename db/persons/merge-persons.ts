import type { Person } from '../../shared/domain/person.ts';
import type { StoreDatabase } from '../database.ts';
import { type Change, keepHistory } from '../repositories/field-history.ts';
import {
  endMerge,
  insertMerge,
  partsOf,
  type PersonMerge,
  readAnswersBefore,
  rememberParts,
  setMergedInto,
} from '../repositories/person-merge-repository.ts';
import {
  readPerson,
  type StoredPerson,
  touchPerson,
  updatePerson,
} from '../repositories/person-repository.ts';
import type { Stamp } from '../repositories/stamp.ts';
import { moveBackParts, moveParts, type MergeOfTwo } from './merged-parts.ts';
import { mergePhotos, separatePhotos } from './merged-photos.ts';
import { refreshPersonIndexes } from './person-indexes.ts';

/** What the audit says of one record: versions, and hashes of the history that was kept. */
type Written = { readonly record: string; readonly detail: Readonly<Record<string, string | number>> };

/**
 * Makes two records one, inside the caller's transaction. The merged record keeps its own answers, names and history,
 * hidden; all that hangs on it moves. The new version is greater than those of both, so that whoever still has a form of
 * either open is told so and writes over nothing.
 */
export async function mergePersons(
  db: StoreDatabase,
  merge: MergeOfTwo & { readonly person: Person; readonly photoOf: string | null },
  stamp: Stamp,
): Promise<{ version: number; written: Written[] }> {
  const kept = await personOnFile(db, merge.kept);
  const merged = await personOnFile(db, merge.merged);
  const version = Math.max(kept.version, merged.version) + 1;
  await insertMerge(
    db,
    {
      id: merge.id,
      kept: { id: merge.kept, ...kept },
      merged: { id: merge.merged, version: merged.version },
      keptVersion: version,
    },
    stamp,
  );
  const endings = await endRelationshipsOfTheTwo(db, merge, stamp);
  await moveParts(db, merge, stamp);
  await mergePhotos(db, merge, merge.photoOf, stamp);
  await setMergedInto(db, merge.merged, { into: merge.kept, version: merged.version }, stamp);
  await updatePerson(db, merge.kept, merge.person, version, stamp);
  await touchPerson(db, merge.kept, stamp);
  await refreshIndexes(db, merge);
  const change = { version, before: kept.person, after: merge.person };
  const mergeHistory = await keepMerge(db, merge.id, 1, stamp, {
    before: undefined,
    after: { keptPersonId: merge.kept, mergedPersonId: merge.merged },
  });
  const detail = { mergeHistory, ...(await keepAnswers(db, merge.kept, change, stamp)) };
  return { version, written: [{ record: merge.kept, detail }, ...endings] };
}

/**
 * Takes a merge back, inside the caller's transaction: what it moved goes back, the record that was kept answers again as
 * before, the other stands on its own. What was added since stays with the record that was kept.
 *
 * @throws Refusal when a photo stands in the way
 */
export async function undoMerge(
  db: StoreDatabase,
  standing: PersonMerge,
  stamp: Stamp,
): Promise<{ version: number; written: Written[] }> {
  const merge = { id: standing.id, kept: standing.keptPersonId, merged: standing.mergedPersonId };
  const kept = await personOnFile(db, merge.kept);
  const merged = await personOnFile(db, merge.merged);
  const version = Math.max(kept.version, merged.version) + 1;
  const before = await readAnswersBefore(db, merge.id, kept.person);
  await touchPerson(db, merge.kept, stamp);
  await setMergedInto(db, merge.merged, { into: null, version }, stamp);
  await moveBackParts(db, merge);
  await separatePhotos(db, merge, stamp);
  const reopened = await reopenRelationships(db, standing, stamp);
  await updatePerson(db, merge.kept, before, version, stamp);
  await endMerge(db, merge.id, stamp);
  await refreshIndexes(db, merge);
  const change = { version, before: kept.person, after: before };
  const mergeHistory = await keepMerge(db, merge.id, 2, stamp, {
    before: { isUndone: false },
    after: { isUndone: true },
  });
  const detail = { mergeHistory, ...(await keepAnswers(db, merge.kept, change, stamp)) };
  return { version, written: [{ record: merge.kept, detail }, ...reopened] };
}

/** Nobody is related to themself: what the record that is kept says of the other ends, for as long as they are one. */
async function endRelationshipsOfTheTwo(
  db: StoreDatabase,
  merge: MergeOfTwo,
  stamp: Stamp,
): Promise<Written[]> {
  const rows = await db
    .selectFrom('register.relationship')
    .select(['id', 'version'])
    .where('person_id', '=', merge.kept)
    .where('other_person_id', '=', merge.merged)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  await rememberParts(
    db,
    merge.id,
    'ended-relationship',
    rows.map(({ id }) => id),
    stamp,
  );
  return setEnd(db, rows, { from: null, to: stamp.at }, stamp);
}

async function reopenRelationships(
  db: StoreDatabase,
  { id, mergedAt }: PersonMerge,
  stamp: Stamp,
): Promise<Written[]> {
  const ids = await partsOf(db, id, 'ended-relationship');
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('register.relationship')
    .select(['id', 'version'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return setEnd(db, rows, { from: mergedAt, to: null }, stamp);
}

/** Ends relationships or opens them again, each with a version and history of its own. */
async function setEnd(
  db: StoreDatabase,
  rows: readonly { readonly id: string; readonly version: number }[],
  end: { readonly from: string | null; readonly to: string | null },
  stamp: Stamp,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const { id, version } of rows) {
    const newer = version + 1;
    await db
      .updateTable('register.relationship')
      .set({ removed_at: end.to, changed_at: stamp.at, changed_by: stamp.by, version: newer })
      .where('id', '=', id)
      .execute();
    const change = {
      before: end.from === null ? undefined : { removedAt: end.from },
      after: { removedAt: end.to },
    };
    const history = await keepHistory(
      db,
      'register',
      { entity: 'relationship', recordId: id, recordVersion: newer, ...change },
      stamp,
    );
    written.push({ record: id, detail: { relationshipVersion: newer, relationshipHistory: history } });
  }
  return written;
}

async function keepAnswers(
  db: StoreDatabase,
  personId: string,
  { version, ...change }: { readonly version: number; readonly before: Person; readonly after: Person },
  stamp: Stamp,
): Promise<{ personVersion: number; personHistory: string }> {
  const changed = { entity: 'person', recordId: personId, recordVersion: version, ...change } as const;
  return { personVersion: version, personHistory: await keepHistory(db, 'register', changed, stamp) };
}

const keepMerge = (
  db: StoreDatabase,
  mergeId: string,
  version: number,
  stamp: Stamp,
  change: Pick<Change, 'before' | 'after'>,
): Promise<string> =>
  keepHistory(
    db,
    'register',
    { entity: 'merge', recordId: mergeId, recordVersion: version, ...change },
    stamp,
  );

/** Both persons are found by other words now, and so are those whose relationships name one of them. */
async function refreshIndexes(db: StoreDatabase, merge: MergeOfTwo): Promise<void> {
  const named = await partsOf(db, merge.id, 'named-in');
  const naming =
    named.length === 0
      ? []
      : await db
          .selectFrom('register.relationship')
          .select('person_id')
          .where('id', 'in', named)
          .orderBy('person_id')
          .execute();
  const ids = new Set([merge.kept, merge.merged, ...naming.map(({ person_id }) => person_id)]);
  for (const id of ids) await refreshPersonIndexes(db, id);
}

async function personOnFile(db: StoreDatabase, id: string): Promise<StoredPerson> {
  const stored = await readPerson(db, id);
  if (stored === undefined) throw new Error('A person who was there a moment ago');
  return stored;
}
