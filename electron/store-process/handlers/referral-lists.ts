import { addDays } from '../../../shared/dates/plain-date.ts';
import type { ReferralTerms } from '../../../shared/domain/referral.ts';
import { Refusal } from '../../../shared/result.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import {
  isTold,
  listReferrals,
  organisationsReferredTo,
  readReferralByCode,
  readReferralsOfCase,
  readWaitingReferrals,
} from '../../../db/repositories/referral-repository.ts';
import { insertReferralTerms, readReferralTerms } from '../../../db/repositories/referral-terms.ts';
import type { Handler, Work } from '../handler.ts';
import { requireCase, requireKeys, viewerOf } from './case-reach.ts';
import { requireVersion } from './domain-checks.ts';
import { today } from './referral-checks.ts';
import { named, aroundOf, linesOf, seenBy } from './referral-seen.ts';

export const referralsOfCase: Handler<'referral.ofCase'> = async ({ caseId }, work) => {
  const { db, session, note } = work;
  const file = await requireCase(work, caseId, 'case:read');
  const told = (await readReferralsOfCase(db, caseId)).filter((each) => isTold(each, session.wings));
  const seen = [];
  const around = await aroundOf(work, told);
  for (const stored of told) seen.push(await seenBy(work, file, stored, around));
  note({ record: caseId, detail: { shown: seen.length } });
  return seen;
};

export const referralList: Handler<'referral.list'> = async (input, work) => {
  const { db, note } = work;
  const viewer = viewerOf(work);
  const { whose, state, organisationId, isOverdue, after, limit } = input;
  const { terms } = await readReferralTerms(db);
  const { referrals, total } = await listReferrals(
    db,
    viewer,
    { whose, state, organisationId, overdue: isOverdue ? overdueBounds(work, terms) : null },
    { after, limit: limit + 1 },
  );
  const page = referrals.slice(0, limit);
  const organisations = await organisationsNamed(db, await organisationsReferredTo(db, viewer));
  note({ record: null, detail: { shown: page.length } });
  return {
    lines: await linesOf(work, page),
    total,
    next: referrals.length > limit ? (page.at(-1)?.id ?? null) : null,
    organisations: organisations.map(named),
  };
};

export const waitingReferrals: Handler<'referral.waiting'> = async (_input, work) => {
  const { db, note } = work;
  const { terms } = await readReferralTerms(db);
  const { toAnswer, unanswered } = await readWaitingReferrals(db, viewerOf(work), overdueBounds(work, terms));
  note({ record: null, detail: { shown: toAnswer.total + unanswered.total } });
  return {
    toAnswer: { lines: await linesOf(work, toAnswer.referrals), total: toAnswer.total },
    unanswered: { lines: await linesOf(work, unanswered.referrals), total: unanswered.total },
  };
};

/** Finds a referral by the code on its sheet. One out of reach is answered as one that does not exist. */
export const findReferral: Handler<'referral.find'> = async ({ code }, work) => {
  requireKeys(work, 'register');
  const stored = await readReferralByCode(work.db, code);
  if (stored === undefined || !isTold(stored, work.session.wings)) throw new Refusal({ code: 'not-found' });
  const { caseId, number } = await requireCase(work, stored.caseId, 'case:read');
  work.note({ record: stored.id, detail: { caseId } });
  return { referralId: stored.id, caseId, number };
};

export const termsOfReferrals: Handler<'referral.terms'> = async (_input, work) => {
  requireKeys(work, 'office');
  work.note({ record: null, detail: {} });
  return await readReferralTerms(work.db);
};

export const setTermsOfReferrals: Handler<'referral.setTerms'> = async ({ terms, version }, work) => {
  requireKeys(work, 'office');
  requireVersion((await readReferralTerms(work.db)).version, version);
  await insertReferralTerms(work.db, terms, version + 1, work.stamp);
  work.note({ record: null, detail: { version: version + 1 } });
  return { version: version + 1 };
};

const overdueBounds = (work: Work, { unansweredAfterDays }: ReferralTerms) => ({
  today: today(work),
  sentBefore: addDays(today(work), -unansweredAfterDays),
});
