import type { CasePermission } from '../../../shared/access.ts';
import type { StoredCase } from '../../../db/repositories/case-repository.ts';
import type { Work } from '../handler.ts';
import { requireCase, requireKeys } from './case-reach.ts';

/**
 * A case within reach, asked about by somebody of the social-work wing. Whoever reaches the case and holds another wing is
 * told that theirs is not this one; a case out of reach is answered as none, whichever wing asks.
 */
export async function requireAssistanceCase(
  work: Work,
  caseId: string,
  permission: CasePermission,
): Promise<StoredCase> {
  const file = await requireCase(work, caseId, permission);
  requireKeys(work, 'assistance');
  return file;
}
