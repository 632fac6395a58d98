import type { z } from 'zod';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { readDate } from '../../forms/raw-date.ts';
import type { PathProblems } from '../../forms/read-plan-record.ts';
import { asNeeded } from '../../text/problem-text.ts';

/** What was typed, or nothing. */
export const wordsOrNone = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** Nothing typed goes on as it is, so that the schema says that it is needed. */
export const neededWords = (typed: string | null): string => typed ?? '';

/** A day as typed; what is none goes on as typed, so that the schema names the field. */
export function dayTyped(typed: string, on: string): string | null {
  const reading = readDate({ text: typed, onFile: null }, on);
  if (!reading.ok) return typed;
  return reading.value?.precision === 'day' ? reading.value.earliest : wordsOrNone(typed);
}

/** A day on file as a field of text shows it. */
export const rawDayText = (day: string | null): string =>
  day === null ? '' : formatDate(day, 'lo', 'short');

/** The first problem of every field. None of these forms has an answer key: what is missing is needed. */
export function problemsByPath(issues: readonly Pick<z.core.$ZodIssue, 'path' | 'message'>[]): PathProblems {
  const problems: Record<string, string> = {};
  for (const { path, message } of issues) problems[path.join('.')] ??= asNeeded(message);
  return problems;
}
