import type { z } from 'zod';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { asciiDigits } from '../../shared/text/digits.ts';
import { asNeeded } from '../text/problem-text.ts';
import type { Reading } from './raw-answer.ts';
import { readDate, type RawDate } from './raw-date.ts';

/** Message keys by the dotted path of the field, as the store names them too. */
export type PathProblems = Readonly<Record<string, string>>;

export type RecordReading<R> =
  | { readonly ok: true; readonly record: R }
  | { readonly ok: false; readonly problems: PathProblems };

/** Words as typed, or nothing. */
export const wordsOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** A whole number as typed, also in Lao digits; what is no number goes on as typed, so that the schema names the field. */
export function countOrNull(typed: string): number | string | null {
  const digits = asciiDigits(typed).trim();
  if (digits === '') return null;
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : typed;
}

/**
 * Gathers the readings of single fields, and what is wrong with them, before the schema of the whole has its say. A field
 * that could not be read has its own problem, and not also that of being empty.
 */
export function readRecord<R>(
  schema: z.ZodType<R>,
  gather: (read: <T>(path: string, reading: Reading<T>) => T | null) => unknown,
): RecordReading<R> {
  const problems: Record<string, string> = {};
  const record = gather((path, reading) => {
    if (reading.ok) return reading.value;
    problems[path] = reading.problem;
    return null;
  });
  const parsed = schema.safeParse(record);
  if (parsed.success && Object.keys(problems).length === 0) return { ok: true, record: parsed.data };
  for (const { path, message } of parsed.error?.issues ?? []) problems[path.join('.')] ??= asNeeded(message);
  return { ok: false, problems };
}

/** Of the problems that were told of a form, those that a reading of it still finds. */
export const problemsLeft = (told: PathProblems, now: RecordReading<unknown>): PathProblems =>
  Object.fromEntries(
    Object.entries(told).filter(([path, problem]) => !now.ok && now.problems[path] === problem),
  );

/**
 * Of the problems that the store found in what was sent, those of fields that are still as they were sent: of the others only
 * the store can tell, when it is asked again.
 */
export function problemsOfUnchanged<V extends object>(refused: PathProblems, sent: V, now: V): PathProblems {
  const before: ReadonlyMap<string, unknown> = new Map(Object.entries(sent));
  const changed = Object.entries(now).flatMap(([field, value]) =>
    Object.is(before.get(field), value) ? [] : [field],
  );
  return Object.fromEntries(
    Object.entries(refused).filter(([path]) => !path.split('.').some((part) => changed.includes(part))),
  );
}

/** A date that may be left open, as exactly as it is known. */
export const readDateOrNull = (raw: RawDate, on: PlainDate) => {
  const reading = readDate(raw, on);
  return reading.ok ? { ok: true as const, value: reading.value ?? null } : reading;
};
