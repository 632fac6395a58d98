import { z } from 'zod';
import { Closure, ClosureWords } from '../domain/closure.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const version = z.strictObject({ version: Version });
const { closureId, wing, state, endedOn, reason } = Closure.shape;

/** The closing of a case by one side, as its reader may see it. */
export const SeenClosure = z.strictObject({
  closureId,
  wing,
  state,
  endedOn,
  version: Version,
  /** Absent where its class is withheld from the reader. */
  reason: z.exactOptional(reason),
  /** Absent on the other side of the wall, and where words are withheld. */
  words: z.exactOptional(ClosureWords),
  proposedByName: z.string(),
  proposedAt: Instant,
  /** Whether the reader asked for it themself. */
  isOwn: z.boolean(),
  /** The approval, or the return; null while it waits for one. */
  decided: z.nullable(z.strictObject({ at: Instant, byName: z.string() })),
  /** When it was withdrawn or the case reopened. */
  ended: z.nullable(z.strictObject({ at: Instant, byName: z.string() })),
});
export type SeenClosure = z.infer<typeof SeenClosure>;

/** Closing a case by sides, with the approval of the head, and opening it again. */
export const closureOperations = defineOperations({
  /** The closings of a case, newest first: of the reader's side in whole, of the other that it closed. */
  'closure.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.array(SeenClosure),
  },
  /** What waits in cases within reach: proposed for a head to decide, returned for the officer to amend. */
  'closure.waiting': {
    kind: 'query',
    host: 'store',
    needs: 'closure:propose',
    audit: 'always',
    topics: [],
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({ caseId: RecordId, number: CaseNumber, ...SeenClosure.omit({ words: true }).shape }),
    ),
  },
  /** Asks the head of the writer's side to close the case; version 0 begins, a returned one goes on with its version. */
  'closure.propose': {
    kind: 'command',
    host: 'store',
    needs: 'closure:propose',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({
      closureId,
      caseId: RecordId,
      version: z.int().min(0),
      reason,
      endedOn,
      summary: ClosureWords.shape.summary,
    }),
    output: version,
  },
  /** Approves, or returns with a remark; never what one proposed oneself, unless nobody else heads the side. */
  'closure.decide': {
    kind: 'command',
    host: 'store',
    needs: 'closure:decide',
    audit: 'always',
    topics: ['cases'],
    input: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('approve'), closureId, version: Version }),
      z.strictObject({
        decision: z.literal('return'),
        closureId,
        version: Version,
        because: ClosureWords.shape.returnedBecause.unwrap(),
      }),
    ]),
    output: version,
  },
  'closure.withdraw': {
    kind: 'command',
    host: 'store',
    needs: 'closure:propose',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ closureId, version: Version }),
    output: version,
  },
  /** Opens the side's part of the case again; the closing stays on record. */
  'closure.reopen': {
    kind: 'command',
    host: 'store',
    needs: 'closure:propose',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({
      closureId,
      version: Version,
      because: ClosureWords.shape.reopenedBecause.unwrap(),
    }),
    output: version,
  },
});
