import type { CasePermission } from '../../../shared/access.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { assistanceClasses, withheldFields } from '../../../shared/domain/sensitivity.ts';
import type { StoredCase } from '../../../db/repositories/case-repository.ts';
import type { Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys } from './case-reach.ts';
import { refuseField } from './domain-checks.ts';

/*
 * What is done for a person lies with the social-work wing alone: its key is asked for before anything is said of a case.
 */

/** A case within reach for a permission, of somebody who holds the key of the social-work wing. */
export async function requireAssistance(
  work: Work,
  caseId: string,
  permission: CasePermission,
): Promise<StoredCase> {
  requireAssistanceKey(work);
  return await requireCase(work, caseId, permission);
}

export const requireAssistanceKey = (work: Work): void => requireKeys(work, 'register', 'assistance');

/** As {@link requireAssistance}, of somebody who reads all that they write over. */
export async function requireAssistanceToWrite(work: Work, caseId: string): Promise<void> {
  requireAssistanceKey(work);
  requireAllFields(work, assistanceClasses);
  await requireCase(work, caseId, 'case:write');
}

export const seesAssistance = ({ session }: Work): boolean =>
  withheldFields(assistanceClasses, session.store.powers.classes).length === 0;

/** What has happened cannot lie ahead. */
export function requireDayPast({ stamp }: Work, field: string, day: string | null): void {
  if (day !== null && day > vientianeDay(stamp.at)) refuseField(field, 'in-the-future');
}
