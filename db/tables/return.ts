import type { ReturnState } from '../../shared/domain/return-moves.ts';
import type { SituationDomain } from '../../shared/domain/return.ts';
import type { VisitState } from '../../shared/domain/visit-moves.ts';
import type { AnswerColumns, PlaceColumns, Recorded } from './columns.ts';

export type ReturnTable = Recorded &
  AnswerColumns<'is_voluntary'> &
  AnswerColumns<'risk_assessed_on'> &
  AnswerColumns<'risk_finding'> &
  AnswerColumns<'family'> &
  AnswerColumns<'planned_on'> &
  AnswerColumns<'accompanied_by'> &
  AnswerColumns<'handed_to_kin'> &
  AnswerColumns<'remark'> &
  PlaceColumns<'from'> &
  PlaceColumns<'to'> & {
    id: string;
    case_id: string;
    state: ReturnState;
    kind: string;
    handed_to_id: string | null;
    papers_answer: string;
    agreed_on: string | null;
    returned_on: string | null;
    cancelled_on: string | null;
    cancelled_because: string | null;
    reintegration_id: string | null;
    changed_at: string;
  };

/** One of several codes of an answer. */
type CodeRow = Recorded & { code: string; position: number };

type SituationColumns = { [K in SituationDomain]: string | null } & {
  [K in `${SituationDomain}_answer`]: string;
};

export type VisitTable = Recorded &
  AnswerColumns<'how'> &
  AnswerColumns<'words'> &
  SituationColumns & {
    id: string;
    return_id: string;
    case_id: string;
    months: number;
    planned_on: string;
    state: VisitState;
    closed_on: string | null;
    needs_answer: string;
    changed_at: string;
    changed_by: string;
  };

export type ReintegrationTable = Recorded &
  AnswerColumns<'is_safe'> &
  AnswerColumns<'is_housed'> &
  AnswerColumns<'has_livelihood'> &
  AnswerColumns<'has_support'> &
  AnswerColumns<'is_well'> &
  AnswerColumns<'has_papers'> & {
    id: string;
    return_id: string;
    case_id: string;
    outcome: string;
    concluded_on: string;
    definition_version: number;
    reasons: string;
    changed_at: string;
    changed_by: string;
  };

export type ReturnTables = {
  'assistance.case_return': ReturnTable;
  'assistance.case_return_paper': CodeRow & { return_id: string };
  'assistance.visit': VisitTable;
  'assistance.visit_need': CodeRow & { visit_id: string };
  'assistance.reintegration_definition': Recorded & { definition: string };
  'assistance.reintegration': ReintegrationTable;
};
