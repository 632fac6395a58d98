import { randomInt } from 'node:crypto';
import type { Wing } from '../../../shared/compartment.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates/plain-date.ts';
import type { DataCategory } from '../../../shared/domain/consent.ts';
import {
  answeringWing,
  categoriesForWing,
  type Referral,
  sharedWith,
} from '../../../shared/domain/referral.ts';
import { answerMoves, isUnderWay } from '../../../shared/domain/referral-moves.ts';
import {
  referralActClasses,
  referralSendingClasses,
  referralWordsClasses,
} from '../../../shared/domain/sensitivity.ts';
import { makeReferralCode, type ReferralCode } from '../../../shared/identity/referral-code.ts';
import { Refusal } from '../../../shared/result.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { readOrganisation } from '../../../db/repositories/organisation-repository.ts';
import {
  isReferralCodeTaken,
  readReferral,
  readReferralsOfCase,
  type StoredReferral,
} from '../../../db/repositories/referral-repository.ts';
import { readReferralTerms } from '../../../db/repositories/referral-terms.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys } from './case-reach.ts';
import { disclose } from './consent-gate.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';
import { consentStanding } from './referral-consent.ts';
import { categoriesIn, contentOf } from './referral-content.ts';
import { draftReferral, moveOn } from './referral-steps.ts';
import { today, requireReferral, requireMove, requireWritable, messageOf } from './referral-checks.ts';
import { linesOf } from './referral-seen.ts';

/** Puts a new referral on file, or what a drafted one says now. */
export const saveReferral: Handler<'referral.save'> = async (input, work) => {
  const { referralId, caseId, version, referral, words } = input;
  const { db, session, stamp, note } = work;
  await requireCase(work, caseId, 'referral:send');
  requireWritable(work);
  const before = await readReferral(db, referralId);
  if (before === undefined ? version !== 0 : before.caseId !== caseId)
    throw new Refusal({ code: 'not-found' });
  const wing = before?.wing ?? ownWing(session);
  requireKeys(work, wing);
  await requireReceiver(work, wing, referral);
  const on = today(work);
  if (before === undefined) {
    const code = await freeCode(work);
    note(await draftReferral(work, { id: referralId, caseId, wing, code, referral, words, on }));
  } else {
    if (version === 0) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    requireVersion(before.version, version);
    note(await moveOn(work, before, { act: 'amend', wing, on }, { referral, words }));
  }
  await discardDraft(db, session.wings, stamp.by, referralId);
  return { version: version + 1 };
};

/** Everything that could go, and whether it may; nothing does. */
export const previewReferral: Handler<'referral.preview'> = async ({ referralId }, work) => {
  const { db, note } = work;
  const { stored, file } = await requireReferral(work, { referralId }, 'case:reveal');
  requireMove(stored, 'send');
  const { to } = stored.referral;
  const content = await contentOf(work, file, stored.referral, await messageOf(work, stored));
  const consents: OutputByOperation<'referral.preview'>['consents'] = [];
  for (const category of categoriesIn(content))
    consents.push({ category, consent: await consentStanding(work, file.caseId, to, [category]) });
  const { terms } = await readReferralTerms(db);
  const others = (await readReferralsOfCase(db, file.caseId)).filter(
    ({ id, state, referral }) => id !== referralId && isUnderWay(state) && isSameReceiver(referral.to, to),
  );
  note({ record: referralId, detail: { caseId: file.caseId } });
  return {
    referralId,
    version: stored.version,
    content,
    proposed: consents.flatMap(({ category, consent }) =>
      consent.holds && isProposed(category, to) ? [category] : [],
    ),
    consents,
    answerDueOn: addDays(today(work), terms.answerDays[stored.referral.urgency]),
    others: await linesOf(work, others),
  };
};

/** Lets a referral go with what was chosen: the consent is asked and the disclosure recorded in the same transaction. */
export const sendReferral: Handler<'referral.send'> = async ({ sending, ...one }, work) => {
  const { stored, file } = await requireReferral(work, one, 'referral:send');
  requireWritable(work);
  requireAllFields(work, referralSendingClasses);
  requireMove(stored, 'send');
  const { to } = stored.referral;
  const isToWing = to.direction === 'wing';
  if (sending.sentOn > today(work)) refuseField('sending.sentOn', 'in-the-future');
  if (sending.answerDueOn < sending.sentOn) refuseField('sending.answerDueOn', 'ends-before-it-begins');
  if ((sending.way === null) !== isToWing)
    refuseField('sending.way', isToWing ? 'not-understood' : 'required');
  await requireReceiver(work, stored.wing, stored.referral);
  const message = await messageOf(work, stored);
  const content = await contentOf(work, file, stored.referral, message);
  const there = categoriesIn(content);
  if (sending.categories.some((category) => !there.includes(category)))
    refuseField('sending.categories', 'not-understood');
  await disclose(work, file.caseId, {
    ...sharedWith(to),
    categories: sending.categories,
    act: 'referral',
    actId: stored.id,
  });
  const messageToWing = isToWing && sending.categories.includes('words') ? message : null;
  work.note(
    await moveOn(
      work,
      stored,
      { act: 'send', wing: stored.wing, on: sending.sentOn },
      { sending, messageToWing },
    ),
  );
  return { version: one.version + 1 };
};

/** Writes down what the receiver says or does; the other wing does so itself, and what it says stays on its side. */
export const answerReferral: Handler<'referral.answer'> = async (
  { answer, answeredBy, remark, ...one },
  work,
) => {
  const { stored } = await requireReferral(work, one, 'referral:answer');
  requireAllFields(work, referralActClasses);
  requireAllFields(work, referralWordsClasses);
  requireMove(stored, answer.move);
  const wing = answeringWing(stored.wing, stored.referral.to);
  const isInside = wing !== stored.wing;
  if ((answer.how === null) !== isInside) refuseField('answer.how', isInside ? 'not-understood' : 'required');
  requireDay(work, 'answer.on', answer.on, stored);
  work.note(
    await moveOn(
      work,
      stored,
      {
        act: answer.move,
        wing,
        on: answer.on,
        codes: { how: answer.how, ...('reason' in answer && { reason: answer.reason }) },
      },
      { said: { answeredBy, remark } },
    ),
  );
  return { version: one.version + 1 };
};

/** Notes a step of a return to another country as done. */
export const coordinateReferral: Handler<'referral.coordinate'> = async (
  { step, on, remark, ...one },
  work,
) => {
  const { stored } = await requireReferral(work, one, 'referral:send');
  requireWritable(work);
  requireMove(stored, 'coordinate');
  if (stored.referral.to.direction !== 'abroad')
    throw new Refusal({ code: 'refused', reason: 'referral-move-not-allowed' });
  if (on > today(work)) refuseField('on', 'in-the-future');
  work.note(
    await moveOn(
      work,
      stored,
      { act: 'coordinate', wing: stored.wing, on, codes: { step } },
      { said: { answeredBy: null, remark } },
    ),
  );
  return { version: one.version + 1 };
};

export const revokeReferral: Handler<'referral.revoke'> = async ({ reason, remark, ...one }, work) => {
  const { stored } = await requireReferral(work, one, 'referral:send');
  requireWritable(work);
  requireMove(stored, 'revoke');
  work.note(
    await moveOn(
      work,
      stored,
      { act: 'revoke', wing: stored.wing, on: today(work), codes: { reason } },
      { said: { answeredBy: null, remark } },
    ),
  );
  return { version: one.version + 1 };
};

/** The receiver is the other wing, or an organisation that is in the directory and open. */
async function requireReceiver(work: Work, wing: Wing, { to }: Referral): Promise<void> {
  if (to.direction === 'wing') {
    if (to.wing === wing) refuseField('referral.to.wing', 'not-understood');
    return;
  }
  if (to.direction === 'abroad' && to.country === 'LA') refuseField('referral.to.country', 'not-understood');
  const found = await readOrganisation(work.db, to.organisationId);
  if (found === undefined || (found.closedOn !== null && found.closedOn < today(work)))
    refuseField('referral.to.organisationId', 'not-understood');
}

/** An answer lies neither ahead nor before what it follows. */
function requireDay(work: Work, field: string, on: string, { acts }: StoredReferral): void {
  if (on > today(work)) refuseField(field, 'in-the-future');
  const before = acts.findLast(({ act }) => act === 'send' || answerMoves.some((move) => move === act));
  if (before !== undefined && on < before.on) refuseField(field, 'before-the-step-before');
}

async function freeCode({ db }: Work): Promise<ReferralCode> {
  for (;;) {
    const code = makeReferralCode((bound) => randomInt(bound));
    if (!(await isReferralCodeTaken(db, code))) return code;
  }
}

/** As little as the purpose needs: what is asked for and said, and of whom in general; for a return also who it is. */
const isProposed = (category: DataCategory, to: Referral['to']): boolean =>
  to.direction === 'wing'
    ? categoriesForWing.some((each) => each === category)
    : category === 'needs' ||
      category === 'words' ||
      category === 'characteristics' ||
      (category === 'identity' && to.direction === 'abroad');

const isSameReceiver = (one: Referral['to'], other: Referral['to']): boolean =>
  one.direction === 'wing' || other.direction === 'wing'
    ? one.direction === other.direction
    : one.organisationId === other.organisationId;
