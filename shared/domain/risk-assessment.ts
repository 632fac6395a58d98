import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { riskDangers } from '../codes/risk-dangers.ts';
import { riskLevels } from '../codes/risk-levels.ts';
import { safetyMeasures } from '../codes/safety-measures.ts';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';

const day = z.iso.date('no-such-date');
const MEASURES_MAXIMUM = 30;

/** One thing that is agreed to keep the person safe. */
export const SafetyMeasure = livesIn(
  'assistance',
  z.strictObject({ measure: codeSchema(safetyMeasures), words: z.nullable(paragraphs(500)) }),
);
export type SafetyMeasure = z.infer<typeof SafetyMeasure>;

/**
 * How great the danger is on a day, and the safety plan that was agreed on it. It stays as it was: what changes is another
 * assessment.
 */
export const RiskAssessment = livesIn(
  'assistance',
  z.strictObject({
    assessedOn: day,
    assessedBy: line(120),
    level: codeSchema(riskLevels),
    dangers: z
      .array(codeSchema(riskDangers))
      .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' }),
    words: z.nullable(paragraphs(2000)),
    measures: z.array(SafetyMeasure).max(MEASURES_MAXIMUM, 'too-many'),
    /** Until when it holds: then it is assessed anew. */
    reviewOn: day,
  }),
);
export type RiskAssessment = z.infer<typeof RiskAssessment>;
