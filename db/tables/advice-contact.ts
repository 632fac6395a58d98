import type { AnswerColumns, Recorded } from './columns.ts';

export type AdviceContactTable = Recorded &
  AnswerColumns<'sex'> &
  AnswerColumns<'age'> &
  AnswerColumns<'place_code'> &
  AnswerColumns<'nationality'> &
  AnswerColumns<'language'> & {
    id: string;
    statistics_subject: string;
    kind: string;
    channel: string;
    received_on: string;
    hour: number | null;
    subjects_answer: string;
    advice_answer: string;
    referred_to_id: string | null;
    answered_by: string;
    changed_at: string;
    changed_by: string;
  };

export type AdviceContactCodeTable = Recorded & {
  contact_id: string;
  list: 'subjects' | 'advice';
  code: string;
  position: number;
};

/** A case that was made of a contact. */
export type AdviceContactCaseTable = Recorded & { contact_id: string; case_id: string };

export type AdviceContactWordsTable = Recorded & {
  contact_id: string;
  remarks: string | null;
  call_back_as_typed: string | null;
  call_back_e164: string | null;
  changed_at: string;
};

export type AdviceContactFactTable = Recorded & {
  subject: string;
  /** `YYYY-MM` */
  month: string;
  kind: string;
  channel: string;
  sex: string;
  age_band: string;
  province: string;
  nationality: string;
  outcome: string;
};

export type AdviceContactFactAnswerTable = Recorded & {
  subject: string;
  question: 'subject' | 'advice';
  code: string;
};

export type AdviceContactTables = {
  'register.advice_contact': AdviceContactTable;
  'register.advice_contact_code': AdviceContactCodeTable;
  'register.advice_contact_case': AdviceContactCaseTable;
  'investigation.advice_contact_words': AdviceContactWordsTable;
  'assistance.advice_contact_words': AdviceContactWordsTable;
  'statistics.advice_contact_fact': AdviceContactFactTable;
  'statistics.advice_contact_fact_answer': AdviceContactFactAnswerTable;
};
