import { fitsScale } from '../../../shared/domain/wellbeing.ts';
import { Refusal } from '../../../shared/result.ts';
import { scaleOf } from '../../../shared/wellbeing/shipped-scales.ts';
import { caseOfScoring, insertScoring } from '../../../db/repositories/wellbeing-repository.ts';
import type { Handler } from '../handler.ts';
import { concludeAssistance } from './assistance-filing.ts';
import { requireAssistanceToWrite, requireDayPast } from './assistance-reach.ts';
import { refuseField } from './domain-checks.ts';

/** Puts another scoring on file, by a scale that the program has; those before stay as they were. */
export const scoreWellbeing: Handler<'wellbeing.score'> = async ({ scoringId, caseId, scoring }, work) => {
  const { db, stamp } = work;
  await requireAssistanceToWrite(work, caseId);
  requireDayPast(work, 'scoring.scoredOn', scoring.scoredOn);
  const scale = scaleOf(scoring.scaleId, scoring.scaleVersion);
  if (scale === undefined || !fitsScale(scoring, scale)) refuseField('scoring.scores', 'not-understood');
  if ((await caseOfScoring(db, scoringId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await insertScoring(db, { scoringId, caseId, scoring }, stamp);
  await concludeAssistance(work, caseId, 'wellbeing', {
    entity: 'wellbeing-scoring',
    recordId: scoringId,
    recordVersion: 1,
    before: undefined,
    after: scoring,
  });
  return {};
};
