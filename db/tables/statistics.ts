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
};

export type CaseFactCodeTable = Recorded & { subject: string; code: string };

export type StatisticsTables = {
  'statistics.case_fact': CaseFactTable;
  'statistics.case_fact_nationality': CaseFactCodeTable;
  'statistics.case_fact_form_of_exploitation': CaseFactCodeTable;
};
