import type { ReferralActDone, ReferralLine, SeenReferral } from '../../../shared/contract/referral.ts';
import { answeringWing, lastDayToAnswer, type ReferralTerms } from '../../../shared/domain/referral.ts';
import {
  answerMoves,
  isReferralOpen,
  isUnanswered,
  isUnderWay,
  referralAfter,
} from '../../../shared/domain/referral-moves.ts';
import {
  referralClasses,
  referralSendingClasses,
  referralWordsClasses,
  withhold,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import { isWithinReach } from '../../../db/access/reach.ts';
import { wingsHeldBy } from '../../../db/access/wings-of-account.ts';
import { readOfficers } from '../../../db/repositories/case-officer-repository.ts';
import { readCase, readCases, type StoredCase } from '../../../db/repositories/case-repository.ts';
import {
  type NamedOrganisation,
  organisationsNamed,
} from '../../../db/repositories/organisation-repository.ts';
import {
  readMessageToWing,
  type StoredReferral,
  type StoredReferralAct,
} from '../../../db/repositories/referral-repository.ts';
import { readReferralTerms } from '../../../db/repositories/referral-terms.ts';
import { readReferralRemarks, readReferralWords } from '../../../db/repositories/referral-words.ts';
import type { Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';
import { consentStanding } from './referral-consent.ts';
import { today } from './referral-checks.ts';

/** An organisation by its id and names alone. */
export const named = ({ organisationId, nameLao, nameEnglish }: NamedOrganisation): NamedOrganisation => ({
  organisationId,
  nameLao,
  nameEnglish,
});

/** What is read once for several referrals. */
type Around = {
  readonly terms: ReferralTerms;
  readonly organisations: ReadonlyMap<string, NamedOrganisation>;
};

/** Reads it. */
export async function aroundOf({ db }: Work, referrals: readonly StoredReferral[]): Promise<Around> {
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

/** Referrals as lines of a list: no word that anybody wrote. */
export async function linesOf(work: Work, referrals: readonly StoredReferral[]): Promise<ReferralLine[]> {
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

/** One referral with all that its reader is told of it. */
export async function seenBy(
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
