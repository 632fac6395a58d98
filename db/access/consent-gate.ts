import {
  type ConsentVerdict,
  consentVerdict,
  type SharingRequest,
} from '../../shared/domain/consent-verdict.ts';
import { pathOf } from '../../shared/screening/screening-path.ts';
import type { StoreReader } from '../database.ts';
import { readOverridesOfCases } from '../repositories/consent-override-repository.ts';
import { readBirthsOfCases } from '../repositories/person-repository.ts';
import { readConsentsOfCases } from '../repositories/consent-repository.ts';

/** Cases that are asked about in one go. */
const CASES_AT_A_TIME = 200;

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
  const verdict = (await readVerdicts(db, [caseId], request, day)).get(caseId);
  if (verdict === undefined) throw new Error('Every case that is asked about has a verdict');
  return verdict;
}

/** The same question about each of many cases. */
export async function readVerdicts(
  db: StoreReader,
  caseIds: readonly string[],
  request: SharingRequest,
  day: string,
): Promise<ReadonlyMap<string, ConsentVerdict>> {
  const verdicts = new Map<string, ConsentVerdict>();
  for (let at = 0; at < caseIds.length; at += CASES_AT_A_TIME) {
    const asked = caseIds.slice(at, at + CASES_AT_A_TIME);
    const consents = await readConsentsOfCases(db, asked, request);
    const overrides = await readOverridesOfCases(db, asked, request);
    const births = await readBirthsOfCases(db, asked);
    for (const caseId of asked) {
      const ofCase = (each: { readonly caseId: string }): boolean => each.caseId === caseId;
      // An age that is not known for sure is a child's.
      const wasAdult = (on: string): boolean => pathOf(births.get(caseId), on) === 'adult';
      verdicts.set(
        caseId,
        consentVerdict(consents.filter(ofCase), overrides.filter(ofCase), request, day, wasAdult),
      );
    }
  }
  return verdicts;
}
