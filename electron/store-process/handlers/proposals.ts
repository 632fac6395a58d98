import type { OutputByOperation } from '../../../shared/contract.ts';
import type { CasePermission } from '../../../shared/access.ts';
import type { SeenProposal } from '../../../shared/contract/proposal.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { ProposalAct } from '../../../shared/domain/proposal-steps.ts';
import { isProposalForPaper, proposalAfter } from '../../../shared/domain/proposal-steps.ts';
import {
  ledgerEntryClasses,
  personClasses,
  proposalClasses,
  proposalSendingClasses,
  proposalWordsClasses,
  withheldFields,
  withhold,
} from '../../../shared/domain/sensitivity.ts';
import { standingOf } from '../../../shared/domain/identification-standing.ts';
import { Refusal } from '../../../shared/result.ts';
import { isWithinReach, outOfReach } from '../../../db/access/reach.ts';
import { readCases, type StoredCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import {
  readOpenProposal,
  readOpenProposals,
  readProposal,
  readProposalsOfCase,
  type StoredAct,
  type StoredProposal,
} from '../../../db/repositories/proposal-repository.ts';
import { readProposalWords, readRemarks } from '../../../db/repositories/proposal-words.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys, viewerOf } from './case-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';
import { actOn, isUponOwn, putForward } from './proposal-steps.ts';

export const proposalsOfCase: Handler<'proposal.ofCase'> = async ({ caseId }, work) => {
  await requireCase(work, caseId, 'case:read');
  const seen = [];
  for (const stored of await readProposalsOfCase(work.db, caseId)) seen.push(await seenBy(work, stored));
  work.note({ record: caseId, detail: { shown: seen.length } });
  return seen;
};

export const listProposals: Handler<'proposal.list'> = async (_input, work) => {
  const { db, session, stamp, nameOf, note } = work;
  const viewer = viewerOf(work);
  const open = await readOpenProposals(db);
  const caseIds = open.map(({ caseId }) => caseId);
  const lost = await outOfReach(db, viewer, caseIds);
  const files = await readCases(
    db,
    caseIds.filter((id) => !lost.has(id)),
  );
  const lines = [];
  for (const stored of open) {
    const file = files.find(({ caseId }) => caseId === stored.caseId);
    const { state } = stored;
    if (file === undefined || state === 'withdrawn' || state === 'decided' || state === 'lapsed') continue;
    const { at, by } = lastAct(stored);
    const { proposes } = withhold(stored.proposal, proposalClasses, session.store.powers.classes);
    lines.push({
      proposalId: stored.id,
      caseId: stored.caseId,
      number: file.number,
      wing: stored.wing,
      state,
      ...(proposes && { proposes }),
      mayDecide: await mayDecide(work, stored),
      isOwn: file.facts.responsibleOfficer === stamp.by || lastProposed(stored).by === stamp.by,
      since: at,
      byName: nameOf(by),
    });
  }
  note({ record: null, detail: { shown: lines.length } });
  return lines;
};

/** Puts a new proposal forward, or an amended one again; of somebody presumed a victim, and one at a time. */
export const saveProposal: Handler<'proposal.save'> = async (input, work) => {
  const { proposalId, caseId, version, proposal, words } = input;
  const { db, session, stamp, note } = work;
  const file = await requireCase(work, caseId, 'case:write');
  requireAllFields(work, proposalClasses);
  requireAllFields(work, proposalWordsClasses);
  const before = await readProposal(db, proposalId);
  if (before === undefined ? version !== 0 : before.caseId !== caseId)
    throw new Refusal({ code: 'not-found' });
  if (before === undefined) {
    const wing = ownWing(session);
    if (file.standing.status !== 'presumed')
      throw new Refusal({ code: 'refused', reason: 'proposal-act-not-allowed' });
    if ((await readOpenProposal(db, caseId)) !== undefined)
      throw new Refusal({ code: 'refused', reason: 'proposal-already-open' });
    note(await putForward(work, { id: proposalId, caseId, wing, proposal, words }));
  } else {
    if (version === 0) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    requireKeys(work, before.wing);
    requireVersion(before.version, version);
    note(await actOn(work, before, 'amend', { proposal, words }));
  }
  await discardDraft(db, session.wings, stamp.by, proposalId);
  return { version: version + 1 };
};

export const returnProposal: Handler<'proposal.return'> = async ({ remark, ...one }, work) => {
  const stored = await requireToDecide(work, one, 'return');
  work.note(await actOn(work, stored, 'return', { remark }));
  return { version: one.version + 1 };
};

export const approveProposal: Handler<'proposal.approve'> = async (one, work) => {
  const stored = await requireToDecide(work, one, 'approve');
  work.note(await actOn(work, stored, 'approve'));
  return { version: one.version + 1 };
};

export const withdrawProposal: Handler<'proposal.withdraw'> = async (one, work) => {
  const { stored } = await requireProposal(work, one, 'case:write');
  requireAllFields(work, proposalClasses);
  work.note(await actOn(work, stored, 'withdraw'));
  return { version: one.version + 1 };
};

/** Says that an approved proposal went to the authority: not before it was approved, and not in days to come. */
export const sendProposal: Handler<'proposal.send'> = async ({ sending, ...one }, work) => {
  const { stored } = await requireProposal(work, one, 'case:write');
  requireAllFields(work, proposalSendingClasses);
  requireAct(stored, 'send');
  const approval = stored.acts.findLast(({ act }) => act === 'approve');
  if (approval === undefined) throw new Error('A proposal that may be sent and was not approved');
  if (sending.sentOn > vientianeDay(work.stamp.at)) refuseField('sending.sentOn', 'in-the-future');
  if (sending.sentOn < vientianeDay(approval.at)) refuseField('sending.sentOn', 'before-approval');
  work.note(await actOn(work, stored, 'send', { sending }));
  return { version: one.version + 1 };
};

export const proposalOnPaper: Handler<'proposal.paper'> = async ({ proposalId }, work) => {
  const { db, nameOf, note } = work;
  const { stored, file } = await requireProposal(work, { proposalId }, 'case:reveal');
  requireWholePaper(work);
  const person = await readPerson(db, file.personId);
  const words = await readProposalWords(db, stored.wing, proposalId);
  if (person === undefined || words === undefined) throw new Error('A proposal without person or words');
  const { nameLao, nameLatin, sex, birth, nationalities } = person.person;
  const { nameLao: officeLao, nameEnglish } = await readOffice(db);
  const { presumption } = standingOf(file.ledger.map(({ entry }) => entry));
  const proposed = lastProposed(stored);
  const approval = stored.acts.findLast(({ act }) => act === 'approve');
  note({ record: proposalId, detail: { caseId: file.caseId } });
  return {
    proposalId,
    version: stored.version,
    state: stored.state,
    caseId: file.caseId,
    number: file.number,
    office: { nameLao: officeLao, nameEnglish },
    person: { nameLao, nameLatin, sex, birth, nationalities },
    presumption:
      presumption === undefined
        ? null
        : { authority: presumption.authority, decidedOn: presumption.decidedOn },
    ...stored.proposal,
    words,
    sending: stored.sending,
    proposedAt: proposed.at,
    proposedByName: nameOf(proposed.by),
    approved: approval === undefined ? null : { at: approval.at, byName: nameOf(approval.by) },
  };
};

/** The newest wording of an approved proposal goes to paper or into a file, and this is on record before it does. */
export const recordPrintingOfProposal: Handler<'proposal.recordPrinting'> = async ({ as, ...one }, work) => {
  const { stored, file } = await requireProposal(work, one, 'case:reveal');
  requireWholePaper(work);
  if (!isProposalForPaper(stored.state))
    throw new Refusal({ code: 'refused', reason: 'proposal-act-not-allowed' });
  work.note({
    record: stored.id,
    detail: { caseId: file.caseId, proposalVersion: stored.version, as },
  });
  return {};
};

/** A proposal of a case within reach, in the version that was seen, with the wing of its words held. */
async function requireProposal(
  work: Work,
  { proposalId, version }: { readonly proposalId: string; readonly version?: number },
  permission: CasePermission,
): Promise<{ readonly stored: StoredProposal; readonly file: StoredCase }> {
  requireKeys(work, 'register');
  const stored = await readProposal(work.db, proposalId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  const file = await requireCase(work, stored.caseId, permission);
  requireKeys(work, stored.wing);
  if (version !== undefined) requireVersion(stored.version, version);
  return { stored, file };
}

/** As {@link requireProposal}, for the head who returns or approves; nobody does upon their own while another can. */
async function requireToDecide(
  work: Work,
  one: { readonly proposalId: string; readonly version: number },
  act: 'return' | 'approve',
): Promise<StoredProposal> {
  const { stored } = await requireProposal(work, one, 'proposal:decide');
  requireAllFields(work, proposalClasses);
  requireAllFields(work, proposalWordsClasses);
  requireAct(stored, act);
  if (await isUponOwn(work, stored)) throw new Refusal({ code: 'refused', reason: 'own-account' });
  return stored;
}

function requireAct({ state }: StoredProposal, act: ProposalAct): void {
  if (proposalAfter(state, act) === undefined)
    throw new Refusal({ code: 'refused', reason: 'proposal-act-not-allowed' });
}

/** The paper says all of it: whoever may not see a part of it does not print the rest. */
function requireWholePaper(work: Work): void {
  const { nameLao, nameLatin, sex, birth, nationalities } = personClasses;
  requireAllFields(work, { nameLao, nameLatin, sex, birth, nationalities });
  requireAllFields(work, ledgerEntryClasses);
  requireAllFields(work, proposalClasses);
  requireAllFields(work, proposalWordsClasses);
}

async function mayDecide(work: Work, stored: StoredProposal): Promise<boolean> {
  return (
    proposalAfter(stored.state, 'approve') !== undefined &&
    areWordsSeen(work, stored) &&
    withheldFields(proposalClasses, work.session.store.powers.classes).length === 0 &&
    (await isWithinReach(work.db, viewerOf(work), 'proposal:decide', stored.caseId)) &&
    !(await isUponOwn(work, stored))
  );
}

const areWordsSeen = ({ session }: Work, { wing }: StoredProposal): boolean =>
  session.wings.includes(wing) &&
  withheldFields(proposalWordsClasses, session.store.powers.classes).length === 0;

async function seenBy(work: Work, stored: StoredProposal): Promise<SeenProposal> {
  const { db, session, nameOf } = work;
  const { classes } = session.store.powers;
  const isSeen = areWordsSeen(work, stored);
  const remarks = isSeen ? await readRemarks(db, stored.wing, stored.id) : new Map<string, string>();
  const words = isSeen ? await readProposalWords(db, stored.wing, stored.id) : undefined;
  return {
    proposalId: stored.id,
    caseId: stored.caseId,
    version: stored.version,
    wing: stored.wing,
    state: stored.state,
    proposal: withhold(stored.proposal, proposalClasses, classes),
    ...(words && { words }),
    sending: stored.sending && withhold(stored.sending, proposalSendingClasses, classes),
    acts: stored.acts.map(({ id, act, at, by }) => {
      const remark = remarks.get(id);
      return { actId: id, act, at, byName: nameOf(by), ...(remark !== undefined && { remark }) };
    }) satisfies OutputByOperation<'proposal.ofCase'>[number]['acts'],
    mayDecide: await mayDecide(work, stored),
  };
}

const lastAct = ({ acts }: StoredProposal): StoredAct => acts.at(-1) ?? acts[0];

/** Who last put it forward as it stands. */
const lastProposed = ({ acts }: StoredProposal): StoredAct =>
  acts.findLast(({ act }) => act === 'propose' || act === 'amend') ?? acts[0];
