import type { CasePermission } from '../../../shared/access.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { answeringWing } from '../../../shared/domain/referral.ts';
import { referralAfter, type ReferralMove } from '../../../shared/domain/referral-moves.ts';
import {
  referralActClasses,
  referralClasses,
  referralWordsClasses,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import type { StoredCase } from '../../../db/repositories/case-repository.ts';
import { isTold, readReferral, type StoredReferral } from '../../../db/repositories/referral-repository.ts';
import { readReferralWords } from '../../../db/repositories/referral-words.ts';
import type { Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys } from './case-reach.ts';
import { requireVersion } from './domain-checks.ts';

/** The day on which an operation is done. */
export const today = ({ stamp }: Work): string => vientianeDay(stamp.at);

/** A referral of a case within reach, in the version that was seen, by whoever holds the wing that acts. */
export async function requireReferral(
  work: Work,
  { referralId, version }: { readonly referralId: string; readonly version?: number },
  permission: Extract<CasePermission, 'case:reveal' | 'referral:send' | 'referral:answer'>,
): Promise<{ readonly stored: StoredReferral; readonly file: StoredCase }> {
  requireKeys(work, 'register');
  const stored = await readReferral(work.db, referralId);
  if (stored === undefined || !isTold(stored, work.session.wings)) throw new Refusal({ code: 'not-found' });
  const file = await requireCase(work, stored.caseId, permission);
  requireKeys(
    work,
    permission === 'referral:answer' ? answeringWing(stored.wing, stored.referral.to) : stored.wing,
  );
  if (version !== undefined) requireVersion(stored.version, version);
  return { stored, file };
}

/** A move that the table of referrals allows from where one stands. */
export function requireMove({ state }: StoredReferral, move: ReferralMove): void {
  if (referralAfter(state, move) === undefined)
    throw new Refusal({ code: 'refused', reason: 'referral-move-not-allowed' });
}

/** Whoever is kept from a part of a referral writes none of it. */
export function requireWritable(work: Work): void {
  requireAllFields(work, referralClasses);
  requireAllFields(work, referralActClasses);
  requireAllFields(work, referralWordsClasses);
}

/** What the sender says to the receiver; null where nothing. */
export const messageOf = async ({ db }: Work, { id, wing }: StoredReferral): Promise<string | null> =>
  (await readReferralWords(db, wing, id))?.message ?? null;
