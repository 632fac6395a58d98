import { z } from 'zod';
import { DuplicateDecision, DuplicateStrength, MatchReason } from '../domain/duplicate.ts';
import { Instant, RecordId } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { defineOperations } from './operation.ts';
import { PersonSummary } from './person.ts';

/** What somebody found about a pair, and when. */
export const DecidedDuplicate = z.strictObject({
  ...DuplicateDecision.shape,
  decidedAt: Instant,
  decidedByName: z.string(),
});

/** Somebody on file who may be the person asked about, and why: field by field, never a verdict. */
export const DuplicateCandidate = z.strictObject({
  person: PersonSummary,
  strength: DuplicateStrength,
  /** Worst for the match last; a field that either record leaves empty is not named. */
  reasons: z.array(MatchReason),
  decision: z.nullable(DecidedDuplicate),
});
export type DuplicateCandidate = z.infer<typeof DuplicateCandidate>;

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
});
