import type { TimelineEntry } from '../../shared/contract/case.ts';
import type { DraftOfAssistance } from '../../shared/domain/draft.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import type { StoreReader } from '../database.ts';
import { readNeedsOfCase } from './need-repository.ts';
import { readRisksOfCase } from './risk-repository.ts';
import { readScoringsOfCase } from './wellbeing-repository.ts';
import { readServicesOfCase } from './service-repository.ts';
import { readPlansOfCase } from './support-plan-repository.ts';

/** What the social-work wing did for a person, each record once: a need on the day of its assessment, a service for as long as it lasted. */
export async function readAssistanceEntries(
  db: StoreReader,
  caseId: string,
  nameOf: (accountId: string) => string,
): Promise<TimelineEntry[]> {
  const needs = await readNeedsOfCase(db, caseId);
  const services = await readServicesOfCase(db, caseId);
  const plans = await readPlansOfCase(db, caseId);
  const risks = await readRisksOfCase(db, caseId);
  const scorings = await readScoringsOfCase(db, caseId);
  return [
    ...needs.map(({ needId, need, state, first }): TimelineEntry => ({
      source: 'need',
      id: needId,
      when: between(need.assessedOn, need.assessedOn),
      recordedAt: first.at,
      recordedByName: nameOf(first.by),
      kind: need.kind,
      state,
    })),
    ...services.map(({ serviceId, service, state, first }): TimelineEntry => ({
      source: 'service',
      id: serviceId,
      when: lastingOf(service),
      recordedAt: first.at,
      recordedByName: nameOf(first.by),
      kind: service.kind,
      state,
    })),
    ...plans.map(({ id, planId, plan, version, first }): TimelineEntry => ({
      source: 'support-plan',
      id,
      when: between(plan.agreedOn, plan.agreedOn),
      recordedAt: first.at,
      recordedByName: nameOf(first.by),
      planId,
      version,
      agreedWith: plan.agreedWith,
    })),
    ...risks.map(({ assessmentId, assessment: { assessedOn, level }, first }): TimelineEntry => ({
      source: 'risk-assessment',
      id: assessmentId,
      when: between(assessedOn, assessedOn),
      recordedAt: first.at,
      recordedByName: nameOf(first.by),
      level,
    })),
    ...scorings.map(({ scoringId, scoring: { scoredOn, scoredBy }, first }): TimelineEntry => ({
      source: 'wellbeing-scoring',
      id: scoringId,
      when: between(scoredOn, scoredOn),
      recordedAt: first.at,
      recordedByName: nameOf(first.by),
      scoredBy,
    })),
  ];
}

/** How many records the social-work wing has in a case beside its events; of visits, those that were made. */
export async function countAssistanceRecords(db: StoreReader, caseId: string): Promise<number> {
  let count = 0;
  for (const table of [
    'assistance.need',
    'assistance.service',
    'assistance.support_plan',
    'assistance.risk_assessment',
    'assistance.wellbeing_scoring',
    'assistance.claim',
    'assistance.case_return',
    'assistance.reintegration',
    'assistance.best_interests',
  ] as const) {
    const { records } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('records'))
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    count += records;
  }
  const { visits } = await db
    .selectFrom('assistance.visit')
    .select(({ fn }) => fn.countAll<number>().as('visits'))
    .where('case_id', '=', caseId)
    .where('state', '=', 'done')
    .executeTakeFirstOrThrow();
  return count + visits;
}

/** The ids under which the history of these records is kept, by what they are. */
export async function assistanceIdsOfCase(
  db: StoreReader,
  caseId: string,
): Promise<Readonly<Record<DraftOfAssistance, readonly string[]>>> {
  return {
    need: (await readNeedsOfCase(db, caseId)).map(({ needId }) => needId),
    service: (await readServicesOfCase(db, caseId)).map(({ serviceId }) => serviceId),
    'support-plan': (await readPlansOfCase(db, caseId)).slice(0, 1).map(({ planId }) => planId),
    'risk-assessment': (await readRisksOfCase(db, caseId)).map(({ assessmentId }) => assessmentId),
    'wellbeing-scoring': (await readScoringsOfCase(db, caseId)).map(({ scoringId }) => scoringId),
  };
}

/** A service that has begun is told from its first day on; any other on the day on which it was offered. */
const lastingOf = ({
  offeredOn,
  startedOn,
  endedOn,
}: {
  readonly offeredOn: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}): PartialDate =>
  startedOn === null ? between(offeredOn, offeredOn) : between(startedOn, endedOn ?? startedOn);

const between = (earliest: string, latest: string): PartialDate => ({
  earliest,
  latest,
  precision: earliest === latest ? 'day' : 'interval',
  isApproximate: false,
  asTyped: '',
});
