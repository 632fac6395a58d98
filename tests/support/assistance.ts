import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import { newestScale } from '../../shared/wellbeing/shipped-scales.ts';

type NeedInput = InputByOperation<'need.save'>;
type PlanInput = InputByOperation<'plan.save'>;
type ServiceInput = InputByOperation<'service.save'>;

/** A new need of somebody, with whatever a test changes in it. */
export const newNeed = (caseId: string, need: Partial<NeedInput['need']> = {}): NeedInput => ({
  needId: v7(),
  caseId,
  version: 0,
  need: {
    kind: 'EXT_Shelter',
    urgency: 'EXT_Now',
    assessedOn: '2025-11-01',
    assessedBy: 'ນາງ ດາວ',
    words: null,
    ...need,
  },
});

/** A new service that was offered to somebody, with whatever a test changes in it. */
export const newService = (caseId: string, service: Partial<ServiceInput['service']> = {}): ServiceInput => ({
  serviceId: v7(),
  caseId,
  version: 0,
  service: {
    kind: 'EXT_Shelter',
    needId: null,
    objectiveId: null,
    provider: { by: 'office' },
    offeredOn: '2025-11-01',
    dueOn: null,
    decidedOn: null,
    startedOn: null,
    endedOn: null,
    declinedBecause: null,
    endedBecause: null,
    sessions: null,
    cost: null,
    valueInKind: null,
    outcome: null,
    outcomeWords: null,
    words: null,
    ...service,
  },
});

/** A first plan of somebody with one objective, with whatever a test changes in it. */
export const newPlan = (caseId: string, plan: Partial<PlanInput['plan']> = {}): PlanInput => ({
  planId: v7(),
  caseId,
  version: 0,
  plan: {
    agreedOn: '2025-11-01',
    agreedWith: ['EXT_Person'],
    ownWords: null,
    reviewOn: null,
    objectives: [newObjective()],
    ...plan,
  },
});

/** A new objective, with whatever a test changes in it. */
export const newObjective = (
  change: Partial<PlanInput['plan']['objectives'][number]> = {},
): PlanInput['plan']['objectives'][number] => ({
  id: v7(),
  words: 'ມີບ່ອນຢູ່ປອດໄພ',
  indicator: null,
  targetOn: null,
  state: 'open',
  outcome: null,
  ...change,
});

type RiskInput = InputByOperation<'risk.assess'>;
type ScoringInput = InputByOperation<'wellbeing.score'>;

/** A new assessment of the danger for somebody, with whatever a test changes in it. */
export const newRisk = (caseId: string, assessment: Partial<RiskInput['assessment']> = {}): RiskInput => ({
  assessmentId: v7(),
  caseId,
  assessment: {
    assessedOn: '2025-11-01',
    assessedBy: 'ນາງ ດາວ',
    level: 'EXT_Medium',
    dangers: [],
    words: null,
    measures: [],
    reviewOn: '2099-01-01',
    ...assessment,
  },
});

/** A new scoring in which every domain was scored alike, with whatever a test changes in it. */
export const newScoring = (caseId: string, scoring: Partial<ScoringInput['scoring']> = {}): ScoringInput => {
  const { scaleId, version, domains } = newestScale();
  return {
    scoringId: v7(),
    caseId,
    scoring: {
      scaleId,
      scaleVersion: version,
      scoredOn: '2025-11-01',
      scoredBy: 'EXT_Together',
      scores: domains.map(({ id }) => ({
        domain: id,
        score: { answer: 'given', value: 3 },
        remark: null,
      })),
      ...scoring,
    },
  };
};
