import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { DraftedRecord, SavedDraft } from '../../shared/domain/draft.ts';
import type { DraftSaver, DraftState } from './draft-saver.ts';
import type { OpenedRecord } from './open-record.ts';
import type { UnfinishedWords } from './unfinished-words.ts';
import { useDraftOf } from './use-draft-saving.ts';

/** What a form was opened on, and how it begins anew. */
export interface OpenedForm<V> extends OpenedRecord<V> {
  readonly drafted: DraftedRecord;
  /** Opens the form anew on what is on file now, with the draft over it where there is one. */
  readonly startAgain: () => Promise<void>;
}

/** What a form shows of its draft. */
export interface DraftOfForm {
  readonly state: DraftState;
  readonly saver: DraftSaver;
  readonly unfinished: UnfinishedWords;
  /** What the form was restored from. */
  readonly restored: SavedDraft | null;
  /** Whether the record was changed after that was begun. */
  readonly isOlder: boolean;
  readonly startAgain: () => Promise<void>;
  /** After a conflict: opens the form on the newer version, and nothing typed is lost. */
  readonly takeNewer: UseMutationResult<void, Error, void>;
}

/** The values of a form that save themselves as its draft, and the one way in which they go on file. */
export function useDraftedValues<V extends FieldValues>(
  opened: OpenedForm<V>,
): {
  readonly values: V;
  readonly set: (change: Partial<V>) => void;
  /** Sends the record over the version that the form was opened on. The draft rests meanwhile, and ends with it. */
  readonly file: <R>(send: (version: number) => Promise<R>) => Promise<R>;
  readonly draft: DraftOfForm;
} {
  // A form keeps the record that it was opened on, also when that is read again meanwhile.
  const { current: start } = useRef(opened);
  const { version, onFile, joined, isOlder, drafted, startAgain } = start;
  const typed = useRef(joined.values);
  const [values, setValues] = useState(joined.values);
  const { state, saver, unfinished } = useDraftOf(() => typed.current, drafted, { version, values: onFile });
  const takeNewer = useMutation({
    mutationFn: async () => {
      saver.changed();
      await saver.flush();
      // What could not be saved stays in this form, whose draft sign says why.
      if (saver.isSaved()) await startAgain();
    },
  });
  return {
    values,
    set(change) {
      typed.current = { ...typed.current, ...change };
      setValues(typed.current);
      saver.changed();
    },
    async file(send) {
      await saver.hold();
      try {
        const filed = await send(version);
        saver.end();
        return filed;
      } catch (failure) {
        saver.release();
        throw failure;
      }
    },
    draft: { state, saver, unfinished, restored: start.draft, isOlder, startAgain, takeNewer },
  };
}
