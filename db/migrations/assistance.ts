import type { Migration } from '../migrate.ts';
import { bestInterests } from './assistance/0034-best-interests.ts';
import { claims } from './assistance/0019-claims.ts';
import { returns } from './assistance/0033-returns.ts';
import { eventsAndDrafts } from './assistance/0002-events-and-drafts.ts';
import { fieldHistory } from './assistance/0003-field-history.ts';
import { needsAndServices } from './assistance/0018-needs-and-services.ts';
import { supportPlans } from './assistance/0030-support-plans.ts';
import { riskAssessments } from './assistance/0031-risk-assessments.ts';
import { wellbeingScorings } from './assistance/0032-wellbeing.ts';
import { compartmentStateHash } from './compartment-state-hash.ts';
import { compartmentState } from './compartment-state.ts';
import { draftsOfIncidents } from './wing/0009-drafts-of-incidents.ts';
import { identificationReasons } from './wing/0010-identification-reasons.ts';
import { draftsOfAnyRecord } from './wing/0007-drafts-of-any-record.ts';
import { draftsOfPersons } from './wing/0006-drafts-of-persons.ts';
import { wordsOfProposals } from './wing/0012-words-of-proposals.ts';
import { wordsOfClosures } from './wing/0013-words-of-closures.ts';
import { wordsOfReferrals } from './wing/0016-words-of-referrals.ts';
import { wordsOfTasks } from './wing/0017-words-of-tasks.ts';
import { othersInACase } from './wing/0014-others-in-a-case.ts';
import { wordsOfConsents } from './wing/0015-words-of-consents.ts';
import { wordsOfScreenings } from './wing/0011-words-of-screenings.ts';
import { urgentAccessAndReleases } from './wing/0004-urgent-access-and-releases.ts';
import { whatHappenedWords } from './wing/0008-what-happened-words.ts';
import { heavyEventsOfWing } from './wing/0020-heavy-events.ts';
import { wordsOfAdviceContacts } from './wing/0021-words-of-advice-contacts.ts';

/** What has shaped `assistance.db`, in order. Append only. */
export const assistanceMigrations: readonly Migration[] = [
  compartmentState('assistance'),
  eventsAndDrafts,
  fieldHistory,
  urgentAccessAndReleases,
  compartmentStateHash(5),
  draftsOfPersons,
  draftsOfAnyRecord,
  whatHappenedWords,
  draftsOfIncidents,
  identificationReasons,
  wordsOfScreenings,
  wordsOfProposals,
  wordsOfClosures,
  othersInACase,
  wordsOfConsents,
  wordsOfReferrals,
  wordsOfTasks,
  needsAndServices,
  claims,
  heavyEventsOfWing,
  wordsOfAdviceContacts,
  supportPlans,
  riskAssessments,
  wellbeingScorings,
  returns,
  bestInterests,
];
