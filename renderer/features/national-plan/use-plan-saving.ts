import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refusal } from '../../../shared/result.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { type PathProblems, refusedByPath } from './typed-values.ts';

type Reading<T> =
  | { readonly ok: true; readonly record: T }
  | { readonly ok: false; readonly problems: PathProblems };

/**
 * Saving of a form of the plan: reads it, sends it, and puts what the store refuses at its fields. What was typed stays
 * as it is.
 */
export function usePlanSaving<T>({
  record,
  read,
  put,
  onSaved,
}: {
  /** What the record is called in the operation's input. */
  readonly record: string;
  readonly read: () => Reading<T>;
  readonly put: (record: T) => Promise<unknown>;
  readonly onSaved: () => Promise<void>;
}) {
  const [problems, setProblems] = useState<PathProblems>({});
  const saving = useMutation({
    mutationFn: put,
    onSuccess: onSaved,
    onError: (failure) => {
      if (failure instanceof Refusal && failure.error.code === 'invalid')
        setProblems(refusedByPath(failure.error.fields, record));
      goToFirstProblem();
    },
  });
  const { form, goToFirstProblem } = useFirstProblem(saving.isPending);
  const save = (): void => {
    if (saving.isPending) return;
    const reading = read();
    setProblems(reading.ok ? {} : reading.problems);
    if (reading.ok) saving.mutate(reading.record);
    else goToFirstProblem();
  };
  useShortcut('file', save);
  return {
    form,
    problems,
    failure: saving.error,
    isSaving: saving.isPending,
    submit: (event: FormEvent) => {
      event.preventDefault();
      save();
    },
  };
}
