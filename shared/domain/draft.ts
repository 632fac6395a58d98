import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { Instant, RecordId } from './identifier.ts';

export const DraftSubject = z.enum(['case', 'event']);
export type DraftSubject = z.infer<typeof DraftSubject>;

/** Longest serialised draft, in UTF-16 units: far above a filled form, far below the gateway's limit. */
export const DRAFT_CONTENT_MAXIMUM = 200_000;

/**
 * What somebody has typed into a form and not yet put on file: the raw fields, half words included, as JSON.
 * It belongs to its writer and lies in the writer's wing.
 */
export const Draft = livesIn(
  'investigation',
  z.strictObject({
    subject: DraftSubject,
    /** The record that the draft will become or change; a draft and its record share the id. */
    recordId: RecordId,
    /** The case that an event belongs to; the record itself for a case. */
    caseId: RecordId,
    /** The version that the form was opened on; 0 for a record that is not on file yet. */
    baseVersion: z.int().min(0),
    /** The form's raw values, serialised by the form. */
    content: z.string().min(2).max(DRAFT_CONTENT_MAXIMUM, 'too-long'),
  }),
);
export type Draft = z.infer<typeof Draft>;

export const SavedDraft = Draft.extend({ savedAt: Instant });
export type SavedDraft = z.infer<typeof SavedDraft>;
