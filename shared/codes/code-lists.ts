import type { CodeList } from './code-list.ts';
import { contactKinds } from './contact-kinds.ts';
import { contactSafety } from './contact-safety.ts';
import { countries } from './countries.ts';
import { disabilities } from './disabilities.ts';
import { documentHolders } from './document-holders.ts';
import { documentTypes } from './document-types.ts';
import { ethnicFamilies, ethnicGroups } from './ethnic-groups.ts';
import { eventCertainties } from './event-certainties.ts';
import { eventKinds } from './event-kinds.ts';
import { formsOfExploitation } from './forms-of-exploitation.ts';
import { identificationAuthorities } from './identification-authorities.ts';
import { identificationStatuses } from './identification-statuses.ts';
import { languages } from './languages.ts';
import { lifeStatuses } from './life-statuses.ts';
import { missingAnswerList } from './missing-answers.ts';
import { nameKinds } from './name-kinds.ts';
import { nextDateKinds } from './next-date-kinds.ts';
import { relationshipKinds } from './relationship-kinds.ts';
import { safetyAlerts } from './safety-alerts.ts';
import { sexes } from './sexes.ts';
import { sourcesOfDetection } from './sources-of-detection.ts';

/** Every coded list the program knows, for what works on all of them. */
export const codeLists: readonly CodeList[] = [
  contactKinds,
  contactSafety,
  countries,
  disabilities,
  documentHolders,
  documentTypes,
  ethnicFamilies,
  ethnicGroups,
  eventCertainties,
  eventKinds,
  formsOfExploitation,
  identificationAuthorities,
  identificationStatuses,
  languages,
  lifeStatuses,
  missingAnswerList,
  nameKinds,
  nextDateKinds,
  relationshipKinds,
  safetyAlerts,
  sexes,
  sourcesOfDetection,
];
