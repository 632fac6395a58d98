import { z } from 'zod';
import { Person } from '../../shared/domain/person.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { PersonMergeTable } from '../tables/register.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Two records of one person made one. */
export type PersonMerge = {
  readonly id: string;
  readonly keptPersonId: string;
  readonly mergedPersonId: string;
  /** The version that it made of the record that was kept; the next change of that record has a greater one. */
  readonly keptVersion: number;
  readonly mergedAt: string;
  readonly mergedBy: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
};

/** What was done with a record that a merge moved or changed; see the table's own words. */
export const mergedParts = [
  'case',
  'document',
  'contact',
  'relationship',
  'photo',
  'named-in',
  'ended-relationship',
  'replaced-photo',
] as const;
export type MergedPart = (typeof mergedParts)[number];

/** Puts a merge on file, with the answers that stood in the record that is kept. */
export async function insertMerge(
  db: StoreDatabase,
  merge: {
    readonly id: string;
    readonly kept: { readonly id: string; readonly person: Person; readonly version: number };
    readonly merged: { readonly id: string; readonly version: number };
    readonly keptVersion: number;
  },
  stamp: Stamp,
): Promise<void> {
  const { id, kept, merged, keptVersion } = merge;
  await db
    .insertInto('register.person_merge')
    .values({
      id,
      kept_person_id: kept.id,
      merged_person_id: merged.id,
      kept_answers_before: JSON.stringify(kept.person),
      kept_version_before: kept.version,
      merged_version_before: merged.version,
      kept_version: keptVersion,
      undone_at: null,
      undone_by: null,
      ...recorded(stamp),
    })
    .execute();
}

/** One merge, standing or undone. */
export async function readMerge(db: StoreReader, id: string): Promise<PersonMerge | undefined> {
  const row = await db
    .selectFrom('register.person_merge')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : toMerge(row);
}

/** The merges that stand by which a person's record was kept, the last first. */
export async function readStandingMerges(db: StoreReader, keptPersonId: string): Promise<PersonMerge[]> {
  const rows = await db
    .selectFrom('register.person_merge')
    .selectAll()
    .where('kept_person_id', '=', keptPersonId)
    .where('undone_at', 'is', null)
    .orderBy('kept_version', 'desc')
    .execute();
  return rows.map(toMerge);
}

/** All merges that persons were ever part of, on either side, standing or undone. */
export async function mergeIdsOf(db: StoreReader, personIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('register.person_merge')
    .select('id')
    .where(({ eb, or }) =>
      or([eb('kept_person_id', 'in', personIds), eb('merged_person_id', 'in', personIds)]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** How many newer versions the record that was kept has since a merge. */
export async function countChangesSince(db: StoreReader, merge: PersonMerge): Promise<number> {
  const { changes } = await db
    .selectFrom('register.field_history')
    .select(({ fn }) => fn.count<number>('record_version').distinct().as('changes'))
    .where('entity', '=', 'person')
    .where('record_id', '=', merge.keptPersonId)
    .where('record_version', '>', merge.keptVersion)
    .executeTakeFirstOrThrow();
  return changes;
}

/**
 * The answers that a merge replaced. A question that the program did not ask yet at the time keeps the answer of today.
 */
export async function readAnswersBefore(db: StoreReader, mergeId: string, today: Person): Promise<Person> {
  const { kept_answers_before: text } = await db
    .selectFrom('register.person_merge')
    .select('kept_answers_before')
    .where('id', '=', mergeId)
    .executeTakeFirstOrThrow();
  return Person.parse({ ...today, ...z.record(z.string(), z.unknown()).parse(JSON.parse(text)) });
}

/** Ends a merge; it stays on file. */
export async function endMerge(db: StoreDatabase, id: string, stamp: Stamp): Promise<void> {
  await db
    .updateTable('register.person_merge')
    .set({ undone_at: stamp.at, undone_by: stamp.by, version: 2 })
    .where('id', '=', id)
    .execute();
}

/** Remembers what a merge did with some records. */
export async function rememberParts(
  db: StoreDatabase,
  mergeId: string,
  kind: MergedPart,
  recordIds: readonly string[],
  stamp: Stamp,
): Promise<void> {
  for (const id of recordIds) {
    await db
      .insertInto('register.person_merge_part')
      .values({ merge_id: mergeId, kind, record_id: id, ...recorded(stamp) })
      .execute();
  }
}

/** The records with which a merge did one thing. */
export async function partsOf(db: StoreReader, mergeId: string, kind: MergedPart): Promise<string[]> {
  const rows = await db
    .selectFrom('register.person_merge_part')
    .select('record_id')
    .where('merge_id', '=', mergeId)
    .where('kind', '=', kind)
    .orderBy('record_id')
    .execute();
  return rows.map(({ record_id }) => record_id);
}

/** A person and all whose records became part of theirs, by merges that stand, of whatever depth. */
export async function personWithMerged(db: StoreReader, personId: string): Promise<string[]> {
  const ids = [personId];
  for (let at = 0; at < ids.length; at += 1) {
    const rows = await db
      .selectFrom('register.person')
      .select('id')
      .where('merged_into', '=', ids[at] ?? '')
      .orderBy('id')
      .execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** The record in which a person's stands now: their own, or the one of which it became part. */
export async function standingPersonId(db: StoreReader, personId: string): Promise<string> {
  const row = await db
    .selectFrom('register.person')
    .select('merged_into')
    .where('id', '=', personId)
    .executeTakeFirst();
  const into = row?.merged_into ?? null;
  return into === null ? personId : standingPersonId(db, into);
}

/** Makes a record part of another, or one of its own again. */
export async function setMergedInto(
  db: StoreDatabase,
  personId: string,
  change: { readonly into: string | null; readonly version: number },
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.person')
    .set({ merged_into: change.into, version: change.version, changed_at: stamp.at })
    .where('id', '=', personId)
    .execute();
}

const toMerge = (row: PersonMergeTable): PersonMerge => ({
  id: row.id,
  keptPersonId: row.kept_person_id,
  mergedPersonId: row.merged_person_id,
  keptVersion: row.kept_version,
  mergedAt: row.created_at,
  mergedBy: row.created_by,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
});
