import { useQuery } from '@tanstack/react-query';
import { Fragment, useState, type ReactNode } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { z } from 'zod';
import type { ProgrammeDraft, SavedDraft } from '../../shared/domain/draft.ts';
import { draftQuery, draftsBelongingTo } from '../queries/drafts.ts';
import { Loading } from '../ui/loading.tsx';
import { DraftSign } from './draft-sign.tsx';
import { openRecord } from './open-record.ts';
import { RestoredDraft } from './restored-draft.tsx';
import type { DraftOfForm, OpenedForm } from './use-drafted-values.ts';

interface DraftedProps<S extends z.ZodRawShape> {
  readonly schema: z.ZodObject<S>;
  readonly onFile: z.infer<z.ZodObject<S>>;
  /** The version of the record; 0 for one that is not on file yet. */
  readonly version: number;
  readonly children: (opened: OpenedForm<z.infer<z.ZodObject<S>>>) => ReactNode;
}

/** Reads the draft of a record of the plan, and opens the form over it. */
export function DraftedForm<S extends z.ZodRawShape>({
  screen,
  subject,
  recordId,
  belongsToId,
  schema,
  onFile,
  version,
  readAgain,
  children,
}: DraftedProps<S> & {
  readonly screen: string;
  readonly subject: ProgrammeDraft['subject'];
  readonly recordId: string;
  readonly belongsToId: string;
  /** Reads the record again, where there is one. */
  readonly readAgain: () => Promise<unknown>;
}) {
  const [round, setRound] = useState(0);
  const draft = useQuery(draftQuery(recordId, round));
  if (draft.data === undefined) return <Loading screen={screen} failure={draft.error ?? undefined} />;
  return (
    <Fragment key={round}>
      {children({
        ...openRecord(schema, { fields: fieldsOf(schema), onFile, version, draft: draft.data }),
        drafted: { subject, recordId, belongsToId },
        startAgain: async () => {
          if (version > 0) await readAgain();
          setRound(round + 1);
        },
      })}
    </Fragment>
  );
}

/**
 * The same for a form above a screen, whose new record nobody knows by its id: its draft is found among those of what it
 * belongs to.
 */
export function DraftedDialog<S extends z.ZodRawShape>({
  subject,
  recordId,
  belongsToId,
  isOfThis,
  schema,
  onFile,
  version,
  children,
}: DraftedProps<S> & {
  readonly subject: ProgrammeDraft['subject'];
  /** The record that is changed; undefined for a new one. */
  readonly recordId: string | undefined;
  readonly belongsToId: string;
  /** Whether a draft is one of this form. */
  readonly isOfThis: (draft: SavedDraft) => boolean;
}) {
  const [newId] = useState(() => newRecordId());
  const [round, setRound] = useState(0);
  const drafts = useQuery(draftsBelongingTo(subject, belongsToId, round));
  if (drafts.isPending) return null;
  const draft = drafts.data?.find(isOfThis) ?? null;
  return (
    <Fragment key={round}>
      {children({
        ...openRecord(schema, { fields: fieldsOf(schema), onFile, version, draft }),
        drafted: { subject, recordId: draft?.recordId ?? recordId ?? newId, belongsToId },
        startAgain: async () => setRound(round + 1),
      })}
    </Fragment>
  );
}

/** Where what a form shows came from, if it was restored; and how to throw that away. */
export const DraftRestored = ({ draft }: { readonly draft: DraftOfForm }) => (
  <RestoredDraft
    draft={draft.restored}
    isOlder={draft.isOlder}
    saver={draft.saver}
    onDiscarded={() => void draft.startAgain()}
  />
);

/** The same in a dialog, with whether what is typed is on disk. */
export const DialogDraft = ({ draft }: { readonly draft: DraftOfForm }) => (
  <>
    <DraftSign state={draft.state} />
    <DraftRestored draft={draft} />
  </>
);

const fieldsOf = <S extends z.ZodRawShape>(schema: z.ZodObject<S>) =>
  // The keys of the very shape that the type is computed from; `Object.keys` cannot carry that.
  Object.keys(schema.shape) as Array<keyof z.infer<z.ZodObject<S>>>;
