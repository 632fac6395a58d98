import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Refusal } from '../../../shared/result.ts';
import type { CaseValues, FiledCase } from '../../forms/case-values.ts';
import {
  newPersonValues,
  personFieldOrder,
  personValuesOf,
  type PersonFieldName,
} from '../../forms/person-values.ts';
import { caseValuesText } from '../../forms/raw-values-text.tsx';
import { personFileQuery } from '../../queries/persons.ts';
import { useText } from '../../text/use-text.ts';
import { wholePersonFile, type WholePersonFile } from './whole-person-file.ts';

/** What was typed and gave way to another answer on file. */
export type ReplacedAnswers = ReadonlyArray<{ readonly field: PersonFieldName; readonly typed: ReactNode }>;

interface TakingPerson {
  readonly take: (personId: string) => void;
  readonly isPending: boolean;
  readonly failure: unknown;
  /** The person who was taken; null before. */
  readonly person: WholePersonFile | null;
  readonly replaced: ReplacedAnswers;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Makes a form that was begun for a new person the form of a new case of a person on file. Answers on file stand; where the
 * file says nothing, what was typed stays; what gave way is told, so that nothing typed is lost.
 */
export function useTakePerson({
  form,
  onTaken,
}: {
  readonly form: UseFormReturn<CaseValues, unknown, FiledCase>;
  /** Told the person, and what of the form is on file now. */
  readonly onTaken: (person: WholePersonFile, onFile: CaseValues) => void;
}): TakingPerson {
  const text = useText();
  const client = useQueryClient();
  const [replaced, setReplaced] = useState<ReplacedAnswers>([]);
  const taking = useMutation({
    mutationFn: async (personId: string) => {
      const file = wholePersonFile(await client.fetchQuery({ ...personFileQuery(personId), staleTime: 0 }));
      if (file === null) throw new Refusal({ code: 'forbidden' });
      return file;
    },
    onSuccess: (file) => {
      const typed = form.getValues();
      const inWords = caseValuesText(typed, text);
      const onFile = personValuesOf(file.person);
      const isTyped = (field: PersonFieldName) => !isSame(typed[field], newPersonValues[field]);
      // A missing answer on file says nothing against what was typed.
      const taken = personFieldOrder.filter((field) => onFile[field].missing === null || !isTyped(field));
      setReplaced(
        taken
          .filter((field) => isTyped(field) && !isSame(typed[field], onFile[field]))
          .map((field) => ({ field, typed: inWords[field] })),
      );
      for (const field of taken) form.setValue(field, onFile[field]);
      onTaken(file, { ...typed, ...onFile });
    },
  });
  return {
    take: (personId) => taking.mutate(personId),
    isPending: taking.isPending,
    failure: taking.error,
    person: taking.data ?? null,
    replaced,
  };
}
