import { z } from 'zod';
import { riskDangers } from '../../shared/codes/risk-dangers.ts';
import { riskLevels } from '../../shared/codes/risk-levels.ts';
import { safetyMeasures } from '../../shared/codes/safety-measures.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { RiskAssessment } from '../../shared/domain/risk-assessment.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, readCodes, type Reading, readNeededCode, understood, wordsOrNone } from './raw-answer.ts';
import { emptyDate, rawDay, RawDate } from './raw-date.ts';
import { readDayOrNone, readPastDay } from './read-day.ts';

/** An agreed measure as it stands in the form. */
export const RawMeasure = z.object({ key: z.string(), measure: z.string(), words: z.string() }).readonly();
export type RawMeasure = z.infer<typeof RawMeasure>;

/** The fields of the form of an assessment of risk exactly as they stand in it. */
export const RiskValues = z.object({
  assessedOn: RawDate,
  assessedBy: z.string(),
  level: z.string(),
  dangers: z.array(z.string()).readonly(),
  words: z.string(),
  measures: z.array(RawMeasure).readonly(),
  reviewOn: RawDate,
});
export type RiskValues = z.infer<typeof RiskValues>;
export type RiskFieldName = keyof RiskValues;

/** The fields in the order in which they stand in the form. */
export const riskFieldOrder = [
  'assessedOn',
  'assessedBy',
  'dangers',
  'level',
  'words',
  'measures',
  'reviewOn',
] as const satisfies readonly RiskFieldName[];

/** A new assessment, made today by whoever writes; what was agreed before is what one goes on from. */
export const newRiskValues = (
  today: PlainDate,
  assessedBy: string,
  before: RiskAssessment | undefined,
): RiskValues => ({
  assessedOn: rawDay(today),
  assessedBy,
  // How great the danger is now is judged anew each time.
  level: '',
  dangers: before?.dangers ?? [],
  words: '',
  measures: (before?.measures ?? []).map(({ measure, words }, at) => ({
    key: String(at),
    measure,
    words: words ?? '',
  })),
  reviewOn: emptyDate,
});

function readMeasures(rows: readonly RawMeasure[]): Reading<unknown[]> {
  const read: unknown[] = [];
  for (const { measure, words } of rows) {
    const code = readNeededCode(safetyMeasures, measure);
    if (!code.ok) return code;
    read.push({ measure: code.value, words: wordsOrNone(words) });
  }
  return understood(read);
}

function readReview({ assessedOn, reviewOn }: RiskValues, on: PlainDate): Reading<PlainDate> {
  const reading = readDayOrNone(reviewOn, on);
  if (!reading.ok) return reading;
  if (reading.value === null) return problem('required');
  const assessed = readDayOrNone(assessedOn, on);
  return assessed.ok && assessed.value !== null && reading.value < assessed.value
    ? problem('before-the-step-before')
    : understood(reading.value);
}

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readRiskValues(
  values: RiskValues,
  on: PlainDate,
): FormReading<{ assessment: RiskAssessment }, RiskFieldName> {
  const dangers = readCodes(riskDangers)(values.dangers);
  const { values: read, problems } = collectReadings({
    assessedOn: readPastDay(values.assessedOn, on),
    assessedBy: values.assessedBy.trim() === '' ? problem('needed') : understood(values.assessedBy),
    level: readNeededCode(riskLevels, values.level),
    dangers: dangers.ok ? understood(dangers.value ?? []) : dangers,
    words: understood(wordsOrNone(values.words)),
    measures: readMeasures(values.measures),
    reviewOn: readReview(values, on),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const assessment = RiskAssessment.safeParse(read);
  return assessment.success
    ? { ok: true, value: { assessment: assessment.data } }
    : { ok: false, problems: fieldProblems(assessment.error, RiskValues.shape) };
}
