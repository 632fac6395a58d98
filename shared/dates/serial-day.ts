import { addDays, type PlainDate } from './plain-date.ts';

/** Day 1 of the calendar of spreadsheets is 1 January 1900; it counts a 29 February 1900 that never was, as day 60. */
const FIRST_COUNTED_RIGHT = 61;
const BEFORE_FIRST = '1899-12-30';
/** 31 December 9999. */
const LAST = 2_958_465;

/** The day that a spreadsheet means by a number; undefined for a time of day, a fraction or what is before March 1900. */
export function dayOfSerial(serial: number, daysAhead = 0): PlainDate | undefined {
  const counted = serial + daysAhead;
  if (!Number.isInteger(counted) || counted < FIRST_COUNTED_RIGHT || counted > LAST) return undefined;
  return addDays(BEFORE_FIRST, counted);
}

/** The number by which a spreadsheet means a day from March 1900 on. */
export function serialOfDay(day: PlainDate): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${BEFORE_FIRST}T00:00:00Z`)) / 86_400_000);
}
