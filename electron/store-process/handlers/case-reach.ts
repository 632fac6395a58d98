import type { CasePermission } from '../../../shared/access.ts';
import type { Compartment } from '../../../shared/compartment.ts';
import { type FieldClasses, withheldFields } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { notBeforeAudit } from '../../../db/audit/latest-time.ts';
import { reachState, type Viewer } from '../../../db/access/reach.ts';
import { readExclusions } from '../../../db/repositories/case-officer-repository.ts';
import { readCase, type StoredCase } from '../../../db/repositories/case-repository.ts';
import type { Work } from '../handler.ts';

/*
 * What every operation on cases asks first: are the files open, is the case there for this person, may they see all of
 * what they change.
 */

/** Where permission exists but the key was not granted yet, nothing is asked of the file that is not there. */
export function requireKeys({ session }: Work, ...needed: readonly Compartment[]): void {
  if (needed.some((compartment) => !session.store.compartments.has(compartment)))
    throw new Refusal({ code: 'refused', reason: 'wing-not-held' });
}

/** The signed-in person as whoever reaches cases, or does not. */
export function viewerOf(work: Work): Viewer {
  requireKeys(work, 'register');
  const { session, stamp } = work;
  return {
    accountId: stamp.by,
    at: notBeforeAudit(session.store.sqlite, stamp.at),
    wings: session.wings,
    scopes: session.store.powers.permissions,
  };
}

/**
 * A case within reach for a permission. One out of reach is answered as one that does not exist, and one that the asker's
 * side has closed as that.
 *
 * @throws Refusal `not-found`, or `refused` (`case-closed`)
 */
export async function requireCase(
  work: Work,
  caseId: string,
  permission: CasePermission,
): Promise<StoredCase> {
  await requireReach(work, caseId, permission);
  const file = await readCase(work.db, caseId);
  if (file === undefined) throw new Error('a case within reach that is not there');
  return file;
}

/** {@link requireCase}, for what asks nothing of the case itself. */
export async function requireReach(work: Work, caseId: string, permission: CasePermission): Promise<void> {
  const state = await reachState(work.db, viewerOf(work), permission, caseId);
  if (state === 'closed') throw new Refusal({ code: 'refused', reason: 'case-closed' });
  if (state === 'none') throw new Refusal({ code: 'not-found' });
}

/** Whoever is kept from a field of a record does not write the record: they would write over what they cannot see. */
export function requireAllFields<T>({ session }: Work, classes: FieldClasses<T>): void {
  if (withheldFields(classes, session.store.powers.classes).length > 0)
    throw new Refusal({ code: 'forbidden' });
}

/** Nobody is given a case that they must not know of. */
export async function requireNotShutOut({ db }: Work, caseId: string, accountId: string): Promise<void> {
  const exclusions = await readExclusions(db, caseId);
  if (exclusions.some((exclusion) => exclusion.accountId === accountId))
    throw new Refusal({ code: 'refused', reason: 'not-for-this-case' });
}
