import { z } from 'zod';
import { DuplicateDecision, DuplicateStrength, MatchReason } from '../domain/duplicate.ts';
import { RecordId, Version } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { DecidedDuplicate } from './duplicate.ts';
import { defineOperations } from './operation.ts';
import { PersonFile, PersonSummary } from './person.ts';

const nothing = z.strictObject({});

/** A pair on the duty list. */
export const DuplicatePair = z.strictObject({
  one: PersonSummary,
  other: PersonSummary,
  strength: DuplicateStrength,
  reasons: z.array(MatchReason),
  decision: z.nullable(DecidedDuplicate),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** What people decide about two records of persons. */
export const duplicateDecisionOperations = defineOperations({
  /** The duty list: pairs nobody has decided about, strongest first; or those of which somebody was not sure. */
  'duplicate.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ group: z.enum(['open', 'not-sure']), limit: z.int().min(1).max(200) }),
    output: z.strictObject({ pairs: z.array(DuplicatePair), total: z.int().min(0) }),
  },
  /** Both records side by side, with names: a view of each in the audit. */
  'duplicate.compare': {
    kind: 'query',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ personId: RecordId, otherPersonId: RecordId }),
    output: z.strictObject({
      one: PersonFile,
      other: PersonFile,
      strength: z.nullable(DuplicateStrength),
      reasons: z.array(MatchReason),
      decision: z.nullable(DecidedDuplicate),
    }),
  },
  /** Remembers what was found. "Same" merges nothing yet; a later answer replaces an earlier one, which stays in the history. */
  'duplicate.decide': {
    kind: 'command',
    host: 'store',
    needs: 'person:merge',
    audit: 'always',
    topics: ['persons'],
    input: z.strictObject({ personId: RecordId, otherPersonId: RecordId, decision: DuplicateDecision }),
    output: nothing,
  },
});

/** What comes of two records being of one person. Never done by the program itself. */
export const mergeOperations = defineOperations({
  /**
   * Makes two records of one person one: the answers as chosen, all cases, documents, contacts, relationships of both. Both
   * histories and all audit rows stay; the statistics of the cases are written anew in the same transaction.
   */
  'person.merge': {
    kind: 'command',
    host: 'store',
    needs: 'person:merge',
    audit: 'always',
    topics: ['persons', 'cases', 'drafts'],
    input: z.strictObject({
      mergeId: RecordId,
      keptPersonId: RecordId,
      keptVersion: Version,
      mergedPersonId: RecordId,
      mergedVersion: Version,
      /** The answers of the one record, each chosen from one of the two or from both. */
      person: Person,
      /** Whose photo is kept, where both have one. */
      photoOf: RecordId.nullable(),
    }),
    output: z.strictObject({ version: Version }),
  },
  /** Takes a merge back: both records stand as they did before it. What was added since stays with the record that was kept. */
  'person.undoMerge': {
    kind: 'command',
    host: 'store',
    needs: 'person:merge',
    audit: 'always',
    topics: ['persons', 'cases', 'drafts'],
    input: z.strictObject({ mergeId: RecordId }),
    output: nothing,
  },
});
