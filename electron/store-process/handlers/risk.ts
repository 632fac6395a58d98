import { Refusal } from '../../../shared/result.ts';
import { caseOfRisk, insertRisk } from '../../../db/repositories/risk-repository.ts';
import type { Handler } from '../handler.ts';
import { concludeAssistance } from './assistance-filing.ts';
import { requireAssistanceToWrite, requireDayPast } from './assistance-reach.ts';
import { refuseField } from './domain-checks.ts';

/** Puts another assessment on file; those before stay as they were. */
export const assessRisk: Handler<'risk.assess'> = async ({ assessmentId, caseId, assessment }, work) => {
  const { db, stamp } = work;
  await requireAssistanceToWrite(work, caseId);
  requireDayPast(work, 'assessment.assessedOn', assessment.assessedOn);
  if (assessment.reviewOn < assessment.assessedOn)
    refuseField('assessment.reviewOn', 'before-the-step-before');
  if ((await caseOfRisk(db, assessmentId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await insertRisk(db, { assessmentId, caseId, assessment }, stamp);
  await concludeAssistance(work, caseId, 'risk', {
    entity: 'risk-assessment',
    recordId: assessmentId,
    recordVersion: 1,
    before: undefined,
    after: assessment,
  });
  return {};
};
