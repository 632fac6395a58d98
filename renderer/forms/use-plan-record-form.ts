import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useShortcut } from '../app/use-shortcut.ts';
import { useFirstProblem } from '../ui/use-first-problem.ts';
import type { RecordReading } from './read-plan-record.ts';
import { noteSaved } from './saved-at.ts';
import { type OpenedForm, useDraftedValues } from './use-drafted-values.ts';
import { useToldProblems } from './use-told-problems.ts';

/** The form of one record of the plan: what is typed saves itself, what is wrong with it, and its way to the file. */
export function usePlanRecordForm<V extends FieldValues, R>({
  opened,
  read,
  save,
  within,
  saved,
}: {
  readonly opened: OpenedForm<V>;
  readonly read: (values: V) => RecordReading<R>;
  /** Puts it on file over the version that the form was opened on. */
  readonly save: (record: R, version: number, values: V) => Promise<unknown>;
  /** What the store puts before the path of a field: `resource`. */
  readonly within: string;
  readonly saved: () => void | Promise<void>;
}) {
  const client = useQueryClient();
  const { values, set, file, draft } = useDraftedValues(opened);
  const { problems, isMended, tryToRead, tellRefused } = useToldProblems(values, read, within);
  const saving = useMutation({
    mutationFn: (record: R) => file((version) => save(record, version, values)),
    onSuccess: async () => {
      noteSaved(new Date().toISOString());
      await Promise.all(topicsOfPlan.map((topic) => client.invalidateQueries({ queryKey: [topic] })));
      await saved();
    },
    onError: (failure) => {
      tellRefused(failure);
      goToFirstProblem();
    },
  });
  const { form, goToFirstProblem } = useFirstProblem(saving.isPending);
  const send = () => {
    if (saving.isPending) return;
    const reading = tryToRead();
    if (reading.ok) saving.mutate(reading.record);
    else goToFirstProblem();
  };
  useShortcut('file', send);
  return {
    values,
    set,
    draft,
    problems,
    failure: isMended ? null : saving.error,
    isSaving: saving.isPending,
    form,
    submit: (event: FormEvent) => {
      event.preventDefault();
      send();
    },
  };
}

/** What the page that comes after the form shows. */
const topicsOfPlan = ['national-plan', 'plan-resources', 'indicators'];
