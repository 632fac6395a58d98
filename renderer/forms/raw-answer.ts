import { z } from 'zod';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { MissingAnswer, type Answer } from '../../shared/domain/answer.ts';
import { isCodeOf } from './code-choices.ts';

/**
 * A question as it stands in a form: what was typed, and which missing answer was chosen instead. What was typed
 * stays when a missing answer is chosen, so that taking the choice back gives it again.
 */
export interface RawAnswer<T> {
  readonly typed: T;
  readonly missing: MissingAnswer | null;
}

/** The schema of a {@link RawAnswer}, for drafts that are read back. */
export const rawAnswer = <S extends z.ZodType>(typed: S) =>
  z.object({ typed, missing: MissingAnswer.nullable() }).readonly();

/** A question that nobody has touched. */
export const untouched = <T>(typed: T): RawAnswer<T> => ({ typed, missing: null });

/** What came of reading one field: a value for the domain, or the message key of what is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

export const understood = <T>(value: T): Reading<T> => ({ ok: true, value });
export const problem = (key: string): Reading<never> => ({ ok: false, problem: key });

/**
 * The answer of a question: the missing answer that was chosen, else what was typed, else "not asked".
 * `read` gives undefined where nothing was typed.
 */
export function readAnswer<T, D>(
  raw: RawAnswer<T>,
  read: (typed: T) => Reading<D | undefined>,
): Reading<Answer<D>> {
  if (raw.missing !== null) return understood({ answer: raw.missing });
  const reading = read(raw.typed);
  if (!reading.ok) return reading;
  return understood(
    reading.value === undefined ? { answer: 'not-asked' } : { answer: 'given', value: reading.value },
  );
}

/** An answer on file as the form shows it. */
export function rawOf<T, D>(answer: Answer<D>, empty: T, show: (value: D) => T): RawAnswer<T> {
  return answer.answer === 'given'
    ? { typed: show(answer.value), missing: null }
    : { typed: empty, missing: answer.answer };
}

/** A line of text as an optional value: undefined where there is nothing but blanks. */
export const readLine = (typed: string): Reading<string | undefined> =>
  understood(typed.trim() === '' ? undefined : typed);

/** A code of a list that was chosen, or undefined where none is; words that no entry fits are a problem. */
export const readCode =
  (list: CodeList) =>
  (typed: string): Reading<string | undefined> => {
    if (typed === '') return understood(undefined);
    return isCodeOf(list, typed) ? understood(typed) : problem('not-in-list');
  };

/** Codes of a list that were chosen, or undefined where none is; words that no entry fits are a problem. */
export const readCodes =
  (list: CodeList) =>
  (typed: readonly string[]): Reading<string[] | undefined> => {
    if (typed.length === 0) return understood(undefined);
    return typed.every((code) => isCodeOf(list, code)) ? understood([...typed]) : problem('not-in-list');
  };

/** A code that a record needs. */
export const readNeededCode = (list: CodeList, typed: string): Reading<string> =>
  isCodeOf(list, typed) ? understood(typed) : problem('choose-one');

/** Words that may be left out. */
export const wordsOrNone = (typed: string): string | null => (typed.trim() === '' ? null : typed);
