import type { ClaimMove, ClaimState } from '../../shared/domain/claim-moves.ts';
import type { AnswerColumns, Recorded } from './columns.ts';

export type ClaimTable = Recorded &
  AnswerColumns<'against'> &
  AnswerColumns<'way'> &
  AnswerColumns<'court'> &
  AnswerColumns<'deadline'> &
  AnswerColumns<'hearing_on'> &
  AnswerColumns<'remark'> & {
    id: string;
    case_id: string;
    state: ClaimState;
    kind: string;
    claimed_minor_units: number | null;
    claimed_currency: string | null;
    claimed_answer: string;
    owed_id: string | null;
    court_id: string | null;
    changed_at: string;
  };

/** One thing that was done with a claim; payments among them. */
export type ClaimActTable = Recorded & {
  id: string;
  claim_id: string;
  move: ClaimMove;
  on_day: string;
  minor_units: number | null;
  currency: string | null;
  reason: string | null;
};

export type ClaimTables = {
  'assistance.claim': ClaimTable;
  'assistance.claim_act': ClaimActTable;
};
