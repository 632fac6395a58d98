import { z } from 'zod';
import { wellbeingScorers } from '../../shared/codes/wellbeing-scorers.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { type WellbeingScale, WellbeingScoring } from '../../shared/domain/wellbeing.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { rawAnswer, readAnswer, readNeededCode, understood, untouched, wordsOrNone } from './raw-answer.ts';
import { rawDay, RawDate } from './raw-date.ts';
import { readPastDay } from './read-day.ts';

/** The answer in one domain as it stands in the form. */
export const RawScore = z
  .object({ domain: z.string(), score: rawAnswer(z.string()), remark: z.string() })
  .readonly();
export type RawScore = z.infer<typeof RawScore>;

/** The fields of the form of a scoring exactly as they stand in it. */
export const WellbeingValues = z.object({
  scoredOn: RawDate,
  scoredBy: z.string(),
  scores: z.array(RawScore).readonly(),
});
export type WellbeingValues = z.infer<typeof WellbeingValues>;
export type WellbeingFieldName = keyof WellbeingValues;

/** The fields in the order in which they stand in the form. */
export const wellbeingFieldOrder = [
  'scoredOn',
  'scoredBy',
  'scores',
] as const satisfies readonly WellbeingFieldName[];

/** A new scoring of today in which nothing was asked yet. */
export const newWellbeingValues = (today: PlainDate, { domains }: WellbeingScale): WellbeingValues => ({
  scoredOn: rawDay(today),
  scoredBy: '',
  scores: domains.map(({ id }) => ({ domain: id, score: untouched(''), remark: '' })),
});

/** Reads the form of a scale as of a day: what goes on file, or what is wrong with which field. */
export function readWellbeingValues(
  { scaleId, version, domains }: WellbeingScale,
  values: WellbeingValues,
  on: PlainDate,
): FormReading<{ scoring: WellbeingScoring }, WellbeingFieldName> {
  const scores = domains.map(({ id }) => {
    const raw = values.scores.find(({ domain }) => domain === id);
    const score = readAnswer(raw?.score ?? untouched(''), (typed) =>
      understood(typed === '' ? undefined : Number(typed)),
    );
    return {
      domain: id,
      score: score.ok ? score.value : { answer: 'not-asked' },
      remark: wordsOrNone(raw?.remark ?? ''),
    };
  });
  const { values: read, problems } = collectReadings({
    scoredOn: readPastDay(values.scoredOn, on),
    scoredBy: readNeededCode(wellbeingScorers, values.scoredBy),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const scoring = WellbeingScoring.safeParse({ ...read, scaleId, scaleVersion: version, scores });
  return scoring.success
    ? { ok: true, value: { scoring: scoring.data } }
    : { ok: false, problems: fieldProblems(scoring.error, WellbeingValues.shape) };
}
