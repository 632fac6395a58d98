import type { Wing } from '../../../shared/compartment.ts';
import type { Proposal, ProposalSending, ProposalWords } from '../../../shared/domain/proposal.ts';
import { type ProposalAct, proposalAfter } from '../../../shared/domain/proposal-steps.ts';
import { Refusal } from '../../../shared/result.ts';
import { headsOf } from '../../../db/access/wings-of-account.ts';
import { readExclusions } from '../../../db/repositories/case-officer-repository.ts';
import { touchCase } from '../../../db/repositories/case-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  insertProposal,
  moveProposal,
  readOpenProposal,
  type StoredProposal,
} from '../../../db/repositories/proposal-repository.ts';
import {
  insertRemark,
  readProposalWords,
  saveProposalWords,
} from '../../../db/repositories/proposal-words.ts';
import type { AuditNote, Work } from '../handler.ts';

/*
 * The one way to do anything with a proposal, for every operation that does. The table in
 * `shared/domain/proposal-steps.ts` says what may be done when; the store's own checks say it once more.
 */

/** What an act brings along. */
type Brought = {
  readonly proposal?: Proposal;
  readonly words?: ProposalWords;
  readonly remark?: string;
  readonly sending?: ProposalSending;
};

/** Puts a new proposal before the head of the wing; gives what the audit says of it. */
export async function putForward(
  { db, stamp }: Work,
  written: {
    readonly id: string;
    readonly caseId: string;
    readonly wing: Wing;
    readonly proposal: Proposal;
    readonly words: ProposalWords;
  },
): Promise<AuditNote> {
  const { id, caseId, wing, proposal, words } = written;
  const version = 1;
  await insertProposal(db, written, stamp);
  await saveProposalWords(db, wing, { proposalId: id, caseId, words, version }, stamp);
  const change = { recordId: id, recordVersion: version, before: undefined } as const;
  const after = { ...proposal, state: 'proposed' };
  const coded = await keepHistory(db, 'register', { entity: 'proposal', ...change, after }, stamp);
  const told = await keepHistory(db, wing, { entity: 'proposal-words', ...change, after: words }, stamp);
  await touchCase(db, caseId, stamp);
  return {
    record: id,
    detail: { caseId, proposalVersion: version, proposalHistory: coded, proposalWordsHistory: told },
    touched: ['register', wing],
  };
}

/**
 * Does something with a proposal, inside the operation's transaction; that the person may is asked before. Gives what the
 * audit says of it.
 *
 * @throws Refusal `refused` (`proposal-act-not-allowed`)
 */
export async function actOn(
  { db, stamp }: Work,
  before: StoredProposal,
  act: ProposalAct,
  brought: Brought = {},
): Promise<AuditNote> {
  const { id, caseId, wing } = before;
  const { proposal, words, remark, sending } = brought;
  const state = proposalAfter(before.state, act);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'proposal-act-not-allowed' });
  const version = before.version + 1;
  const wordsBefore = words && (await readProposalWords(db, wing, id));
  const actId = await moveProposal(
    db,
    before,
    act,
    { ...(proposal && { proposal }), ...(sending && { sending }) },
    stamp,
  );
  if (words !== undefined)
    await saveProposalWords(db, wing, { proposalId: id, caseId, words, version }, stamp);
  if (remark !== undefined) await insertRemark(db, wing, { actId, proposalId: id, caseId, remark }, stamp);
  const change = { recordId: id, recordVersion: version };
  const coded = await keepHistory(
    db,
    'register',
    {
      entity: 'proposal',
      ...change,
      before: { ...before.proposal, state: before.state, ...before.sending },
      after: { ...(proposal ?? before.proposal), state, ...(sending ?? before.sending) },
    },
    stamp,
  );
  const said = { ...words, ...(remark !== undefined && { remark }) };
  const told =
    Object.keys(said).length === 0
      ? undefined
      : await keepHistory(
          db,
          wing,
          { entity: 'proposal-words', ...change, before: { ...wordsBefore }, after: said },
          stamp,
        );
  await touchCase(db, caseId, stamp);
  return {
    record: id,
    detail: {
      caseId,
      proposalVersion: version,
      proposalHistory: coded,
      ...(told !== undefined && { proposalWordsHistory: told }),
    },
    touched: told === undefined ? ['register'] : ['register', wing],
  };
}

/**
 * Ends what was proposed, where a step of the ledger leaves nothing to decide: the decision itself, or the person's no.
 * Gives what the audit says besides.
 */
export async function endProposal(
  work: Work,
  caseId: string,
  step: 'identified' | 'not-identified' | 'declined',
): Promise<AuditNote['detail']> {
  const open = await readOpenProposal(work.db, caseId);
  if (open === undefined) return {};
  const { detail } = await actOn(work, open, step === 'declined' ? 'lapse' : 'decide');
  return { ...detail, proposalId: open.id };
}

/**
 * Whether somebody decides upon what they put forward themself, although another head of the wing, not shut out of the case,
 * could.
 */
export async function isUponOwn(
  { db, session, stamp }: Work,
  { caseId, wing, acts }: StoredProposal,
): Promise<boolean> {
  const isOwn = acts.some(({ act, by }) => (act === 'propose' || act === 'amend') && by === stamp.by);
  if (!isOwn) return false;
  const shutOut = new Set((await readExclusions(db, caseId)).map(({ accountId }) => accountId));
  return headsOf(session.store.vault, wing, 'proposal:decide').some(
    ({ id }) => id !== stamp.by && !shutOut.has(id),
  );
}
