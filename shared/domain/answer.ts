import { z } from 'zod';
import { missingAnswers } from '../codes/missing-answers.ts';

/** Why a question has no value. An answer of its own, never a null. */
export const MissingAnswer = z.enum(missingAnswers);
export type MissingAnswer = z.infer<typeof MissingAnswer>;

/** What was answered to a question: a value, or one of the {@link MissingAnswer}s. */
export type Answer<T> = { readonly answer: 'given'; readonly value: T } | { readonly answer: MissingAnswer };

/** The schema of an {@link Answer} whose value fits `value`. */
export function answered<S extends z.ZodType>(value: S) {
  return z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('given'), value }),
    z.strictObject({ answer: MissingAnswer }),
  ]);
}

/** The value, or undefined where the question has none. */
export function givenValue<T>(answer: Answer<T>): T | undefined {
  return answer.answer === 'given' ? answer.value : undefined;
}

export const given = <T>(value: T): Answer<T> => ({ answer: 'given', value });
