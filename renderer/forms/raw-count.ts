import { readNumber } from '../../shared/text/read-number.ts';
import { problem, understood, type Reading } from './raw-answer.ts';

/** A whole number as people type it; null where nothing was typed. 1.234 is a thousand and more. */
export function readCount(typed: string): Reading<number | null> {
  if (typed.trim() === '') return understood(null);
  const read = readNumber(typed);
  if (read.kind === 'unreadable') return problem('not-a-number');
  const value = read.kind === 'ambiguous' ? read.grouped : read.value;
  if (!Number.isInteger(value)) return problem('whole-units-needed');
  return value < 0 ? problem('too-small') : understood(value);
}

/** Marks: whole and half ones; a single comma or point is a decimal. */
export function readMarks(typed: string): Reading<number | null> {
  if (typed.trim() === '') return understood(null);
  const read = readNumber(typed);
  if (read.kind === 'unreadable') return problem('not-a-number');
  const value = read.kind === 'ambiguous' ? read.decimal : read.value;
  if (value < 0) return problem('too-small');
  return Number.isInteger(value * 2) ? understood(value) : problem('half-marks-only');
}

/** A number on file as its field shows it. */
export const countText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
