import { z } from 'zod';
import { DuplicateDecision, DuplicateStrength, MatchReason } from '../domain/duplicate.ts';
import { Instant, RecordId } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { defineOperations } from './operation.ts';
import { PersonFile, PersonSummary } from './person.ts';

const nothing = z.strictObject({});

/** What somebody found about a pair, and when. */
export const DecidedDuplicate = z.strictObject({
  ...DuplicateDecision.shape,
  decidedAt: Instant,
  decidedByName: z.string(),
});

export type DecidedDuplicate = z.infer<typeof DecidedDuplicate>;

/** Somebody on file who may be the person asked about, and why: field by field, never a verdict. */
export const DuplicateCandidate = z.strictObject({
  person: PersonSummary,
  strength: DuplicateStrength,
  /** Worst for the match last; a field that either record leaves empty is not named. */
  reasons: z.array(MatchReason),
  decision: z.nullable(DecidedDuplicate),
});
export type DuplicateCandidate = z.infer<typeof DuplicateCandidate>;

/** A pair on the duty list. */
export const DuplicatePair = z.strictObject({
  one: PersonSummary,
  other: PersonSummary,
  strength: DuplicateStrength,
  reasons: z.array(MatchReason),
  decision: z.nullable(DecidedDuplicate),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/**
 * The same person entered twice: found with reasons, answered by people, remembered. Both persons of a pair must be
 * within the reader's reach; of a pair with one out of reach nothing is told.
 */
export const duplicateOperations = defineOperations({
  /** Who on file may be the person that is being written, before they are on file. Strongest first, at most 10. */
  'duplicate.find': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      person: Person,
      phones: z.array(z.string().max(60)).max(10),
      documentNumbers: z.array(z.string().max(60)).max(10),
    }),
    output: z.array(DuplicateCandidate),
  },
  /** Who on file may be this person on file; those about whom it was decided come last. */
  'duplicate.of': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ personId: RecordId }),
    output: z.array(DuplicateCandidate),
  },
  /**
   * The duty list, strongest first. `open`: pairs nobody has decided about, those found to be one and not merged yet, and
   * those for which much more speaks than when they were decided; `not-sure`: those so decided last.
   */
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
