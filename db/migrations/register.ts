import type { Migration } from '../migrate.ts';
import { compartmentStateHash } from './compartment-state-hash.ts';
import { compartmentState } from './compartment-state.ts';
import { personsAndCases } from './register/0002-persons-and-cases.ts';
import { commonEvents } from './register/0003-common-events.ts';
import { fieldHistory } from './register/0004-field-history.ts';
import { recentCases } from './register/0005-recent-cases.ts';
import { caseAccessAndWall } from './register/0006-case-access-and-wall.ts';
import { personsInFull } from './register/0008-persons-in-full.ts';
import { personSearch } from './register/0009-person-search.ts';
import { duplicates } from './register/0010-duplicates.ts';
import { mergesOfPersons } from './register/0011-merges-of-persons.ts';
import { personsToCompare } from './register/0012-persons-to-compare.ts';
import { protocolSteps } from './register/0013-protocol-steps.ts';
import { whatHappened } from './register/0014-what-happened.ts';
import { incidents } from './register/0015-incidents.ts';
import { identificationLedger } from './register/0016-identification-ledger.ts';
import { caseClosures } from './register/0019-case-closures.ts';
import { screenings } from './register/0017-screenings.ts';
import { proposals } from './register/0018-proposals.ts';
import { stepsOfScreenings } from './register/0020-steps-of-screenings.ts';
import { interviewsElsewhere } from './register/0021-interviews-elsewhere.ts';
import { refusals } from './register/0022-refusals.ts';
import { whereFound } from './register/0023-where-persons-were-found.ts';
import { referrals } from './register/0026-referrals.ts';
import { tasks } from './register/0027-tasks.ts';
import { namesOfPlaces } from './register/0024-names-of-places-of-a-route.ts';
import { consents } from './register/0025-consents.ts';
import { heavyEvents } from './register/0030-heavy-events.ts';
import { adviceContacts } from './register/0028-advice-contacts.ts';

/** What has shaped `register.db`, in order. Append only. */
export const registerMigrations: readonly Migration[] = [
  compartmentState('register'),
  personsAndCases,
  commonEvents,
  fieldHistory,
  recentCases,
  caseAccessAndWall,
  compartmentStateHash(7),
  personsInFull,
  personSearch,
  duplicates,
  mergesOfPersons,
  personsToCompare,
  protocolSteps,
  whatHappened,
  incidents,
  identificationLedger,
  screenings,
  proposals,
  caseClosures,
  stepsOfScreenings,
  interviewsElsewhere,
  refusals,
  whereFound,
  namesOfPlaces,
  consents,
  referrals,
  tasks,
  adviceContacts,
  heavyEvents,
];
