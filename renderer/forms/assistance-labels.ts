import type { TFunction } from 'i18next';

/** What the form of a need asks, and its history tells. */
export const needLabels = (t: TFunction) => ({
  kind: t('needs.kind'),
  urgency: t('needs.urgency'),
  assessedOn: t('needs.assessedOn'),
  assessedBy: t('needs.assessedBy'),
  words: t('needs.words'),
  state: t('assistance.state'),
  endedOn: t('needs.endedOn'),
});

/** What the form of a plan asks, and its history tells. */
export const planLabels = (t: TFunction) => ({
  agreedOn: t('plans.agreedOn'),
  agreedWith: t('plans.agreedWith'),
  ownWords: t('plans.ownWords'),
  objectives: t('plans.objectives'),
  reviewOn: t('plans.reviewOn'),
});

/** What the form of an assessment of risk asks, and its history tells. */
export const riskLabels = (t: TFunction) => ({
  assessedOn: t('risks.assessedOn'),
  assessedBy: t('risks.assessedBy'),
  level: t('risks.level'),
  dangers: t('risks.dangers'),
  words: t('risks.words'),
  measures: t('risks.measures'),
  reviewOn: t('risks.reviewOn'),
});

/** What the form of a scoring of wellbeing asks, and its history tells. */
export const wellbeingLabels = (t: TFunction) => ({
  scoredOn: t('wellbeing.scoredOn'),
  scoredBy: t('wellbeing.scoredBy'),
  scores: t('wellbeing.scores'),
  scaleId: t('wellbeing.scale'),
  scaleVersion: t('wellbeing.scaleVersion'),
});

/** What the form of a service asks, and its history tells. */
export const serviceLabels = (t: TFunction) => ({
  kind: t('services.kind'),
  needId: t('services.need'),
  objectiveId: t('services.objective'),
  provider: t('services.provider'),
  providerName: t('services.providerName'),
  offeredOn: t('services.offeredOn'),
  dueOn: t('services.dueOn'),
  decidedOn: t('services.decidedOn'),
  declinedBecause: t('services.declinedBecause'),
  startedOn: t('services.startedOn'),
  endedOn: t('services.endedOn'),
  endedBecause: t('services.endedBecause'),
  sessions: t('services.sessions'),
  cost: t('services.cost'),
  valueInKind: t('services.valueInKind'),
  outcome: t('services.outcome'),
  outcomeWords: t('services.outcomeWords'),
  words: t('services.words'),
  state: t('assistance.state'),
});
