import type { BestInterestsMove, BestInterestsState } from '../../shared/domain/best-interests-moves.ts';
import type { AnswerColumns, Recorded } from './columns.ts';

export type BestInterestsTable = Recorded &
  AnswerColumns<'panel'> &
  AnswerColumns<'views'> &
  AnswerColumns<'views_heard_on'> &
  AnswerColumns<'guardian_kin'> &
  AnswerColumns<'guardian_name'> &
  AnswerColumns<'guardian_appointed_on'> &
  AnswerColumns<'guardian_appointed_by'> &
  AnswerColumns<'options'> &
  AnswerColumns<'decision'> &
  AnswerColumns<'review_on'> & {
    id: string;
    case_id: string;
    state: BestInterestsState;
    kind: string;
    by_id: string | null;
    changed_at: string;
  };

export type BestInterestsActTable = Recorded & {
  id: string;
  best_interests_id: string;
  move: BestInterestsMove;
  on_day: string;
};

export type BestInterestsTables = {
  'assistance.best_interests': BestInterestsTable;
  'assistance.best_interests_act': BestInterestsActTable;
};
