import { z } from 'zod';
import { Draft, SavedDraft } from '../domain/draft.ts';
import { Instant, RecordId } from '../domain/identifier.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const one = z.strictObject({ recordId: RecordId });

export const draftOperations = defineOperations({
  /** Keeps what was typed so far, durably, before it answers. Not audited: it is the writer's own typing. */
  'draft.save': {
    kind: 'command',
    host: 'store',
    needs: 'draft:own',
    audit: 'never',
    topics: ['drafts'],
    input: Draft,
    output: z.strictObject({ savedAt: Instant }),
  },
  /** The writer's own drafts, newest first. */
  'draft.list': {
    kind: 'query',
    host: 'store',
    needs: 'draft:own',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.array(SavedDraft),
  },
  'draft.open': {
    kind: 'query',
    host: 'store',
    needs: 'draft:own',
    audit: 'never',
    topics: [],
    input: one,
    output: SavedDraft.nullable(),
  },
  'draft.discard': {
    kind: 'command',
    host: 'store',
    needs: 'draft:own',
    audit: 'always',
    topics: ['drafts'],
    input: one,
    output: nothing,
  },
});
