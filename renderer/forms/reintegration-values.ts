import { z } from 'zod';
import { codedValue } from '../../shared/codes/code-list.ts';
import { reintegrationOutcomes } from '../../shared/codes/reintegration-outcomes.ts';
import { yesNo } from '../../shared/codes/yes-no.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Reintegration, reintegrationCriteria } from '../../shared/domain/return.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, rawAnswer, rawOf, readAnswer, readCode, understood, untouched } from './raw-answer.ts';
import { RawDate, rawDay } from './raw-date.ts';
import { readPastDay } from './raw-day.ts';

const answer = rawAnswer(z.string());

/** The fields of the form of what a return came to, exactly as they stand in it. */
export const ReintegrationValues = z.object({
  isSafe: answer,
  isHoused: answer,
  hasLivelihood: answer,
  hasSupport: answer,
  isWell: answer,
  hasPapers: answer,
  outcome: z.string(),
  concludedOn: RawDate,
  reasons: z.string(),
});
export type ReintegrationValues = z.infer<typeof ReintegrationValues>;
export type ReintegrationFieldName = keyof ReintegrationValues;

/** The fields in the order in which they stand in the form: what is known first, the conclusion after it. */
export const reintegrationFieldOrder = [
  ...reintegrationCriteria,
  'outcome',
  'concludedOn',
  'reasons',
] as const satisfies readonly ReintegrationFieldName[];

export const newReintegrationValues = (on: PlainDate): ReintegrationValues => ({
  isSafe: untouched(''),
  isHoused: untouched(''),
  hasLivelihood: untouched(''),
  hasSupport: untouched(''),
  isWell: untouched(''),
  hasPapers: untouched(''),
  outcome: '',
  concludedOn: rawDay(on),
  reasons: '',
});

const same = <T>(value: T): T => value;

/** A conclusion on file as its form shows it. */
export const reintegrationValuesOf = (concluded: Reintegration): ReintegrationValues => ({
  isSafe: rawOf(concluded.isSafe, '', same),
  isHoused: rawOf(concluded.isHoused, '', same),
  hasLivelihood: rawOf(concluded.hasLivelihood, '', same),
  hasSupport: rawOf(concluded.hasSupport, '', same),
  isWell: rawOf(concluded.isWell, '', same),
  hasPapers: rawOf(concluded.hasPapers, '', same),
  outcome: concluded.outcome,
  concludedOn: rawDay(concluded.concludedOn),
  reasons: concluded.reasons,
});

/** Reads the form as of a day, under the definition that holds: what goes on file, or what is wrong with which field. */
export function readReintegrationValues(
  values: ReintegrationValues,
  on: PlainDate,
  definitionVersion: number,
): FormReading<Reintegration, ReintegrationFieldName> {
  const criterion = readCode(yesNo);
  const { values: read, problems } = collectReadings({
    isSafe: readAnswer(values.isSafe, criterion),
    isHoused: readAnswer(values.isHoused, criterion),
    hasLivelihood: readAnswer(values.hasLivelihood, criterion),
    hasSupport: readAnswer(values.hasSupport, criterion),
    isWell: readAnswer(values.isWell, criterion),
    hasPapers: readAnswer(values.hasPapers, criterion),
    outcome:
      codedValue(reintegrationOutcomes, values.outcome) === undefined
        ? problem('choose-one')
        : understood(values.outcome),
    concludedOn: readPastDay(values.concludedOn, on),
    reasons: values.reasons.trim() === '' ? problem('needed') : understood(values.reasons),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = Reintegration.safeParse({ ...read, definitionVersion });
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, ReintegrationValues.shape) };
}
