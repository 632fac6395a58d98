import type { CasePermission } from '../../../shared/access.ts';
import { Refusal } from '../../../shared/result.ts';
import { isPersonWithinReach } from '../../../db/access/person-reach.ts';
import { readPerson, type StoredPerson } from '../../../db/repositories/person-repository.ts';
import type { Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';

/**
 * A person within reach for a permission. One out of reach, and one who became part of another, are answered as one who
 * does not exist.
 *
 * @throws Refusal `not-found`
 */
export async function requirePerson(
  work: Work,
  personId: string,
  permission: CasePermission,
): Promise<StoredPerson> {
  const isThere = await isPersonWithinReach(work.db, viewerOf(work), permission, personId);
  const stored = isThere ? await readPerson(work.db, personId) : undefined;
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}
