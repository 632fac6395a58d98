import type { z } from 'zod';
import type { SavedDraft } from '../../shared/domain/draft.ts';
import { draftOver } from './draft-content.ts';
import type { MergedValues } from './merge-values.ts';

/** What a form was opened on: the record, or an empty one, and the draft over it. */
export interface OpenedRecord<V> {
  /** The version of the record; 0 for one that is not on file yet. */
  readonly version: number;
  readonly onFile: V;
  readonly joined: MergedValues<V>;
  /** Whether the record was changed after the draft was begun. */
  readonly isOlder: boolean;
  readonly draft: SavedDraft | null;
}

/** What a form begins with: the record or an empty form, and over it the draft, joined with the record where that is newer. */
export function openRecord<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  {
    fields,
    onFile,
    version,
    draft,
  }: {
    readonly fields: ReadonlyArray<keyof z.infer<z.ZodObject<S>>>;
    readonly onFile: z.infer<z.ZodObject<S>>;
    readonly version: number;
    readonly draft: SavedDraft | null;
  },
): OpenedRecord<z.infer<z.ZodObject<S>>> {
  const isOlder = draft !== null && version > 0 && draft.baseVersion !== version;
  const joined =
    draft === null
      ? { values: onFile, taken: [], disputed: [] }
      : draftOver(schema, draft.content, { onFile, isOlder, fields });
  return { version, onFile, joined, isOlder, draft };
}
