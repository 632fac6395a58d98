import type { PlainDate } from '../../shared/dates/plain-date.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { problem, rawOf, readAnswer, understood, type RawAnswer, type Reading } from './raw-answer.ts';
import { emptyDate, rawDay, readDate, type RawDate } from './raw-date.ts';

/** One full day, which may lie ahead; undefined where nothing was typed. */
export function readFullDay(raw: RawDate, on: PlainDate): Reading<PlainDate | undefined> {
  const reading = readDate(raw, on);
  if (!reading.ok) return reading;
  if (reading.value === undefined) return understood(undefined);
  return reading.value.precision === 'day' ? understood(reading.value.earliest) : problem('day-needed');
}

/** One full day that has come; a record cannot be without it. */
export function readPastDay(raw: RawDate, on: PlainDate): Reading<PlainDate> {
  const reading = readFullDay(raw, on);
  if (!reading.ok) return reading;
  if (reading.value === undefined) return problem('day-needed');
  return reading.value > on ? problem('in-the-future') : understood(reading.value);
}

/** A question that is answered by a full day. */
export const readDayAnswer = (raw: RawAnswer<RawDate>, on: PlainDate): Reading<Answer<PlainDate>> =>
  readAnswer(raw, (typed) => readFullDay(typed, on));

/** A day on file as its question shows it. */
export const rawDayOf = (answer: Answer<PlainDate>): RawAnswer<RawDate> => rawOf(answer, emptyDate, rawDay);
