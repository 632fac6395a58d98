import { z } from 'zod';
import { Wing } from '../compartment.ts';
import { CaseEvent } from '../domain/event.ts';
import { paragraphs } from '../domain/free-text.ts';
import { AccountId, Instant, RecordId } from '../domain/identifier.ts';
import { NextDate, SafetyAlert } from '../domain/wing-notice.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const oneCase = z.strictObject({ caseId: RecordId });

/** A record that one wing lets the other read: asked for by its holder, decided by the head of the wing that holds it. */
export const Release = z.strictObject({
  releaseId: RecordId,
  caseId: RecordId,
  number: CaseNumber,
  eventId: RecordId,
  from: Wing,
  state: z.enum(['proposed', 'released', 'declined', 'withdrawn']),
  reason: z.string(),
  proposedAt: Instant,
  proposedByName: z.string(),
  decidedAt: z.nullable(Instant),
  decidedByName: z.nullable(z.string()),
  /** The event as it would leave, for whoever decides. */
  event: CaseEvent,
});
export type Release = z.infer<typeof Release>;

/** The wall between the wings, and what passes it (design §2): that the other side exists, whom to phone, warnings, dates. */
export const wallOperations = defineOperations({
  /** What one side may know of the other in a case: never content. */
  'case.otherSide': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: oneCase,
    output: z.strictObject({
      alerts: z.array(
        z.strictObject({
          ...SafetyAlert.shape,
          raisedAt: Instant,
          raisedByName: z.string(),
          wing: z.nullable(Wing),
        }),
      ),
      sides: z.array(
        z.strictObject({
          wing: Wing,
          /** Whether the reader holds this side themself. */
          isOwn: z.boolean(),
          entries: z.int().min(0),
          officers: z.array(
            z.strictObject({ accountId: AccountId, displayName: z.string(), phone: z.nullable(z.string()) }),
          ),
          nextDates: z.array(NextDate),
        }),
      ),
    }),
  },
  'alert.raise': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: SafetyAlert,
    output: nothing,
  },
  'alert.end': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: SafetyAlert.pick({ alertId: true, caseId: true }),
    output: nothing,
  },
  /** Lets the other side know of a date; only for a wing that the writer holds. */
  'nextDate.add': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: NextDate,
    output: nothing,
  },
  'nextDate.remove': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: NextDate.pick({ nextDateId: true, caseId: true }),
    output: nothing,
  },
  /** Asks the head of the wing to let the other side read one event of the wing. */
  'release.propose': {
    kind: 'command',
    host: 'store',
    needs: 'release:propose',
    audit: 'always',
    topics: ['events', 'cases'],
    input: z.strictObject({ releaseId: RecordId, eventId: RecordId, wing: Wing, reason: paragraphs(1000) }),
    output: nothing,
  },
  /** The releases of the wings that the reader holds, in cases within reach; those that wait for a decision first. */
  'release.list': {
    kind: 'query',
    host: 'store',
    needs: 'release:propose',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.array(Release),
  },
  /** The head of the wing releases or declines; never what they proposed themself, unless they are the wing's only head. */
  'release.decide': {
    kind: 'command',
    host: 'store',
    needs: 'release:decide',
    audit: 'always',
    topics: ['events', 'cases'],
    input: z.strictObject({ releaseId: RecordId, wing: Wing, isReleased: z.boolean() }),
    output: nothing,
  },
  /** Takes a release back, for the future: the other side reads it no more from now on. What was read was read. */
  'release.withdraw': {
    kind: 'command',
    host: 'store',
    needs: 'release:decide',
    audit: 'always',
    topics: ['events', 'cases'],
    input: z.strictObject({ releaseId: RecordId, wing: Wing }),
    output: nothing,
  },
});
