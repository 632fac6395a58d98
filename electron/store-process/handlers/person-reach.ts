import type { CasePermission } from '../../../shared/access.ts';
import { Refusal } from '../../../shared/result.ts';
import { declinesToBeNamed } from '../../../db/access/declined-persons.ts';
import { personReachState } from '../../../db/access/person-reach.ts';
import { readPerson, type StoredPerson } from '../../../db/repositories/person-repository.ts';
import type { Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';

/**
 * Nothing that tells who they are is kept of somebody who declined, until a new step says that they changed their mind.
 *
 * @throws Refusal `refused` (`declined-to-be-named`)
 */
export async function requireNameable(work: Work, personId: string): Promise<void> {
  if (await declinesToBeNamed(work.db, viewerOf(work), personId))
    throw new Refusal({ code: 'refused', reason: 'declined-to-be-named' });
}

/**
 * A person within reach for a permission. One out of reach, and one who became part of another, are answered as one who
 * does not exist; one whose cases the asker's side has all closed, as that.
 *
 * @throws Refusal `not-found`, or `refused` (`case-closed`)
 */
export async function requirePerson(
  work: Work,
  personId: string,
  permission: CasePermission,
): Promise<StoredPerson> {
  const state = await personReachState(work.db, viewerOf(work), permission, personId);
  if (state === 'closed') throw new Refusal({ code: 'refused', reason: 'case-closed' });
  const stored = state === 'within' ? await readPerson(work.db, personId) : undefined;
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}
