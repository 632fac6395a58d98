import type { ConsentStanding } from '../../../shared/contract/referral.ts';
import type { DataCategory } from '../../../shared/domain/consent.ts';
import { type ReferralTo, sharedWith } from '../../../shared/domain/referral.ts';
import { readVerdict } from '../../../db/access/consent-gate.ts';
import { readConsent } from '../../../db/repositories/consent-repository.ts';
import type { Work } from '../handler.ts';
import { dayOfWork } from './consent-gate.ts';

/** Whether something of a person may go to the receiver of a referral today; why not, and since when. */
export async function consentStanding(
  work: Work,
  caseId: string,
  to: ReferralTo,
  categories: readonly DataCategory[],
): Promise<ConsentStanding> {
  const verdict = await readVerdict(work.db, caseId, { ...sharedWith(to), categories }, dayOfWork(work));
  if (verdict.allowed) return { holds: true, basis: verdict.basis.kind };
  const stored = verdict.consentId === null ? undefined : await readConsent(work.db, verdict.consentId);
  const consent = stored?.consent;
  const since =
    consent === undefined
      ? null
      : verdict.because === 'withdrawn'
        ? consent.withdrawnOn
        : verdict.because === 'expired'
          ? consent.validUntil
          : consent.decidedOn;
  return { holds: false, because: verdict.because, since, categories: [...verdict.categories] };
}
