import type { AnswerColumns, PartialDateColumns, PlaceColumns, Recorded } from './columns.ts';

/** What happened to the person of a case; each case has one. Codes, sums and legs are rows of their own. */
export type WhatHappenedTable = Recorded & {
  id: string;
  case_id: string;
  acts_answer: string;
  means_answer: string;
  purposes_answer: string;
  forms_of_exploitation_answer: string;
  industries_answer: string;
  sexual_exploitation_types_answer: string;
  recruitment_methods_answer: string;
  recruiter_relationships_answer: string;
  recruitment_sites_answer: string;
  methods_of_control_answer: string;
  debts_answer: string;
  wages_owed_answer: string;
  route_answer: string;
  changed_at: string;
  changed_by: string;
};

/** One code of an answer of several values; the question is called as in `shared/domain/what-happened.ts`. */
export type WhatHappenedCodeTable = Recorded & {
  what_happened_id: string;
  question: string;
  code: string;
  position: number;
};

export type MoneyOwedTable = Recorded &
  PartialDateColumns<'as_of'> &
  AnswerColumns<'claimed_by'> & {
    what_happened_id: string;
    id: string;
    kind: 'debt' | 'wage';
    position: number;
    sum_whole_units: number | null;
    sum_currency: string | null;
    sum_answer: string;
    as_of_answer: string;
  };

export type RouteLegTable = Recorded &
  AnswerColumns<'country'> &
  AnswerColumns<'place_type'> &
  AnswerColumns<'place_name'> &
  AnswerColumns<'documents'> &
  PartialDateColumns<'when'> &
  PlaceColumns<'place'> & {
    what_happened_id: string;
    id: string;
    position: number;
    kind: string;
    when_answer: string;
    transport_answer: string;
    companions_answer: string;
  };

export type RouteLegCodeTable = Recorded & {
  what_happened_id: string;
  leg_id: string;
  question: 'transport' | 'companions';
  code: string;
  position: number;
};

/** What was told in words; the same table in both wings. */
export type WhatHappenedWordsTable = Recorded &
  AnswerColumns<'told'> & {
    id: string;
    case_id: string;
    others_answer: string;
    changed_at: string;
    changed_by: string;
  };

/** Somebody else in a case, as one wing knows of them; the same table in both. */
export type OtherInCaseTable = Recorded &
  AnswerColumns<'name'> & {
    words_id: string;
    id: string;
    position: number;
    part: string;
    roles_in_process_answer: string;
  };

export type OtherInCaseRoleTable = Recorded & {
  words_id: string;
  other_id: string;
  code: string;
  position: number;
};
