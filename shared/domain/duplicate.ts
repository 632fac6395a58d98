import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { paragraphs } from './free-text.ts';

/** What somebody found who compared two persons on file. Never an automatic finding. */
export const duplicateFindings = ['same', 'not-the-same', 'not-sure'] as const;

/** The remembered answer to "same person?" about two persons. */
export const DuplicateDecision = livesIn(
  'register',
  z.strictObject({
    finding: z.enum(duplicateFindings),
    reason: paragraphs(500).nullable(),
  }),
);
export type DuplicateDecision = z.infer<typeof DuplicateDecision>;

/** What two records were compared by. */
export const comparedFields = [
  'name',
  'birth',
  'sex',
  'home',
  'document',
  'phone',
  'nationality',
  'relationship',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/**
 * How far one field of two records agrees. `same`: equal; `alike`: another spelling, script, order or writing of the same;
 * `compatible`: both can be true (two intervals of birth that overlap, a district and its village); `differs`: both cannot
 * be true at once, or are not alike. A field that one of them leaves empty is not compared and never speaks for a match.
 */
export const agreements = ['same', 'alike', 'compatible', 'differs'] as const;
export type Agreement = (typeof agreements)[number];

/** One reason for or against two records being the same person. */
export const MatchReason = livesIn(
  'register',
  z.strictObject({ field: z.enum(comparedFields), agreement: z.enum(agreements) }),
);
export type MatchReason = z.infer<typeof MatchReason>;

/** How sure the program is when it asks: `likely` "same person?", `possible` "look at". Nothing is ever merged by itself. */
export const DuplicateStrength = z.enum(['likely', 'possible']);
export type DuplicateStrength = z.infer<typeof DuplicateStrength>;
