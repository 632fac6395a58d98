import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { returnCancelReasons } from '../codes/return-cancel-reasons.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { Reintegration, ReintegrationDefinition, Return, Visit } from '../domain/return.ts';
import { returnStates } from '../domain/return-moves.ts';
import { visitMoveNames, visitStates } from '../domain/visit-moves.ts';
import { VisitMonths } from '../domain/visit-plan.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const version = z.strictObject({ version: Version });

/** A visit after a return: its day, how it stands, and what was found. */
export const SeenVisit = z.strictObject({
  visitId: RecordId,
  months: VisitMonths,
  plannedOn: PlainDate,
  state: z.enum(visitStates),
  /** The day on which it was done, missed or refused; null while it is to come. */
  closedOn: z.nullable(PlainDate),
  visit: Visit,
  version: Version,
});
export type SeenVisit = z.infer<typeof SeenVisit>;

/** A return with its visits and what it came to. */
export const SeenReturn = z.strictObject({
  returnId: RecordId,
  state: z.enum(returnStates),
  version: Version,
  return: Return,
  agreedOn: z.nullable(PlainDate),
  returnedOn: z.nullable(PlainDate),
  cancelledOn: z.nullable(PlainDate),
  cancelledBecause: z.nullable(codeSchema(returnCancelReasons)),
  recordedByName: z.string(),
  visits: z.array(SeenVisit),
  /** Under which id what it came to is concluded; null as long as nobody returned. */
  reintegrationId: z.nullable(RecordId),
  reintegration: z.nullable(
    z.strictObject({ concluded: Reintegration, version: Version, at: Instant, byName: z.string() }),
  ),
});
export type SeenReturn = z.infer<typeof SeenReturn>;

/** A visit that is overdue or comes soon, with its case by number and never by name. */
export const DueVisit = z.strictObject({
  visitId: RecordId,
  caseId: RecordId,
  number: CaseNumber,
  months: VisitMonths,
  plannedOn: PlainDate,
});
export type DueVisit = z.infer<typeof DueVisit>;

/** Going home, the visits after it, and what it came to. All of it belongs to the social-work wing. */
export const returnOperations = defineOperations({
  /** The returns of a case, the oldest first; `null` where they are withheld from the reader. */
  'return.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.nullable(z.strictObject({ returns: z.array(SeenReturn), definition: ReintegrationDefinition })),
  },
  /** Version 0 plans a return; a later one changes what is said of it, not how it stands. */
  'return.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events', 'drafts'],
    input: z.strictObject({ returnId: RecordId, caseId: RecordId, version: z.int().min(0), return: Return }),
    output: version,
  },
  /** Goes on by the table of `return-moves.ts`. With the return its visits are planned; another day of it moves those to come. */
  'return.move': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events'],
    input: z.strictObject({
      returnId: RecordId,
      caseId: RecordId,
      version: Version,
      on: PlainDate,
      move: z.discriminatedUnion('move', [
        z.strictObject({ move: z.enum(['agree', 'return', 'correct-day']) }),
        z.strictObject({ move: z.literal('cancel'), reason: codeSchema(returnCancelReasons) }),
      ]),
    }),
    output: version,
  },
  /** What became of a visit: done, missed or refused on a day, or moved to another. */
  'visit.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events', 'drafts'],
    input: z.strictObject({
      visitId: RecordId,
      caseId: RecordId,
      version: Version,
      move: z.enum(visitMoveNames),
      on: PlainDate,
      visit: Visit,
    }),
    output: version,
  },
  /** The visits to come in the asker's own cases that are overdue or due within a month, longest overdue first. */
  'visit.due': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({}),
    output: z.strictObject({ visits: z.array(DueVisit), total: z.int().min(0) }),
  },
  /** What a return came to, as the officer concludes; version 0 is the first time. */
  'reintegration.conclude': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events', 'drafts'],
    input: z.strictObject({
      reintegrationId: RecordId,
      caseId: RecordId,
      version: z.int().min(0),
      concluded: Reintegration,
    }),
    output: version,
  },
  /** Confirms or replaces what the office means by "reintegrated"; conclusions keep the version that held. */
  'reintegration.define': {
    kind: 'command',
    host: 'store',
    needs: 'case:assign',
    audit: 'always',
    topics: ['cases'],
    input: ReintegrationDefinition.extend({ definition: ReintegrationDefinition.shape.definition.unwrap() }),
    output: version,
  },
});
