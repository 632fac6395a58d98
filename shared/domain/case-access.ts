import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { paragraphs } from './free-text.ts';
import { AccountId, Instant, RecordId } from './identifier.ts';

/** An officer who works on a case beside the responsible one, until a time or until they are taken off it. */
export const CaseAssignment = livesIn(
  'register',
  z.strictObject({ caseId: RecordId, accountId: AccountId, until: z.nullable(Instant) }),
);
export type CaseAssignment = z.infer<typeof CaseAssignment>;

/** Somebody who must not know of a case (conflict of interest): to them it does not exist, whatever their roles say. */
export const CaseExclusion = livesIn('register', z.strictObject({ caseId: RecordId, accountId: AccountId }));
export type CaseExclusion = z.infer<typeof CaseExclusion>;

/** Longest urgent access: over a weekend. */
export const URGENT_ACCESS_MAXIMUM_HOURS = 72;

/**
 * Urgent access (break-glass): an officer opens a case of their own wing beyond their scope, for a while, for a reason
 * that the head of the wing reviews. It lies in the wing of the officer.
 */
export const UrgentAccess = livesIn(
  'investigation',
  z.strictObject({
    caseId: RecordId,
    reason: paragraphs(1000).refine((text) => text.length >= 10, { error: 'too-short' }),
    hours: z.int('not-a-number').min(1, 'too-small').max(URGENT_ACCESS_MAXIMUM_HOURS, 'too-large'),
  }),
);
export type UrgentAccess = z.infer<typeof UrgentAccess>;

/** What the review of an urgent access found. */
export const urgentAccessFindings = ['justified', 'not-justified'] as const;
