import type { Wing } from '../../shared/compartment.ts';
import type { ProposalAct, ProposalState } from '../../shared/domain/proposal-steps.ts';
import type { Recorded } from './columns.ts';

export type ProposalTable = Recorded & {
  id: string;
  case_id: string;
  /** Where its words lie. */
  wing: Wing;
  proposes: string;
  not_identified_because: string | null;
  state: ProposalState;
  sent_on: string | null;
  sent_way: string | null;
  document: string | null;
  /** Null until it was sent. */
  document_answer: string | null;
  changed_at: string;
};

export type ProposalActTable = Recorded & {
  id: string;
  proposal_id: string;
  /** From 1: the version that the proposal came to by it. */
  position: number;
  act: ProposalAct;
  state_before: ProposalState | 'none';
  state_after: ProposalState;
};

export type ProposalWordsTable = Recorded & {
  proposal_id: string;
  case_id: string;
  summary: string;
  reasons: string;
  changed_at: string;
};

export type ProposalRemarkTable = Recorded & {
  act_id: string;
  proposal_id: string;
  case_id: string;
  remark: string;
};
