import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { problem, understood, type Reading } from './raw-answer.ts';
import { emptyDate, rawDay, readDate, type RawDate } from './raw-date.ts';

/** A day that may be left open; null where nothing is written. */
export function readDayOrNone(raw: RawDate, on: PlainDate): Reading<PlainDate | null> {
  const reading = readDate(raw, on);
  if (!reading.ok) return reading;
  if (reading.value === undefined) return understood(null);
  return reading.value.precision === 'day' ? understood(reading.value.earliest) : problem('day-needed');
}

/** A day on which something happened: today at the latest. */
export function readPastDay(raw: RawDate, on: PlainDate): Reading<PlainDate> {
  const reading = readDayOrNone(raw, on);
  if (!reading.ok) return reading;
  if (reading.value === null) return problem('required');
  return reading.value > on ? problem('in-the-future') : understood(reading.value);
}

/** A day on file as its field shows it. */
export const rawDayOrNone = (day: PlainDate | null): RawDate => (day === null ? emptyDate : rawDay(day));
