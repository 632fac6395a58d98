import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { DraftedRecord } from '../../shared/domain/draft.ts';
import { call } from '../bridge.ts';
import { noteSaved } from './saved-at.ts';
import { draftContent } from './draft-content.ts';
import { createDraftSaver, type DraftSaver, type DraftState } from './draft-saver.ts';
import { takePartInSaving } from './pending-drafts.ts';
import { createUnfinishedWords, type UnfinishedWords } from './unfinished-words.ts';

/** The record that a form was opened on: its version, and its answers as the form shows them. */
export interface DraftBase<V> {
  readonly version: number;
  readonly values: V;
}

export interface DraftSaving<V> {
  readonly state: DraftState;
  readonly saver: DraftSaver;
  /** What the form's questions tell of a word that is not ended yet. */
  readonly unfinished: UnfinishedWords;
  /** From now on the form stands on a newer version of its record. */
  readonly standOn: (newer: DraftBase<V>) => void;
}

/** Keeps what is typed into a form as a draft in the encrypted store: soon after each change, and when the form is left. */
export function useDraftSaving<V extends FieldValues, C, T>(
  form: UseFormReturn<V, C, T>,
  drafted: DraftedRecord,
  opened: DraftBase<V>,
  /** What the draft keeps beside the fields. */
  beside: () => Readonly<Record<string, unknown>> = () => ({}),
): DraftSaving<V> {
  const saving = useDraftOf(() => form.getValues(), drafted, opened, beside);
  const { saver } = saving;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ type }) => type !== undefined && saver.changed(),
      }),
    [form, saver],
  );
  return saving;
}

/** The same of any form: whoever holds its values tells the saver when something was typed. */
export function useDraftOf<V extends FieldValues>(
  read: () => V,
  drafted: DraftedRecord,
  opened: DraftBase<V>,
  beside: () => Readonly<Record<string, unknown>> = () => ({}),
): DraftSaving<V> {
  const base = useRef(opened);
  const [state, setState] = useState<DraftState>({ kind: 'unchanged' });
  const [{ saver, unfinished }] = useState(() => {
    const words = createUnfinishedWords(() => drafts.changed());
    const drafts = createDraftSaver({
      read: () => draftContent({ ...words.over(read()), ...beside() }, base.current.values),
      send: async (content) => {
        const saved = await call('draft.save', { ...drafted, baseVersion: base.current.version, content });
        noteSaved(saved.savedAt);
        return saved;
      },
      tell: setState,
    });
    return { saver: drafts, unfinished: words };
  });
  useEffect(() => {
    const endPart = takePartInSaving(saver.flush);
    const now = () => void saver.flush();
    window.addEventListener('blur', now);
    return () => {
      endPart();
      window.removeEventListener('blur', now);
      void saver.flush();
    };
  }, [saver]);
  const standOn = (newer: DraftBase<V>) => {
    base.current = newer;
    saver.changed();
  };
  return { state, saver, unfinished, standOn };
}
