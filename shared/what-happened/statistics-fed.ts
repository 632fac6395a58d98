import type { CountTable } from '../domain/count-table.ts';
import type { WhatHappened } from '../domain/what-happened.ts';

/** Into which tables of the statistics the answer to each question goes; the form says so beside it. */
export const statisticsFed: Readonly<Record<keyof WhatHappened, readonly CountTable['name'][]>> = {
  acts: ['victims-by-act'],
  means: ['victims-by-means'],
  purposes: ['victims-by-purpose'],
  formsOfExploitation: ['victims-by-form-of-exploitation'],
  industries: ['victims-by-industry'],
  sexualExploitationTypes: ['victims-by-type-of-sexual-exploitation'],
  recruitmentMethods: ['victims-by-recruitment-method'],
  recruiterRelationships: ['victims-by-recruiter'],
  recruitmentSites: ['victims-by-recruitment-site'],
  methodsOfControl: ['victims-by-method-of-control'],
  debts: ['victims-by-debt'],
  wagesOwed: ['victims-by-wages-owed'],
  route: ['victims-by-type-of-place', 'victims-by-country-of-exploitation', 'victims-by-border-crossing'],
};
