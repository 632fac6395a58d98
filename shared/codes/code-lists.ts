import type { CodeList } from './code-list.ts';
import { countries } from './countries.ts';
import { ethnicFamilies, ethnicGroups } from './ethnic-groups.ts';
import { eventCertainties } from './event-certainties.ts';
import { eventKinds } from './event-kinds.ts';
import { formsOfExploitation } from './forms-of-exploitation.ts';
import { identificationAuthorities } from './identification-authorities.ts';
import { identificationStatuses } from './identification-statuses.ts';
import { languages } from './languages.ts';
import { missingAnswerList } from './missing-answers.ts';
import { nextDateKinds } from './next-date-kinds.ts';
import { safetyAlerts } from './safety-alerts.ts';
import { sexes } from './sexes.ts';
import { sourcesOfDetection } from './sources-of-detection.ts';

/** Every coded list the program knows, for what works on all of them. */
export const codeLists: readonly CodeList[] = [
  countries,
  ethnicFamilies,
  ethnicGroups,
  eventCertainties,
  eventKinds,
  formsOfExploitation,
  identificationAuthorities,
  identificationStatuses,
  languages,
  missingAnswerList,
  nextDateKinds,
  safetyAlerts,
  sexes,
  sourcesOfDetection,
];
