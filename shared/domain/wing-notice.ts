import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { nextDateKinds } from '../codes/next-date-kinds.ts';
import { safetyAlerts } from '../codes/safety-alerts.ts';
import { livesIn, Wing } from '../compartment.ts';
import { RecordId } from './identifier.ts';

/** A warning to everyone who works on a case, on both sides of the wall: a code, and no word of why. */
export const SafetyAlert = livesIn(
  'register',
  z.strictObject({ alertId: RecordId, caseId: RecordId, kind: codeSchema(safetyAlerts) }),
);
export type SafetyAlert = z.infer<typeof SafetyAlert>;

/** What comes next on one side of the wall: a day and a code, for the other side to plan around. */
export const NextDate = livesIn(
  'register',
  z.strictObject({
    nextDateId: RecordId,
    caseId: RecordId,
    wing: Wing,
    kind: codeSchema(nextDateKinds),
    on: z.iso.date('no-such-date'),
  }),
);
export type NextDate = z.infer<typeof NextDate>;
