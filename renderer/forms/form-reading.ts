import type { z } from 'zod';
import type { FieldErrors, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { Refusal } from '../../shared/result.ts';
import type { Reading } from './raw-answer.ts';

/** Message keys by field, at most one each. */
export type FieldProblems<N extends string> = { readonly [name in N]?: string | undefined };

/** What came of reading a whole form. */
export type FormReading<T, N extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: FieldProblems<N> };

type ValuesOf<R extends Record<string, Reading<unknown>>> = {
  [N in keyof R]?: R[N] extends Reading<infer T> ? T : never;
};

/** Parts the readings of all fields into values and problems. */
export function collectReadings<R extends Record<string, Reading<unknown>>>(
  readings: R,
): { readonly values: ValuesOf<R>; readonly problems: FieldProblems<Extract<keyof R, string>> } {
  const entries = Object.entries(readings);
  const values = entries.flatMap(([name, reading]) => (reading.ok ? [[name, reading.value] as const] : []));
  const problems = entries.flatMap(([name, reading]) =>
    reading.ok ? [] : [[name, reading.problem] as const],
  );
  // The entries come from the very record the types are computed from; fromEntries cannot carry that.
  return {
    values: Object.fromEntries(values) as ValuesOf<R>,
    problems: Object.fromEntries(problems) as FieldProblems<Extract<keyof R, string>>,
  };
}

/** What a schema finds wrong, by the field of the form that the path runs through. */
export function fieldProblems<N extends string>(
  error: z.ZodError,
  fields: Readonly<Record<N, unknown>>,
): FieldProblems<N> {
  return problemsAt(
    error.issues.map(({ path, message }) => ({ path, message })),
    fields,
  );
}

/** What the store found wrong (dotted paths of what was sent), by the field of the form; empty for any other failure. */
export function refusedFields<N extends string>(
  failure: unknown,
  fields: Readonly<Record<N, unknown>>,
): FieldProblems<N> {
  if (!(failure instanceof Refusal) || failure.error.code !== 'invalid') return {};
  const found = Object.entries(failure.error.fields).map(([path, [message = 'other']]) => ({
    path: path.split('.'),
    message,
  }));
  return problemsAt(found, fields);
}

/** Problems by the field of the form that their path runs through, the first of each. */
export function problemsAt<N extends string>(
  found: ReadonlyArray<{ readonly path: readonly PropertyKey[]; readonly message: string }>,
  fields: Readonly<Record<N, unknown>>,
): FieldProblems<N> {
  const names = Object.keys(fields) as N[];
  const problems: { [name in N]?: string } = {};
  for (const { path, message } of found) {
    const name = names.find((field) => path.includes(field));
    if (name !== undefined) problems[name] ??= message;
  }
  return problems;
}

/** Shows what the store refused at its questions. */
export function showRefusal<V extends FieldValues, C, T>(
  form: UseFormReturn<V, C, T>,
  failure: unknown,
  fields: Readonly<Record<string, unknown>>,
): void {
  const problems = refusedFields<string>(failure, fields);
  for (const name of Object.keys(fields) as FieldPath<V>[]) {
    const message = problems[name];
    if (message !== undefined) form.setError(name, { type: 'store', message });
  }
}

/** Problems in the form that react-hook-form keeps errors in. */
export function asFieldErrors<V extends FieldValues>(
  problems: Readonly<Record<string, string | undefined>>,
): FieldErrors<V> {
  const entries = Object.entries(problems).filter(([, message]) => message !== undefined);
  // The names are those of the form; react-hook-form's type for nested values cannot be built from a mapped type.
  return Object.fromEntries(
    entries.map(([name, message]) => [name, { type: 'form', message }]),
  ) as FieldErrors<V>;
}
