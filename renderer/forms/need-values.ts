import { z } from 'zod';
import { needUrgencies } from '../../shared/codes/need-urgencies.ts';
import { serviceKinds } from '../../shared/codes/service-kinds.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Need } from '../../shared/domain/need.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, readNeededCode, understood, wordsOrNone } from './raw-answer.ts';
import { rawDay, RawDate } from './raw-date.ts';
import { readPastDay } from './read-day.ts';

/** The fields of the form of a need exactly as they stand in it. */
export const NeedValues = z.object({
  kind: z.string(),
  urgency: z.string(),
  assessedOn: RawDate,
  assessedBy: z.string(),
  words: z.string(),
});
export type NeedValues = z.infer<typeof NeedValues>;
export type NeedFieldName = keyof NeedValues;

/** The fields in the order in which they stand in the form. */
export const needFieldOrder = [
  'kind',
  'urgency',
  'assessedOn',
  'assessedBy',
  'words',
] as const satisfies readonly NeedFieldName[];

/** A new need, assessed today by whoever writes. */
export const newNeedValues = (today: PlainDate, assessedBy: string): NeedValues => ({
  kind: '',
  urgency: '',
  assessedOn: rawDay(today),
  assessedBy,
  words: '',
});

/** A need on file as its form shows it. */
export const needValuesOf = ({ assessedOn, words, ...rest }: Need): NeedValues => ({
  ...rest,
  assessedOn: rawDay(assessedOn),
  words: words ?? '',
});

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readNeedValues(
  values: NeedValues,
  on: PlainDate,
): FormReading<{ need: Need }, NeedFieldName> {
  const { values: read, problems } = collectReadings({
    kind: readNeededCode(serviceKinds, values.kind),
    urgency: readNeededCode(needUrgencies, values.urgency),
    assessedOn: readPastDay(values.assessedOn, on),
    assessedBy: values.assessedBy.trim() === '' ? problem('needed') : understood(values.assessedBy),
    words: understood(wordsOrNone(values.words)),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const need = Need.safeParse(read);
  return need.success
    ? { ok: true, value: { need: need.data } }
    : { ok: false, problems: fieldProblems(need.error, NeedValues.shape) };
}
