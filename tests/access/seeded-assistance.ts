import type { SensitivityClass } from '../../shared/access.ts';
import { reasonsServiceDeclined } from '../../shared/codes/reasons-service-declined.ts';
import { riskDangers } from '../../shared/codes/risk-dangers.ts';
import { safetyMeasures } from '../../shared/codes/safety-measures.ts';
import { reasonsServiceEnded } from '../../shared/codes/reasons-service-ended.ts';
import { newNeed, newObjective, newPlan, newRisk, newScoring, newService } from '../support/assistance.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, type CaseName, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** Texts, days and numbers that stand in one field of one case's records of the social-work wing, kept as canaries. */
export function canariesOfAssistance(name: CaseName, canaries: Canary[]) {
  const at = caseNames.indexOf(name);
  const add = (text: string, field: string, classOf: SensitivityClass): string => {
    canaries.push({ text, caseName: name, field, classOf, compartment: 'assistance', isCounted: false });
    return text;
  };
  return {
    at,
    add,
    word: (field: string): string => add(`Canary${field}${at}x`, field, 'narrative'),
    /** A day whose month is that of the field, and which no other record has. */
    day: (field: string, month: number): string =>
      add(`1921-${String(month).padStart(2, '0')}-${10 + at}`, field, 'trafficking'),
    number: (field: string, value: number): number => {
      add(`"${field}":${value + at}`, field, 'trafficking');
      return value + at;
    },
    code: <C extends string>(
      list: { readonly values: readonly { readonly code: C }[] },
      field: string,
    ): C => {
      const code = list.values[at]?.code;
      if (code === undefined) throw new Error(`There are too few codes for ${field}`);
      add(`"${code}"`, field, 'trafficking');
      return code;
    },
  };
}

/** A need, a plan in two versions, an assessment of risk, a scoring of wellbeing, a service that was declined and one that ended early, each of their fields a canary. */
export async function seedAssistance(
  office: StaffedOffice,
  { name, caseId, assistance }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const { at, add, word, day, number, code } = canariesOfAssistance(name, canaries);
  await office.get('need.save', {
    ...newNeed(caseId, {
      assessedOn: day('assessedOn', 1),
      assessedBy: word('AssessedBy'),
      words: word('NeedWords'),
    }),
    needId: assistance.need,
  });
  const objective = newObjective({
    words: word('ObjectiveWords'),
    indicator: word('Indicator'),
    targetOn: day('targetOn', 9),
  });
  const plan = newPlan(caseId, {
    agreedOn: day('agreedOn', 10),
    ownWords: word('OwnWords'),
    reviewOn: day('reviewOn', 11),
    objectives: [objective],
  });
  await office.get('plan.save', { ...plan, planId: assistance.plan });
  await office.get('plan.save', {
    ...plan,
    planId: assistance.plan,
    version: 1,
    plan: {
      ...plan.plan,
      objectives: [{ ...objective, state: 'reached', outcome: word('ObjectiveOutcome') }],
    },
  });
  await office.get('risk.assess', {
    ...newRisk(caseId, {
      assessedOn: day('riskAssessedOn', 12),
      assessedBy: word('RiskAssessedBy'),
      dangers: [code(riskDangers, 'dangers')],
      words: word('RiskWords'),
      measures: [{ measure: code(safetyMeasures, 'measures'), words: word('MeasureWords') }],
      reviewOn: add(`1922-01-${10 + at}`, 'riskReviewOn', 'trafficking'),
    }),
    assessmentId: assistance.risk,
  });
  const scoring = newScoring(caseId, { scoredOn: add(`1922-02-${10 + at}`, 'scoredOn', 'trafficking') });
  await office.get('wellbeing.score', {
    ...scoring,
    scoringId: assistance.scoring,
    scoring: {
      ...scoring.scoring,
      scores: scoring.scoring.scores.map((score) => ({ ...score, remark: word(`Remark${score.domain}`) })),
    },
  });
  const declined = newService(caseId, { offeredOn: day('offeredOn', 2) });
  await office.get('service.save', declined);
  await office.get('service.move', {
    move: 'decline',
    serviceId: declined.serviceId,
    version: 1,
    on: day('declinedOn', 3),
    because: code(reasonsServiceDeclined, 'declinedBecause'),
  });
  const serviceId = assistance.service;
  await office.get('service.save', {
    ...newService(caseId, {
      kind: 'EXT_Counselling',
      needId: assistance.need,
      objectiveId: objective.id,
      provider: { by: 'named', name: word('ProviderName') },
      offeredOn: day('offeredOn', 4),
      dueOn: day('dueOn', 5),
      sessions: number('sessions', 7_310),
      cost: { minorUnits: number('minorUnits', 98_765_431), currency: 'LAK' },
      valueInKind: { minorUnits: number('minorUnits', 87_654_321), currency: 'THB' },
      words: word('ServiceWords'),
    }),
    serviceId,
  });
  await office.get('service.move', { move: 'accept', serviceId, version: 1, on: day('decidedOn', 6) });
  await office.get('service.move', { move: 'begin', serviceId, version: 2, on: day('startedOn', 7) });
  await office.get('service.move', {
    move: 'end-early',
    serviceId,
    version: 3,
    on: day('endedOn', 8),
    because: code(reasonsServiceEnded, 'endedBecause'),
    outcome: 'EXT_PartlyMet',
    outcomeWords: word('OutcomeWords'),
  });
}
