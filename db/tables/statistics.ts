import type { Recorded } from './columns.ts';

export type CaseFactTable = Recorded & {
  /** Random key of a person-in-case. */
  subject: string;
  /** `YYYY-MM` */
  opened_month: string;
  office_province: string;
  home_province: string;
  status: string;
  sex: string;
  age_band: string;
  /** `YYYY-MM`, or why there is none. */
  presumed_month: string;
  identified_month: string;
  days_to_identification: string;
  /** By which form of the facts the row was made. */
  form: number;
};

export type CaseFactCodeTable = Recorded & { subject: string; code: string };

/** One code under which a person-in-case is counted in a table of what happened. */
export type CaseFactAnswerTable = Recorded & { subject: string; question: string; code: string };

export type StatisticsTables = {
  'statistics.case_fact': CaseFactTable;
  'statistics.case_fact_nationality': CaseFactCodeTable;
  'statistics.case_fact_form_of_exploitation': CaseFactCodeTable;
  'statistics.case_fact_answer': CaseFactAnswerTable;
};
