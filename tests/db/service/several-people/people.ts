import type { StaffName } from '../../../support/staffed-office.ts';

/** Everybody whom the tests of this folder need: the same office for all of them. */
export const people: readonly StaffName[] = [
  'police-head',
  'social-head',
  'investigator',
  'second-investigator',
  'social-worker',
  'plan-coordinator',
];
