import { type Referral, sharedWith } from '../../../shared/domain/referral.ts';
import { isUnderWay, type ReferralMove } from '../../../shared/domain/referral-moves.ts';
import { Refusal } from '../../../shared/result.ts';
import { readProfiles } from '../../../db/repositories/account-profile-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import type { StoredReferral, StoredReferralAct } from '../../../db/repositories/referral-repository.ts';
import { readReferralWords } from '../../../db/repositories/referral-words.ts';
import type { Handler, Work } from '../handler.ts';
import { requireConsent } from './consent-gate.ts';
import { consentStanding } from './referral-consent.ts';
import { contentOf, onlyOf } from './referral-content.ts';
import { requireReferral, requireWritable } from './referral-checks.ts';
import { named } from './referral-seen.ts';

/** The sheet: only what was chosen as it was sent, and nothing of it once the consent no longer holds. */
export const referralOnPaper: Handler<'referral.paper'> = async ({ referralId }, work) => {
  const { db, note, nameOf } = work;
  const { stored, file } = await requireReferral(work, { referralId }, 'case:reveal');
  const { sending, to } = requireForPaper(work, stored);
  const consent = await consentStanding(work, file.caseId, to, sending.categories);
  const words = await readReferralWords(db, stored.wing, referralId);
  const content = consent.holds
    ? onlyOf(await contentOf(work, file, stored.referral, words?.message ?? null), (category) =>
        sending.categories.includes(category),
      )
    : {};
  const { nameLao, nameEnglish } = await readOffice(db);
  const sent = actOf(stored, 'send');
  const profiles = await readProfiles(db);
  const [organisation] = (await organisationsNamed(db, [to.organisationId])).map(named);
  note({ record: referralId, detail: { caseId: file.caseId } });
  return {
    referralId,
    version: stored.version,
    state: stored.state,
    code: stored.code,
    caseId: file.caseId,
    number: file.number,
    office: { nameLao, nameEnglish },
    officerName: nameOf(sent.by),
    officerPhone: profiles.get(sent.by)?.phone ?? null,
    to,
    organisation: organisation ?? null,
    contactPerson: words?.contactPerson ?? null,
    sending,
    content,
    consent,
  };
};

/** A sheet goes to paper or into a file: on record before it does, and never without a consent that holds. */
export const recordPrintingOfReferral: Handler<'referral.recordPrinting'> = async ({ as, ...one }, work) => {
  const { stored, file } = await requireReferral(work, one, 'case:reveal');
  const { sending, to } = requireForPaper(work, stored);
  const { categories } = sending;
  const basis = await requireConsent(work, file.caseId, { ...sharedWith(to), categories });
  work.note({
    record: stored.id,
    detail: { caseId: file.caseId, referralVersion: stored.version, as, because: basis.kind },
  });
  return {};
};

/** What goes to paper went outside, and is under way. */
function requireForPaper(
  work: Work,
  { state, sending, referral: { to } }: StoredReferral,
): {
  readonly sending: NonNullable<StoredReferral['sending']>;
  readonly to: Exclude<Referral['to'], { readonly direction: 'wing' }>;
} {
  requireWritable(work);
  if (sending === null || !isUnderWay(state) || to.direction === 'wing')
    throw new Refusal({ code: 'refused', reason: 'referral-move-not-allowed' });
  return { sending, to };
}

function actOf({ acts }: StoredReferral, wanted: ReferralMove): StoredReferralAct {
  const found = acts.findLast(({ act }) => act === wanted);
  if (found === undefined) throw new Error(`A referral without ${wanted}`);
  return found;
}
