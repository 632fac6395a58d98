import type { CodeList } from './code-list.ts';
import { actsOfTrafficking } from './acts-of-trafficking.ts';
import { adviceChannels } from './advice-channels.ts';
import { adviceContactKinds } from './advice-contact-kinds.ts';
import { adviceGiven } from './advice-given.ts';
import { adviceOutcomes } from './advice-outcomes.ts';
import { adviceSubjects } from './advice-subjects.ts';
import { borderCrossings } from './border-crossings.ts';
import { companions } from './companions.ts';
import { contactKinds } from './contact-kinds.ts';
import { contactSafety } from './contact-safety.ts';
import { childAssents } from './child-assents.ts';
import { consentDecisions } from './consent-decisions.ts';
import { consentForms } from './consent-forms.ts';
import { consentGivers } from './consent-givers.ts';
import { consentPurposes } from './consent-purposes.ts';
import { dataCategories } from './data-categories.ts';
import { explainedBeforeConsent } from './explained-before-consent.ts';
import { groundsForSharing } from './grounds-for-sharing.ts';
import { recipientClasses } from './recipient-classes.ts';
import { withholdingReasons } from './withholding-reasons.ts';
import { countries } from './countries.ts';
import { currencyCodes } from './currency-codes.ts';
import { disabilities } from './disabilities.ts';
import { documentHolders } from './document-holders.ts';
import { documentTypes } from './document-types.ts';
import { documentsTaken } from './documents-taken.ts';
import { ethnicFamilies, ethnicGroups } from './ethnic-groups.ts';
import { eventCertainties } from './event-certainties.ts';
import { eventKinds } from './event-kinds.ts';
import { formsOfExploitation } from './forms-of-exploitation.ts';
import { identificationAuthorities } from './identification-authorities.ts';
import { identificationStatuses } from './identification-statuses.ts';
import { industries } from './industries.ts';
import { incidentKinds } from './incident-kinds.ts';
import { interpreterUses } from './interpreter-uses.ts';
import { interviewConsents } from './interview-consents.ts';
import { kindsOfHelp } from './kinds-of-help.ts';
import { languages } from './languages.ts';
import { legalBases } from './legal-bases.ts';
import { lifeStatuses } from './life-statuses.ts';
import { meansOfTrafficking } from './means-of-trafficking.ts';
import { methodsOfControl } from './methods-of-control.ts';
import { missingAnswerList } from './missing-answers.ts';
import { moneyClaimants } from './money-claimants.ts';
import { nameKinds } from './name-kinds.ts';
import { nextDateKinds } from './next-date-kinds.ts';
import { organisationKinds } from './organisation-kinds.ts';
import { partsInCase } from './parts-in-case.ts';
import { placeTypes } from './place-types.ts';
import { purposesOfTrafficking } from './purposes-of-trafficking.ts';
import { recruiterRelationships } from './recruiter-relationships.ts';
import { recruitmentMethods } from './recruitment-methods.ts';
import { reasonsNotIdentified } from './reasons-not-identified.ts';
import { relationshipKinds } from './relationship-kinds.ts';
import { rolesInProcess } from './roles-in-process.ts';
import { routeLegKinds } from './route-leg-kinds.ts';
import { safetyAlerts } from './safety-alerts.ts';
import { claimEndReasons } from './claim-end-reasons.ts';
import { claimKinds } from './claim-kinds.ts';
import { bestInterestKinds } from './best-interest-kinds.ts';
import { familyFindings } from './family-findings.ts';
import { reintegrationOutcomes } from './reintegration-outcomes.ts';
import { returnCancelReasons } from './return-cancel-reasons.ts';
import { returnKinds } from './return-kinds.ts';
import { returnPapers } from './return-papers.ts';
import { situationRatings } from './situation-ratings.ts';
import { visitWays } from './visit-ways.ts';
import { claimWays } from './claim-ways.ts';
import { closureReasons } from './closure-reasons.ts';
import { protocolStepKinds } from './protocol-step-kinds.ts';
import { screeningConclusions } from './screening-conclusions.ts';
import { serviceKinds } from './service-kinds.ts';
import { sexes } from './sexes.ts';
import { sexualExploitationTypes } from './sexual-exploitation-types.ts';
import { sourcesOfDetection } from './sources-of-detection.ts';
import { taskKinds } from './task-kinds.ts';
import { transportKinds } from './transport-kinds.ts';
import { websitesAndApps } from './websites-and-apps.ts';
import { referralUrgencies } from './referral-urgencies.ts';
import { referralRefusalReasons } from './referral-refusal-reasons.ts';
import { referralEndReasons } from './referral-end-reasons.ts';
import { referralRevocationReasons } from './referral-revocation-reasons.ts';
import { waysOfAnswering } from './ways-of-answering.ts';
import { repatriationSteps } from './repatriation-steps.ts';
import { handOverPoints } from './hand-over-points.ts';
import { waysOfSending } from './ways-of-sending.ts';
import { riskLevels } from './risk-levels.ts';
import { riskDangers } from './risk-dangers.ts';
import { safetyMeasures } from './safety-measures.ts';
import { wellbeingScorers } from './wellbeing-scorers.ts';
import { budgetSources } from './budget-sources.ts';
import { planAgencyParts } from './plan-agency-parts.ts';
import { planReportWords } from './plan-report-words.ts';
import { planLevels } from './plan-levels.ts';
import { planSheetColumns } from './plan-sheet-columns.ts';
import { resourceKinds } from './resource-kinds.ts';
import { resourceConditions } from './resource-conditions.ts';
import { agreementKinds } from './agreement-kinds.ts';
import { agreementParts } from './agreement-parts.ts';
import { publicationKinds } from './publication-kinds.ts';
import { publicationStates } from './publication-states.ts';
import { planParties } from './plan-parties.ts';
import { needUrgencies } from './need-urgencies.ts';
import { reasonsServiceDeclined } from './reasons-service-declined.ts';
import { reasonsServiceEnded } from './reasons-service-ended.ts';
import { serviceOutcomes } from './service-outcomes.ts';
import { audienceMethods } from './audience-methods.ts';
import { eventStandings } from './event-standings.ts';
import { followUpWays } from './follow-up-ways.ts';
import { outreachChannels } from './outreach-channels.ts';
import { participantAgeBands } from './participant-age-bands.ts';
import { programmeEventKinds } from './programme-event-kinds.ts';
import { yesNo } from './yes-no.ts';

/** Every coded list the program knows, for what works on all of them. */
export const codeLists: readonly CodeList[] = [
  actsOfTrafficking,
  adviceChannels,
  adviceContactKinds,
  adviceGiven,
  adviceOutcomes,
  adviceSubjects,
  borderCrossings,
  companions,
  contactKinds,
  contactSafety,
  childAssents,
  consentDecisions,
  consentForms,
  consentGivers,
  consentPurposes,
  dataCategories,
  explainedBeforeConsent,
  groundsForSharing,
  recipientClasses,
  withholdingReasons,
  countries,
  currencyCodes,
  disabilities,
  documentHolders,
  documentsTaken,
  documentTypes,
  ethnicFamilies,
  ethnicGroups,
  eventCertainties,
  eventKinds,
  formsOfExploitation,
  identificationAuthorities,
  identificationStatuses,
  industries,
  incidentKinds,
  interpreterUses,
  interviewConsents,
  kindsOfHelp,
  languages,
  legalBases,
  lifeStatuses,
  meansOfTrafficking,
  methodsOfControl,
  missingAnswerList,
  moneyClaimants,
  nameKinds,
  nextDateKinds,
  organisationKinds,
  partsInCase,
  placeTypes,
  rolesInProcess,
  purposesOfTrafficking,
  recruiterRelationships,
  recruitmentMethods,
  reasonsNotIdentified,
  relationshipKinds,
  routeLegKinds,
  safetyAlerts,
  closureReasons,
  claimKinds,
  claimWays,
  claimEndReasons,
  bestInterestKinds,
  returnKinds,
  familyFindings,
  returnPapers,
  returnCancelReasons,
  visitWays,
  situationRatings,
  reintegrationOutcomes,
  protocolStepKinds,
  screeningConclusions,
  serviceKinds,
  sexes,
  sexualExploitationTypes,
  sourcesOfDetection,
  taskKinds,
  transportKinds,
  referralUrgencies,
  referralRefusalReasons,
  referralEndReasons,
  referralRevocationReasons,
  waysOfAnswering,
  repatriationSteps,
  handOverPoints,
  waysOfSending,
  websitesAndApps,
  needUrgencies,
  planParties,
  publicationStates,
  publicationKinds,
  agreementParts,
  agreementKinds,
  resourceConditions,
  resourceKinds,
  planLevels,
  planSheetColumns,
  planAgencyParts,
  budgetSources,
  planReportWords,
  wellbeingScorers,
  safetyMeasures,
  riskDangers,
  riskLevels,
  reasonsServiceDeclined,
  reasonsServiceEnded,
  serviceOutcomes,
  audienceMethods,
  eventStandings,
  followUpWays,
  outreachChannels,
  participantAgeBands,
  programmeEventKinds,
  yesNo,
];
