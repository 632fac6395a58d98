import { caseSteps } from './steps/case.ts';
import { englishSteps } from './steps/english.ts';
import { exportSteps } from './steps/export.ts';
import { officeSteps } from './steps/office.ts';
import { personSteps } from './steps/person.ts';
import { recoverySteps } from './steps/recovery.ts';
import { returnSteps } from './steps/return.ts';
import { roleSteps } from './steps/roles.ts';
import { samePersonSteps } from './steps/same-person.ts';
import type { Step } from './walk.ts';

/** One person's whole first day, and the people who join. */
export const wholeDay: readonly Step[] = [
  ...officeSteps,
  ...caseSteps,
  ...personSteps,
  ...returnSteps,
  ...exportSteps,
  ...recoverySteps,
  ...samePersonSteps,
  ...roleSteps,
  ...englishSteps,
];
