import { randomInt } from 'node:crypto';
import type { CasePermission } from '../../../shared/access.ts';
import type { Wing } from '../../../shared/compartment.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import type { ReferralActDone, ReferralLine, SeenReferral } from '../../../shared/contract/referral.ts';
import { addDays } from '../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { DataCategory } from '../../../shared/domain/consent.ts';
import {
  answeringWing,
  categoriesForWing,
  lastDayToAnswer,
  type Referral,
  type ReferralTerms,
  sharedWith,
} from '../../../shared/domain/referral.ts';
import {
  answerMoves,
  isReferralOpen,
  isUnanswered,
  isUnderWay,
  referralAfter,
  type ReferralMove,
} from '../../../shared/domain/referral-moves.ts';
import {
  referralActClasses,
  referralClasses,
  referralSendingClasses,
  referralWordsClasses,
  withhold,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import { makeReferralCode, type ReferralCode } from '../../../shared/identity/referral-code.ts';
import { Refusal } from '../../../shared/result.ts';
import { isWithinReach } from '../../../db/access/reach.ts';
import { wingsHeldBy } from '../../../db/access/wings-of-account.ts';
import { readProfiles } from '../../../db/repositories/account-profile-repository.ts';
import { readOfficers } from '../../../db/repositories/case-officer-repository.ts';
import { readCase, readCases, type StoredCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import {
  type NamedOrganisation,
  organisationsNamed,
  readOrganisation,
} from '../../../db/repositories/organisation-repository.ts';
import {
  isReferralCodeTaken,
  isTold,
  listReferrals,
  organisationsReferredTo,
  readMessageToWing,
  readReferral,
  readReferralByCode,
  readReferralsOfCase,
  readWaitingReferrals,
  type StoredReferral,
  type StoredReferralAct,
} from '../../../db/repositories/referral-repository.ts';
import { insertReferralTerms, readReferralTerms } from '../../../db/repositories/referral-terms.ts';
import { readReferralRemarks, readReferralWords } from '../../../db/repositories/referral-words.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys, viewerOf } from './case-reach.ts';
import { disclose, requireConsent } from './consent-gate.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';
import { consentStanding } from './referral-consent.ts';
import { categoriesIn, contentOf, onlyOf } from './referral-content.ts';
import { draftReferral, moveOn } from './referral-steps.ts';

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

const today = ({ stamp }: Work): string => vientianeDay(stamp.at);

/** A referral of a case within reach, in the version that was seen, by whoever holds the wing that acts. */
async function requireReferral(
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

function requireMove({ state }: StoredReferral, move: ReferralMove): void {
  if (referralAfter(state, move) === undefined)
    throw new Refusal({ code: 'refused', reason: 'referral-move-not-allowed' });
}

/** Whoever is kept from a part of a referral writes none of it. */
function requireWritable(work: Work): void {
  requireAllFields(work, referralClasses);
  requireAllFields(work, referralActClasses);
  requireAllFields(work, referralWordsClasses);
}

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

const messageOf = async ({ db }: Work, { id, wing }: StoredReferral): Promise<string | null> =>
  (await readReferralWords(db, wing, id))?.message ?? null;

const overdueBounds = (work: Work, { unansweredAfterDays }: ReferralTerms) => ({
  today: today(work),
  sentBefore: addDays(today(work), -unansweredAfterDays),
});

function actOf({ acts }: StoredReferral, wanted: ReferralMove): StoredReferralAct {
  const found = acts.findLast(({ act }) => act === wanted);
  if (found === undefined) throw new Error(`A referral without ${wanted}`);
  return found;
}

const named = ({ organisationId, nameLao, nameEnglish }: NamedOrganisation): NamedOrganisation => ({
  organisationId,
  nameLao,
  nameEnglish,
});

/** What is read once for several referrals. */
type Around = {
  readonly terms: ReferralTerms;
  readonly organisations: ReadonlyMap<string, NamedOrganisation>;
};

async function aroundOf({ db }: Work, referrals: readonly StoredReferral[]): Promise<Around> {
  const ids = referrals.flatMap(({ referral: { to } }) => (to.direction === 'wing' ? [] : to.organisationId));
  const found = await organisationsNamed(db, ids);
  return {
    terms: (await readReferralTerms(db)).terms,
    organisations: new Map(found.map((each) => [each.organisationId, named(each)])),
  };
}

/** What the envelope says to a reader: parties, dates, state. */
async function envelopeOf(
  work: Work,
  { caseId, facts: { responsibleOfficer } }: StoredCase,
  { wing, state, code, referral, sending }: StoredReferral,
  { terms, organisations }: Around,
): Promise<Omit<ReferralLine, 'referralId' | 'caseId' | 'number' | 'sentOn'>> {
  const { session, db } = work;
  const shown = withhold(referral, referralClasses, session.store.powers.classes);
  const { to } = shown;
  const answerBy = sending !== null && isUnanswered(state) ? lastDayToAnswer(sending, terms) : null;
  const receiving = referral.to.direction === 'wing' && isUnderWay(state) ? referral.to.wing : null;
  const officers =
    receiving === null ? [] : await readOfficers(db, { caseId, responsibleOfficer }, viewerOf(work).at);
  return {
    wing,
    state,
    code,
    referral: shown,
    organisation:
      to === undefined || to.direction === 'wing' ? null : (organisations.get(to.organisationId) ?? null),
    answerBy,
    isOverdue: answerBy !== null && answerBy < today(work),
    needsOfficer:
      receiving !== null &&
      !officers.some(({ accountId }) => wingsHeldBy(session.store.vault, accountId).includes(receiving)),
  };
}

async function linesOf(work: Work, referrals: readonly StoredReferral[]): Promise<ReferralLine[]> {
  const around = await aroundOf(work, referrals);
  const files = await readCases(work.db, [...new Set(referrals.map(({ caseId }) => caseId))]);
  const byId = new Map(files.map((file) => [file.caseId, file]));
  const lines: ReferralLine[] = [];
  for (const stored of referrals) {
    const file = byId.get(stored.caseId) ?? (await readCase(work.db, stored.caseId));
    if (file === undefined) throw new Error('A referral without its case');
    lines.push({
      referralId: stored.id,
      caseId: stored.caseId,
      number: file.number,
      ...(await envelopeOf(work, file, stored, around)),
      sentOn: stored.sending?.sentOn ?? null,
    });
  }
  return lines;
}

async function seenBy(
  work: Work,
  file: StoredCase,
  stored: StoredReferral,
  around: Around,
): Promise<SeenReferral> {
  const { db, session } = work;
  const { classes } = session.store.powers;
  const { id, wing, referral, state, sending } = stored;
  const areWordsSeen = withheldFields(referralWordsClasses, classes).length === 0;
  const words =
    areWordsSeen && session.wings.includes(wing) ? await readReferralWords(db, wing, id) : undefined;
  const messageToWing = areWordsSeen ? await readMessageToWing(db, id) : undefined;
  const remarks = areWordsSeen ? await readReferralRemarks(db, session.wings, id) : new Map<string, never>();
  const viewer = viewerOf(work);
  const mayWrite = withheldFields({ ...referralClasses, ...referralWordsClasses }, classes).length === 0;
  const isAsked = mayWrite && isReferralOpen(state);
  return {
    referralId: id,
    caseId: stored.caseId,
    version: stored.version,
    ...(await envelopeOf(work, file, stored, around)),
    sending: sending && withhold(sending, referralSendingClasses, classes),
    ...(words && { words }),
    ...(messageToWing !== undefined && { messageToWing }),
    acts: stored.acts.map((act): ReferralActDone => {
      const said = remarks.get(act.id);
      return { ...actSeen(work, act), ...(said && { said }) };
    }),
    consent:
      sending !== null && isUnderWay(state) && referral.to.direction !== 'wing' && classes.has('trafficking')
        ? await consentStanding(work, file.caseId, referral.to, sending.categories)
        : null,
    maySend:
      isAsked &&
      session.wings.includes(wing) &&
      (await isWithinReach(db, viewer, 'referral:send', stored.caseId)),
    mayAnswer:
      isAsked &&
      answerMoves.some((move) => referralAfter(state, move) !== undefined) &&
      session.wings.includes(answeringWing(wing, referral.to)) &&
      (await isWithinReach(db, viewer, 'referral:answer', stored.caseId)),
  };
}

function actSeen({ session, nameOf }: Work, act: StoredReferralAct): ReferralActDone {
  const areCodesSeen = session.store.powers.classes.has('trafficking');
  return {
    actId: act.id,
    act: act.act,
    wing: act.wing,
    on: act.on,
    at: act.at,
    byName: nameOf(act.by),
    ...(areCodesSeen && { codes: act.codes }),
  };
}
