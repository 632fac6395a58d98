import type { TFunction } from 'i18next';
import { z } from 'zod';
import { followUpWays } from '../../shared/codes/follow-up-ways.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { EventFollowUp } from '../../shared/domain/event-follow-up.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, readNeededCode, type Reading, understood, wordsOrNone } from './raw-answer.ts';
import { countText, readCount } from './raw-count.ts';
import { RawDate, rawDay } from './raw-date.ts';
import { readPastDay } from './raw-day.ts';

/** The form of what came of a training exactly as it stands. */
export const FollowUpValues = z.object({
  doneOn: RawDate,
  way: z.string(),
  asked: z.string(),
  answered: z.string(),
  using: z.string(),
  stillInPost: z.string(),
  findings: z.string(),
});
export type FollowUpValues = z.infer<typeof FollowUpValues>;

export const followUpFieldOrder = [
  'doneOn',
  'way',
  'asked',
  'answered',
  'using',
  'stillInPost',
  'findings',
] as const satisfies readonly (keyof FollowUpValues)[];

/** What each question is called. */
export const followUpLabels = (t: TFunction): Readonly<Record<keyof FollowUpValues, string>> => ({
  doneOn: t('programmeEvents.followUp.doneOn'),
  way: t('programmeEvents.followUp.way'),
  asked: t('programmeEvents.followUp.asked'),
  answered: t('programmeEvents.followUp.answered'),
  using: t('programmeEvents.followUp.using'),
  stillInPost: t('programmeEvents.followUp.stillInPost'),
  findings: t('programmeEvents.followUp.findings'),
});

/** Of today, with nothing else said yet. */
export const newFollowUpValues = (on: PlainDate): FollowUpValues => ({
  doneOn: rawDay(on),
  way: '',
  asked: '',
  answered: '',
  using: '',
  stillInPost: '',
  findings: '',
});

/** What is on file as its form shows it. */
export const followUpValuesOf = (followUp: EventFollowUp): FollowUpValues => ({
  doneOn: rawDay(followUp.doneOn),
  way: followUp.way,
  asked: countText(followUp.asked),
  answered: countText(followUp.answered),
  using: countText(followUp.using),
  stillInPost: countText(followUp.stillInPost),
  findings: followUp.findings ?? '',
});

const needed = (reading: Reading<number | null>): Reading<number> =>
  !reading.ok ? reading : reading.value === null ? problem('needed') : understood(reading.value);

/** Reads the form as of a day. */
export function readFollowUpValues(
  values: FollowUpValues,
  on: PlainDate,
): FormReading<EventFollowUp, keyof FollowUpValues> {
  const { values: read, problems } = collectReadings({
    doneOn: readPastDay(values.doneOn, on),
    way: readNeededCode(followUpWays, values.way),
    asked: needed(readCount(values.asked)),
    answered: needed(readCount(values.answered)),
    using: needed(readCount(values.using)),
    stillInPost: readCount(values.stillInPost),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const parsed = EventFollowUp.safeParse({ ...read, findings: wordsOrNone(values.findings) });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: fieldProblems(parsed.error, FollowUpValues.shape) };
}
