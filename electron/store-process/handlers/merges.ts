import type { Person } from '../../../shared/domain/person.ts';
import { answersOfNeither } from '../../../shared/persons/answers-of-neither.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import {
  personClasses,
  personContactClasses,
  personDocumentClasses,
  personPhotoClasses,
  relationshipClasses,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { mergePersons, undoMerge } from '../../../db/persons/merge-persons.ts';
import { photoIdOf } from '../../../db/persons/merged-photos.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import {
  type PersonMerge,
  readMerge,
  readStandingMerges,
  standingPersonId,
} from '../../../db/repositories/person-merge-repository.ts';
import { readPerson, type StoredPerson } from '../../../db/repositories/person-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireKeys } from './case-reach.ts';
import { requireVersion } from './domain-checks.ts';
import { requireNameable, requirePerson } from './person-reach.ts';
import { writeStatisticalFactsOf } from './statistical-facts.ts';

/*
 * Who may merge. Both persons must be within reach, to merge and to write, by a case of each, with every field seen. That
 * one of them has a case besides which the merger does not reach changes nothing and is told by nothing, for two reasons.
 * Asking for such a case would tell that it is there. And a merge gives nobody more than the merger could give by typing
 * the answers of the one record into the other: a person's answers belong to the person, not to a case, and whoever reaches
 * one case of theirs reads them. Each case keeps its officers, assignments and exclusions: who reaches it does not change.
 */

export const merge: Handler<'person.merge'> = async (input, work) => {
  const { db, stamp, session, note } = work;
  const { mergeId, keptPersonId, mergedPersonId, person, photoOf } = input;
  requireMergeable(work);
  const kept = await requireWritablePerson(work, keptPersonId);
  const merged = await requireWritablePerson(work, mergedPersonId);
  if (keptPersonId === mergedPersonId) refuse({ mergedPersonId: ['repeated'] });
  for (const personId of [keptPersonId, mergedPersonId]) await requireNameable(work, personId);
  requireVersion(kept.version, input.keptVersion);
  requireVersion(merged.version, input.mergedVersion);
  if ((await readMerge(db, mergeId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  requireChosen(kept.person, merged.person, person);
  await requirePhotoChosen(work, input);
  const { version, written } = await mergePersons(
    db,
    { id: mergeId, kept: keptPersonId, merged: mergedPersonId, person, photoOf },
    stamp,
  );
  await writeStatisticalFactsOf(work, keptPersonId, person);
  await discardDraft(db, session.wings, stamp.by, mergeId);
  tell(work, { mergeId, keptPersonId, mergedPersonId }, written);
  note({ record: mergedPersonId, detail: { mergeId } });
  return { version };
};

export const undo: Handler<'person.undoMerge'> = async ({ mergeId }, work) => {
  const { db, stamp, note } = work;
  requireMergeable(work);
  const standing = await requireMerge(work, mergeId);
  const { keptPersonId, mergedPersonId } = standing;
  if (standing.undoneAt !== null) throw new Refusal({ code: 'refused', reason: 'already-decided' });
  const [last] = await readStandingMerges(db, keptPersonId);
  const isPartOfAnother = (await standingPersonId(db, keptPersonId)) !== keptPersonId;
  if (last?.id !== mergeId || isPartOfAnother)
    throw new Refusal({ code: 'refused', reason: 'merge-not-last' });
  const { version, written } = await undoMerge(db, standing, stamp);
  for (const personId of [keptPersonId, mergedPersonId]) {
    const stored = await readPerson(db, personId);
    if (stored !== undefined) await writeStatisticalFactsOf(work, personId, stored.person);
  }
  tell(work, { mergeId, keptPersonId, mergedPersonId }, written);
  note({ record: mergedPersonId, detail: { mergeId, personVersion: version } });
  return {};
};

/** Nothing is written over unseen: every field of everything that hangs on a person. */
function requireMergeable(work: Work): void {
  requireKeys(work, 'register', 'statistics');
  requireAllFields(work, personClasses);
  requireAllFields(work, personDocumentClasses);
  requireAllFields(work, personContactClasses);
  requireAllFields(work, relationshipClasses);
  requireAllFields(work, personPhotoClasses);
}

async function requireWritablePerson(work: Work, personId: string): Promise<StoredPerson> {
  await requirePerson(work, personId, 'case:write');
  return requirePerson(work, personId, 'person:merge');
}

/** A merge of a record within reach; what became part of another record since is within reach with that. */
async function requireMerge(work: Work, mergeId: string): Promise<PersonMerge> {
  const found = await readMerge(work.db, mergeId);
  if (found === undefined) throw new Refusal({ code: 'not-found' });
  await requireWritablePerson(work, await standingPersonId(work.db, found.keptPersonId));
  return found;
}

/** A merge chooses among answers on file; it writes no new ones. */
function requireChosen(kept: Person, merged: Person, person: Person): void {
  const fields = answersOfNeither(kept, merged, person);
  if (fields.length > 0)
    refuse(Object.fromEntries(fields.map((field) => [`person.${field}`, ['of-neither-record']])));
}

async function requirePhotoChosen(
  { db }: Work,
  {
    keptPersonId,
    mergedPersonId,
    photoOf,
  }: { keptPersonId: string; mergedPersonId: string; photoOf: string | null },
): Promise<void> {
  if (photoOf !== null && photoOf !== keptPersonId && photoOf !== mergedPersonId)
    refuse({ photoOf: ['not-understood'] });
  const haveBoth =
    (await photoIdOf(db, keptPersonId)) !== undefined && (await photoIdOf(db, mergedPersonId)) !== undefined;
  if (haveBoth && photoOf === null) refuse({ photoOf: ['required'] });
}

function tell(
  { note, session }: Work,
  detail: { readonly mergeId: string; readonly keptPersonId: string; readonly mergedPersonId: string },
  written: Awaited<ReturnType<typeof mergePersons>>['written'],
): void {
  const { mergeId, mergedPersonId } = detail;
  for (const { record, detail: own } of written)
    note({
      record,
      detail: { mergeId, ...(record === detail.keptPersonId && { mergedPersonId }), ...own },
      touched: ['register', 'statistics', ...session.wings],
    });
}

function refuse(fields: Readonly<Record<string, readonly Problem[]>>): never {
  throw new Refusal({ code: 'invalid', fields });
}
