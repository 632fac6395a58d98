import { z } from 'zod';
import { closureReasons } from '../codes/closure-reasons.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { livesIn, Wing } from '../compartment.ts';
import { closureStates } from './closure-moves.ts';
import { paragraphs } from './free-text.ts';
import { RecordId, Version } from './identifier.ts';

/**
 * The closing of a case by one side of the wall: each closes when its own work is done, and the other goes on. Asked for by
 * an officer, approved by a head of the side (HTCDS: Case Status and ReasonForCaseClosure).
 */
export const Closure = livesIn(
  'register',
  z.strictObject({
    closureId: RecordId,
    caseId: RecordId,
    wing: Wing,
    state: z.enum(closureStates),
    reason: codeSchema(closureReasons),
    /** The day on which the work ended. */
    endedOn: z.iso.date('no-such-date'),
    version: Version,
  }),
);
export type Closure = z.infer<typeof Closure>;

/** What is said of a closing in words; it lies in the wing that closes, and the schema names one of the two. */
export const ClosureWords = livesIn(
  'investigation',
  z.strictObject({
    /** What was reached, and what is left. */
    summary: paragraphs(2000),
    /** Why a head gave it back. */
    returnedBecause: z.nullable(paragraphs(1000)),
    reopenedBecause: z.nullable(paragraphs(1000)),
  }),
);
export type ClosureWords = z.infer<typeof ClosureWords>;
