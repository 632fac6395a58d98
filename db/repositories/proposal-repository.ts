import { v7 } from 'uuid';
import type { Wing } from '../../shared/compartment.ts';
import { Proposal, ProposalSending } from '../../shared/domain/proposal.ts';
import {
  isProposalOpen,
  type ProposalAct,
  proposalAfter,
  type ProposalState,
  proposalStates,
} from '../../shared/domain/proposal-steps.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ProposalTable } from '../tables/proposal.ts';
import { answerColumns, storedAnswer, valueOf } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** One thing that was done with a proposal, as stored. */
export type StoredAct = {
  readonly id: string;
  readonly act: ProposalAct;
  readonly at: string;
  readonly by: string;
};

/** A proposal in codes as stored. Its words lie in a wing. */
export type StoredProposal = {
  readonly id: string;
  readonly caseId: string;
  readonly wing: Wing;
  readonly proposal: Proposal;
  readonly state: ProposalState;
  readonly sending: ProposalSending | null;
  readonly version: number;
  /** Everything that was done with it, the first one first. */
  readonly acts: readonly [StoredAct, ...StoredAct[]];
};

/** Puts a new proposal on file. Whether there may be one is asked before; the table refuses one that may not. */
export async function insertProposal(
  db: StoreDatabase,
  written: {
    readonly id: string;
    readonly caseId: string;
    readonly wing: Wing;
    readonly proposal: Proposal;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.proposal')
    .values({
      id: written.id,
      case_id: written.caseId,
      wing: written.wing,
      ...proposalColumns(written.proposal),
      state: 'proposed',
      sent_on: null,
      sent_way: null,
      document: null,
      document_answer: null,
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await insertAct(db, written.id, { act: 'propose', before: 'none', after: 'proposed', position: 1 }, stamp);
}

/**
 * Does something with a proposal, and gives the id of what was done; an amendment brings what it says now, a sending how it
 * went. Whether it may be done is asked before; the table refuses what may not.
 */
export async function moveProposal(
  db: StoreDatabase,
  before: StoredProposal,
  act: ProposalAct,
  change: { readonly proposal?: Proposal; readonly sending?: ProposalSending },
  stamp: Stamp,
): Promise<string> {
  const after = proposalAfter(before.state, act);
  if (after === undefined) throw new Error(`A proposal cannot ${act} from ${before.state}`);
  const version = before.version + 1;
  const { proposal, sending } = change;
  await db
    .updateTable('register.proposal')
    .set({
      ...(proposal && proposalColumns(proposal)),
      ...(sending && {
        sent_on: sending.sentOn,
        sent_way: sending.way,
        ...answerColumns('document', sending.document),
      }),
      state: after,
      changed_at: stamp.at,
      version,
    })
    .where('id', '=', before.id)
    .execute();
  return insertAct(db, before.id, { act, before: before.state, after, position: version }, stamp);
}

/** Reads one proposal. */
export async function readProposal(db: StoreReader, id: string): Promise<StoredProposal | undefined> {
  const row = await db.selectFrom('register.proposal').selectAll().where('id', '=', id).executeTakeFirst();
  return row && (await withActs(db, [row]))[0];
}

/** Every proposal of a case, the newest first. */
export async function readProposalsOfCase(db: StoreReader, caseId: string): Promise<StoredProposal[]> {
  const rows = await db
    .selectFrom('register.proposal')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withActs(db, rows);
}

/** The proposal of a case with which something may still be done; there is one at most. */
export async function readOpenProposal(db: StoreReader, caseId: string): Promise<StoredProposal | undefined> {
  return (await readProposalsOfCase(db, caseId)).find(({ state }) => isProposalOpen(state));
}

/** The open proposals of all cases, those that have stood longest as they are first. */
export async function readOpenProposals(db: StoreReader): Promise<StoredProposal[]> {
  const rows = await db
    .selectFrom('register.proposal')
    .selectAll()
    .where('state', 'in', proposalStates.filter(isProposalOpen))
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
  return withActs(db, rows);
}

/** The ids under which the history of a case's proposals is kept. */
export async function proposalIdsOfCase(db: StoreReader, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('register.proposal')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function withActs(db: StoreReader, rows: readonly ProposalTable[]): Promise<StoredProposal[]> {
  if (rows.length === 0) return [];
  const acts = await db
    .selectFrom('register.proposal_act')
    .selectAll()
    .where(
      'proposal_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('proposal_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => {
    const [first, ...others] = acts
      .filter(({ proposal_id: proposalId }) => proposalId === row.id)
      .map(({ id, act, created_at: at, created_by: by }) => ({ id, act, at, by }));
    if (first === undefined) throw new Error('A proposal that nobody made');
    return toProposal(row, [first, ...others]);
  });
}

const toProposal = (row: ProposalTable, acts: StoredProposal['acts']): StoredProposal => ({
  id: row.id,
  caseId: row.case_id,
  wing: row.wing,
  proposal: Proposal.parse({
    proposes: row.proposes,
    notIdentifiedBecause:
      row.not_identified_because === null
        ? { answer: 'not-applicable' }
        : { answer: 'given', value: row.not_identified_because },
  }),
  state: row.state,
  sending:
    row.document_answer === null
      ? null
      : ProposalSending.parse({
          sentOn: row.sent_on,
          way: row.sent_way,
          document: storedAnswer(row.document_answer, row.document),
        }),
  version: row.version,
  acts,
});

const proposalColumns = ({ proposes, notIdentifiedBecause }: Proposal) => ({
  proposes,
  not_identified_because: valueOf(notIdentifiedBecause),
});

async function insertAct(
  db: StoreDatabase,
  proposalId: string,
  {
    act,
    before,
    after,
    position,
  }: {
    readonly act: ProposalAct;
    readonly before: ProposalState | 'none';
    readonly after: ProposalState;
    readonly position: number;
  },
  stamp: Stamp,
): Promise<string> {
  const id = v7();
  await db
    .insertInto('register.proposal_act')
    .values({
      id,
      proposal_id: proposalId,
      position,
      act,
      state_before: before,
      state_after: after,
      ...recorded(stamp),
    })
    .execute();
  return id;
}
