import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refusal } from '../../shared/result.ts';
import { useShortcut } from '../app/use-shortcut.ts';
import { useFirstProblem } from '../ui/use-first-problem.ts';
import type { PathProblems, RecordReading } from './read-plan-record.ts';
import { noteSaved } from './saved-at.ts';

/** The form of one record of the plan: what is typed, what is wrong with it, and its way to the file. */
export function usePlanRecordForm<V, R>({
  onFile,
  read,
  save,
  within,
  saved,
}: {
  readonly onFile: V;
  readonly read: (values: V) => RecordReading<R>;
  readonly save: (record: R) => Promise<unknown>;
  /** What the store puts before the path of a field: `resource`. */
  readonly within: string;
  readonly saved: () => void | Promise<void>;
}) {
  const client = useQueryClient();
  const [values, setValues] = useState(onFile);
  const [problems, setProblems] = useState<PathProblems>({});
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      noteSaved(new Date().toISOString());
      await client.invalidateQueries({ queryKey: ['plan-resources'] });
      await saved();
    },
    onError: (failure) => {
      if (failure instanceof Refusal && failure.error.code === 'invalid')
        setProblems(problemsOfRefusal(failure.error.fields, within));
      goToFirstProblem();
    },
  });
  const { form, goToFirstProblem } = useFirstProblem(saving.isPending);
  const send = () => {
    if (saving.isPending) return;
    const reading = read(values);
    setProblems(reading.ok ? {} : reading.problems);
    if (reading.ok) saving.mutate(reading.record);
    else goToFirstProblem();
  };
  useShortcut('file', send);
  return {
    values,
    set: (change: Partial<V>) => setValues((before) => ({ ...before, ...change })),
    problems,
    failure: saving.error,
    isSaving: saving.isPending,
    form,
    submit: (event: FormEvent) => {
      event.preventDefault();
      send();
    },
  };
}

/** What the store found wrong, by the paths that the form knows. */
export const problemsOfRefusal = (
  fields: Readonly<Record<string, readonly string[]>>,
  within: string,
): PathProblems =>
  Object.fromEntries(
    Object.entries(fields).map(([path, [message = 'other']]) => [
      path.startsWith(`${within}.`) ? path.slice(within.length + 1) : path,
      message,
    ]),
  );
