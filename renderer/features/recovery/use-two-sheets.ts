import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import {
  hasProblems,
  noSheets,
  problemsOfSheets,
  refusedSheets,
  type SheetsProblems,
  type TwoSheets,
} from './sheet-typing.ts';

interface TwoSheetsWork {
  /** The set that the sheets must be of, where it is known before. */
  readonly set?: string | null | undefined;
  /** What is done with two sheets whose rows are right; it hands its outcome on by itself, nothing of it is kept here. */
  readonly send: (sheets: TwoSheets) => Promise<void>;
}

/**
 * A form that takes two sheets: looks at them before they are sent, marks the field that the store refused, and
 * forgets what was typed when it was taken.
 */
export function useTwoSheets({ set, send }: TwoSheetsWork) {
  const [sheets, setSheets] = useState<TwoSheets>(noSheets);
  const [problems, setProblems] = useState<SheetsProblems>({});
  // Handed over outside the mutation, which would remember it until the next one.
  const sent = useRef<TwoSheets>(noSheets);
  const work = useMutation({
    mutationFn: async () => {
      const typed = sent.current;
      sent.current = noSheets;
      await send(typed);
    },
    gcTime: 0,
    onSuccess: () => setSheets(noSheets),
    onError: (failure) => {
      setProblems(refusedSheets(failure));
      goToFirstProblem();
    },
  });
  const { form, goToFirstProblem } = useFirstProblem(work.isPending);
  /** Sends them, or marks what is wrong; `others` says whether the rest of the form may go. */
  const submit = (others = true) => {
    if (work.isPending) return;
    const found = problemsOfSheets(sheets, set);
    work.reset();
    setProblems(found);
    if (hasProblems(found) || !others) {
      goToFirstProblem();
      return;
    }
    sent.current = sheets;
    work.mutate();
  };
  return {
    form,
    submit,
    fields: {
      values: sheets,
      onChange: setSheets,
      problems,
      onProblems: setProblems,
      isDisabled: work.isPending,
    },
    isBusy: work.isPending,
    /** When they were last sent. */
    submittedAt: work.submittedAt,
    /** A failure that belongs to neither field. */
    failure: work.isError && !hasProblems(refusedSheets(work.error)) ? work.error : null,
  };
}
