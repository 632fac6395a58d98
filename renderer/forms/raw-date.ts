import { z } from 'zod';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { understandDate, type DateProblem } from '../../shared/dates/understand-date.ts';
import { PartialDate } from '../../shared/domain/partial-date.ts';
import { formatDate } from '../../shared/text/lao-format.ts';
import { problem, understood, type Reading } from './raw-answer.ts';

/**
 * A date as it stands in a form: the text, and the date on file that it came from. As long as the text is untouched
 * the date on file is kept as it is, so that "yesterday" does not move with the calendar.
 */
export const RawDate = z.object({ text: z.string(), onFile: PartialDate.nullable() }).readonly();
export type RawDate = z.infer<typeof RawDate>;

export const emptyDate: RawDate = { text: '', onFile: null };

/** A date on file as its field shows it: as it was typed. */
export const rawDateOf = (date: PartialDate): RawDate => ({ text: date.asTyped, onFile: date });

/** One day as people write it, for a field that the program fills in. */
export const rawDay = (day: PlainDate): RawDate => ({ text: formatDate(day, 'lo', 'short'), onFile: null });

/** What a date field means on a day; undefined where it is empty. */
export function readDate(raw: RawDate, on: PlainDate): Reading<PartialDate | undefined> {
  if (raw.text.trim() === '') return understood(undefined);
  if (raw.onFile?.asTyped === raw.text) return understood(raw.onFile);
  const reading = understandDate(raw.text, on);
  return reading.ok ? understood(reading.date) : problem(problemOf(reading.problem));
}

/** Words such as "yesterday" are written out when the field is left; a draft may be continued tomorrow. */
export function withFixedDay(raw: RawDate, on: PlainDate): RawDate {
  if (/\p{Nd}/u.test(raw.text)) return raw;
  const reading = readDate(raw, on);
  return reading.ok && reading.value?.precision === 'day' ? rawDay(reading.value.earliest) : raw;
}

/** An empty field is no problem of its own; the question decides whether it needs a date. */
const problemOf = (key: DateProblem): string => (key === 'empty' ? 'required' : key);
