import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { nextDateKinds } from '../codes/next-date-kinds.ts';
import { ConsentPurpose } from '../domain/consent.ts';
import { RecordId } from '../domain/identifier.ts';
import { ProtocolStep } from '../domain/protocol.ts';
import { Referral } from '../domain/referral.ts';
import { Task } from '../domain/task.ts';
import { VisitMonths } from '../domain/visit-plan.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

/** Days that one reading of the calendar may span: six weeks of a month's page. */
const MOST_DAYS = 42;

const ofCase = z.strictObject({
  id: RecordId,
  caseId: RecordId,
  number: CaseNumber,
  on: z.iso.date('no-such-date'),
  /** Whether it is in a case of the reader's own, or theirs to do. */
  isOwn: z.boolean(),
});

/** Something that has its day, by number and kind, never by a name. Another kind of record joins with its own member. */
export const CalendarEntry = z.discriminatedUnion('source', [
  ofCase.extend({ source: z.literal('next-date'), kind: codeSchema(nextDateKinds) }),
  ofCase.extend({ source: z.literal('protocol-step'), kind: ProtocolStep.shape.kind }),
  /** The last day on which a consent holds. */
  ofCase.extend({ source: z.literal('consent'), kind: ConsentPurpose }),
  /** A visit after a return, by how many months after it; the social-work wing's alone. */
  ofCase.extend({ source: z.literal('visit'), kind: VisitMonths }),
  /** The last day for an answer to a referral that was sent and has none, for both sides of it. */
  ofCase.extend({ source: z.literal('referral'), kind: Referral.shape.urgency }),
  ofCase.extend({
    source: z.literal('task'),
    /** null for a task without a case. */
    caseId: z.nullable(RecordId),
    number: z.nullable(CaseNumber),
    kind: Task.shape.kind,
    at: Task.shape.dueAt,
  }),
]);
export type CalendarEntry = z.infer<typeof CalendarEntry>;

export const CalendarScope = z.enum(['mine', 'all']);
export type CalendarScope = z.infer<typeof CalendarScope>;

export const calendarOperations = defineOperations({
  /** Everything of a stretch of days that the reader may see, by day and time; of one's own cases alone, or of all. */
  'calendar.entries': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z
      .strictObject({
        from: z.iso.date('no-such-date'),
        to: z.iso.date('no-such-date'),
        scope: CalendarScope,
      })
      .refine(
        ({ from, to }) =>
          from <= to &&
          Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`) < MOST_DAYS * 86_400_000,
        { error: 'period-reversed', path: ['to'] },
      ),
    output: z.array(CalendarEntry),
  },
});
