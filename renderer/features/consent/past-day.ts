import { type Reading, problem, understood } from '../../forms/raw-answer.ts';
import { type RawDate, readDate } from '../../forms/raw-date.ts';
import { today } from '../../ui/today.ts';

/** A full day that is not ahead, and not before another one. */
export function readPastDay(raw: RawDate, from: string | null | undefined): Reading<string> {
  const reading = readDate(raw, today());
  if (!reading.ok) return reading;
  if (reading.value === undefined) return problem('needed');
  if (reading.value.precision !== 'day') return problem('day-needed');
  const day = reading.value.earliest;
  if (day > today()) return problem('in-the-future');
  return typeof from === 'string' && day < from ? problem('ends-before-it-begins') : understood(day);
}
