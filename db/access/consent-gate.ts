import {
  type ConsentVerdict,
  consentVerdict,
  type SharingRequest,
} from '../../shared/domain/consent-verdict.ts';
import type { StoreReader } from '../database.ts';
import { readOverridesOfCase } from '../repositories/consent-override-repository.ts';
import { readConsentsOfCase } from '../repositories/consent-repository.ts';

/**
 * Whether something may go out of a case, by what is on file at this moment. Asked inside the transaction of the act that
 * lets it go, so that a withdrawal blocks from the moment it is recorded.
 *
 * @param day `YYYY-MM-DD` in Vientiane
 */
export async function readVerdict(
  db: StoreReader,
  caseId: string,
  request: SharingRequest,
  day: string,
): Promise<ConsentVerdict> {
  const consents = await readConsentsOfCase(db, caseId, request);
  const overrides = await readOverridesOfCase(db, caseId, request);
  return consentVerdict(consents, overrides, request, day);
}
