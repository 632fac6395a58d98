import { z } from 'zod';
import { Wing } from '../compartment.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { LedgerEntry } from '../domain/identification.ts';
import { Proposal, ProposalRemark, ProposalSending, ProposalWords } from '../domain/proposal.ts';
import { proposalActs, proposalStates } from '../domain/proposal-steps.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';
import { seenOf } from './seen-of.ts';

const nothing = z.strictObject({});
const oneProposal = { proposalId: RecordId, version: Version };
const filed = z.strictObject({ version: Version });

/** One thing that was done with a proposal. */
export const ProposalActDone = z.strictObject({
  actId: RecordId,
  act: z.enum(proposalActs),
  at: Instant,
  byName: z.string(),
  /** Why it was returned; absent where the reader may not read the words. */
  remark: z.exactOptional(z.string()),
});
export type ProposalActDone = z.infer<typeof ProposalActDone>;

/** A proposal as its reader may see it. */
export const SeenProposal = z.strictObject({
  proposalId: RecordId,
  caseId: RecordId,
  version: Version,
  /** On which side of the wall its words lie. */
  wing: Wing,
  state: z.enum(proposalStates),
  proposal: seenOf(Proposal.shape),
  /** Absent where they lie with the other side, or words are withheld. */
  words: z.exactOptional(ProposalWords),
  /** Null until it was sent. */
  sending: z.nullable(seenOf(ProposalSending.shape)),
  /** Everything that was done with it, the first one first. */
  acts: z.array(ProposalActDone).min(1),
  /** Whether this very reader may approve it or give it back now: the head of its wing, and not upon their own. */
  mayDecide: z.boolean(),
});
export type SeenProposal = z.infer<typeof SeenProposal>;

/** A line of what waits: no word that anybody wrote. */
export const WaitingProposal = z.strictObject({
  proposalId: RecordId,
  caseId: RecordId,
  number: CaseNumber,
  wing: Wing,
  state: z.enum(proposalStates).extract(['proposed', 'returned', 'approved', 'sent']),
  proposes: z.exactOptional(Proposal.shape.proposes),
  mayDecide: z.boolean(),
  /** Whether the reader put it forward, or is responsible for the case. */
  isOwn: z.boolean(),
  /** Since when it stands as it does, and by whom. */
  since: Instant,
  byName: z.string(),
});
export type WaitingProposal = z.infer<typeof WaitingProposal>;

/** What goes to the authority on paper: what it must know, and no more. */
export const ProposalPaper = z.strictObject({
  ...oneProposal,
  state: z.enum(proposalStates),
  caseId: RecordId,
  number: CaseNumber,
  office: z.strictObject({ nameLao: z.string(), nameEnglish: z.string() }),
  person: z.strictObject({
    nameLao: Person.shape.nameLao,
    nameLatin: Person.shape.nameLatin,
    sex: Person.shape.sex,
    birth: Person.shape.birth,
    nationalities: Person.shape.nationalities,
  }),
  presumption: z.nullable(z.strictObject(LedgerEntry.pick({ authority: true, decidedOn: true }).shape)),
  proposes: Proposal.shape.proposes,
  notIdentifiedBecause: Proposal.shape.notIdentifiedBecause,
  words: ProposalWords,
  sending: z.nullable(ProposalSending),
  proposedAt: Instant,
  proposedByName: z.string(),
  /** Null until the head has approved it. */
  approved: z.nullable(z.strictObject({ at: Instant, byName: z.string() })),
});
export type ProposalPaper = z.infer<typeof ProposalPaper>;

/** Proposals to the authority that decides whether somebody is a victim: prepared, approved by the head, sent. */
export const proposalOperations = defineOperations({
  /** Every proposal of a case, the newest first. */
  'proposal.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.array(SeenProposal),
  },
  /** The open proposals within reach, those that stand longest first. */
  'proposal.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.array(WaitingProposal),
  },
  /** Puts a new proposal before the head, version 0, or an amended one again. */
  'proposal.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      proposalId: RecordId,
      caseId: RecordId,
      version: z.int().min(0),
      proposal: Proposal,
      words: ProposalWords,
    }),
    output: filed,
  },
  /** The head of the wing gives it back and says why; never what they put forward themself, unless they are its only head. */
  'proposal.return': {
    kind: 'command',
    host: 'store',
    needs: 'proposal:decide',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ ...oneProposal, ...ProposalRemark.shape }),
    output: filed,
  },
  /** The head of the wing agrees to it; likewise. */
  'proposal.approve': {
    kind: 'command',
    host: 'store',
    needs: 'proposal:decide',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject(oneProposal),
    output: filed,
  },
  'proposal.withdraw': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject(oneProposal),
    output: filed,
  },
  /** Says that an approved one went to the authority, when and how. */
  'proposal.send': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ ...oneProposal, sending: ProposalSending }),
    output: filed,
  },
  /** What goes to paper, the person's name on it: a reveal. */
  'proposal.paper': {
    kind: 'query',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ proposalId: RecordId }),
    output: ProposalPaper,
  },
  /** Prints the approved proposal that the page shows; permission and audit are `proposal.recordPrinting`'s. */
  'proposal.print': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject(oneProposal),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Writes it as a PDF where the person says; likewise. */
  'proposal.savePdf': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject(oneProposal),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Asked by the main process before it prints or writes an approved proposal: the person may, and it is on record. */
  'proposal.recordPrinting': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ ...oneProposal, as: z.enum(['paper', 'file']) }),
    output: nothing,
  },
});
