import { v7 } from 'uuid';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { ConsentDenial, SharingRequest } from '../../../shared/domain/consent-verdict.ts';
import type { Disclosure, DisclosureBasis } from '../../../shared/domain/disclosure.ts';
import { Refusal, type RefusalReason } from '../../../shared/result.ts';
import { readVerdict } from '../../../db/access/consent-gate.ts';
import { recordDisclosure } from '../../../db/repositories/disclosure-repository.ts';
import type { Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';

/*
 * What every sharing, print and row of one case asks before anything goes, inside its own transaction.
 */

/** The reason that a window is given for each denial. */
const reasons: Readonly<Record<ConsentDenial, RefusalReason>> = {
  'not-asked': 'consent-not-asked',
  refused: 'consent-refused',
  withdrawn: 'consent-withdrawn',
  'not-able': 'consent-not-able',
  expired: 'consent-expired',
  'guardian-needed': 'consent-guardian-needed',
  'category-withheld': 'consent-category-withheld',
};

/** Today, never before the newest time in the audit: a clock that is put back makes nothing hold longer. */
export const dayOfWork = (work: Work): string => vientianeDay(viewerOf(work).at);

/**
 * On what something may go to somebody now. That the case is within reach is asked before.
 *
 * @throws Refusal `refused` with the reason why it may not
 */
export async function requireConsent(
  work: Work,
  caseId: string,
  request: SharingRequest,
): Promise<DisclosureBasis> {
  const verdict = await readVerdict(work.db, caseId, request, dayOfWork(work));
  if (!verdict.allowed) throw new Refusal({ code: 'refused', reason: reasons[verdict.because] });
  return verdict.basis;
}

/**
 * Asks the gate and puts on record that something goes, in one step: the way for every act that lets data go.
 *
 * @returns the id of the record
 * @throws as {@link requireConsent}
 */
export async function disclose(
  work: Work,
  caseId: string,
  { act, actId, ...request }: Pick<Disclosure, 'purpose' | 'recipient' | 'categories' | 'act' | 'actId'>,
): Promise<{ readonly disclosureId: string; readonly basis: DisclosureBasis }> {
  const basis = await requireConsent(work, caseId, request);
  const disclosureId = v7();
  const disclosure = { ...request, act, actId, basis };
  await recordDisclosure(work.db, { disclosureId, caseId, on: dayOfWork(work), disclosure }, work.stamp);
  return { disclosureId, basis };
}
