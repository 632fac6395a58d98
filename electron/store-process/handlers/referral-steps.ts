import type {
  Referral,
  ReferralRemark,
  ReferralSending,
  ReferralWords,
} from '../../../shared/domain/referral.ts';
import { referralAfter } from '../../../shared/domain/referral-moves.ts';
import { Refusal } from '../../../shared/result.ts';
import { touchCase } from '../../../db/repositories/case-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  insertReferral,
  moveReferral,
  type ReferralDeed,
  type StoredReferral,
} from '../../../db/repositories/referral-repository.ts';
import {
  insertReferralRemark,
  readReferralWords,
  saveReferralWords,
} from '../../../db/repositories/referral-words.ts';
import type { AuditNote, Work } from '../handler.ts';

/*
 * The one way to do anything with a referral, for every operation that does. The table in
 * `shared/domain/referral-moves.ts` says what may be done when; the store's own checks say it once more.
 */

/** What an act brings along. */
type Brought = {
  readonly referral?: Referral;
  readonly words?: ReferralWords;
  readonly sending?: ReferralSending;
  /** What the other wing is to read, as the referral is sent to it. */
  readonly messageToWing?: string | null;
  readonly said?: ReferralRemark;
};

/** Puts a new referral on file; gives what the audit says of it. */
export async function draftReferral(
  { db, stamp }: Work,
  written: Pick<StoredReferral, 'id' | 'caseId' | 'wing' | 'code' | 'referral'> & {
    readonly words: ReferralWords;
    readonly on: string;
  },
): Promise<AuditNote> {
  const { id, caseId, wing, referral, words } = written;
  const version = 1;
  await insertReferral(db, written, stamp);
  await saveReferralWords(db, wing, { referralId: id, caseId, words, version }, stamp);
  const change = { recordId: id, recordVersion: version, before: undefined } as const;
  const after = { ...referral, state: 'drafted' };
  const coded = await keepHistory(db, 'register', { entity: 'referral', ...change, after }, stamp);
  const told = await keepHistory(db, wing, { entity: 'referral-words', ...change, after: words }, stamp);
  await touchCase(db, caseId, stamp);
  return {
    record: id,
    detail: { caseId, referralVersion: version, referralHistory: coded, referralWordsHistory: told },
    touched: ['register', wing],
  };
}

/**
 * Does something with a referral, inside the operation's transaction; that the person may is asked before. Gives what the
 * audit says of it.
 *
 * @throws Refusal `refused` (`referral-move-not-allowed`)
 */
export async function moveOn(
  { db, stamp }: Work,
  before: StoredReferral,
  deed: ReferralDeed,
  brought: Brought = {},
): Promise<AuditNote> {
  const { id, caseId, wing } = before;
  const { referral, words, sending, messageToWing, said } = brought;
  const state = referralAfter(before.state, deed.act);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'referral-move-not-allowed' });
  const version = before.version + 1;
  const actId = await moveReferral(
    db,
    before,
    deed,
    {
      ...(referral && { referral }),
      ...(sending && { sending }),
      ...(messageToWing !== undefined && { messageToWing }),
    },
    stamp,
  );
  const change = { recordId: id, recordVersion: version };
  const { reason, step } = { reason: null, step: null, ...deed.codes };
  const coded = await keepHistory(
    db,
    'register',
    {
      entity: 'referral',
      ...change,
      before: { ...before.referral, state: before.state, ...before.sending },
      after: {
        ...(referral ?? before.referral),
        state,
        ...(sending ?? before.sending),
        ...(reason !== null && { reason }),
        ...(step !== null && { step }),
      },
    },
    stamp,
  );
  const digests: string[] = [];
  if (words !== undefined) {
    const wordsBefore = await readReferralWords(db, wing, id);
    await saveReferralWords(db, wing, { referralId: id, caseId, words, version }, stamp);
    digests.push(
      await keepHistory(
        db,
        wing,
        { entity: 'referral-words', ...change, before: { ...wordsBefore }, after: words },
        stamp,
      ),
    );
  }
  if (said !== undefined && (said.answeredBy !== null || said.remark !== null)) {
    await insertReferralRemark(db, deed.wing, { actId, referralId: id, caseId, said }, stamp);
    const after = {
      ...(said.answeredBy !== null && { answeredBy: said.answeredBy }),
      ...(said.remark !== null && { remark: said.remark }),
    };
    digests.push(
      await keepHistory(
        db,
        deed.wing,
        { entity: 'referral-words', ...change, before: undefined, after },
        stamp,
      ),
    );
  }
  await touchCase(db, caseId, stamp);
  const [told] = digests;
  return {
    record: id,
    detail: {
      caseId,
      referralVersion: version,
      referralHistory: coded,
      ...(told !== undefined && { referralWordsHistory: told }),
    },
    touched: told === undefined ? ['register'] : ['register', deed.wing],
  };
}
