import { z } from 'zod';
import { dataCategories } from '../codes/data-categories.ts';
import { livesIn } from '../compartment.ts';
import { ConsentPurpose, ConsentRecipient } from './consent.ts';
import { distinctCodes } from './distinct-codes.ts';
import { paragraphs } from './free-text.ts';
import { PlainDate } from './plain-date.ts';

/** Longest override, in days. */
export const OVERRIDE_MAXIMUM_DAYS = 30;

/** What the review of an override found. */
export const overrideFindings = ['justified', 'not-justified'] as const;
export type OverrideFinding = (typeof overrideFindings)[number];

/**
 * A head lets something go that no consent lets go: for one purpose, to one recipient, for a while, in one case. Another
 * head reviews it, and what was not justified ends with the review.
 */
export const ConsentOverride = livesIn(
  'register',
  z.strictObject({
    purpose: ConsentPurpose,
    recipient: ConsentRecipient,
    categories: distinctCodes(dataCategories),
    /** The last day on which it holds. */
    until: PlainDate,
  }),
);
export type ConsentOverride = z.infer<typeof ConsentOverride>;

/** Why, and what the review remarked; it lies in the wing of the head who allowed it. */
export const ConsentOverrideWords = livesIn(
  'investigation',
  z.strictObject({
    reason: paragraphs(1000).refine((text) => text.length >= 10, { error: 'too-short' }),
    remark: z.nullable(paragraphs(1000)),
  }),
);
export type ConsentOverrideWords = z.infer<typeof ConsentOverrideWords>;
