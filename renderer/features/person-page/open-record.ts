import type { z } from 'zod';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { draftOver } from '../../forms/draft-content.ts';
import type { OpenedRecord } from './record-form.tsx';

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
