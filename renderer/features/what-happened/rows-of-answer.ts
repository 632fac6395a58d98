import { useContext, useMemo } from 'react';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { UnfinishedWordsContext, type UnfinishedWords } from '../../forms/unfinished-words.ts';

/** The rows with one of them changed. */
export const withRow = <R extends { readonly id: string }>(
  rows: readonly R[],
  id: string,
  change: Partial<R>,
): readonly R[] => rows.map((row) => (row.id === id ? { ...row, ...change } : row));

/**
 * Lets the questions inside a row tell of a word that is not ended yet as part of the whole answer, so that a draft keeps it.
 * Their names end in `-field`.
 */
export function useUnfinishedRows<R extends { readonly id: string }>(
  name: string,
  raw: RawAnswer<readonly R[]>,
): (id: string) => UnfinishedWords {
  const outer = useContext(UnfinishedWordsContext);
  return useMemo(
    () => (id: string) => ({
      tell: (question, answer) =>
        outer.tell(
          name,
          answer === undefined
            ? undefined
            : {
                typed: raw.typed.map((row) =>
                  row.id === id ? { ...row, [question.slice(question.lastIndexOf('-') + 1)]: answer } : row,
                ),
                missing: null,
              },
        ),
      over: outer.over,
    }),
    [outer, name, raw],
  );
}
