import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { wellbeingScorers } from '../codes/wellbeing-scorers.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { paragraphs } from './free-text.ts';

const both = z.strictObject({ lo: z.string().min(1), en: z.string().min(1) });

/** A scale of wellbeing: data with a version, like the instruments of screening. */
export const WellbeingScale = livesIn(
  'office',
  z.strictObject({
    scaleId: z.string().regex(/^[a-z][a-z0-9-]*$/u),
    version: z.int().min(1),
    /** Our own proposal, until those who use it have reviewed it. */
    status: z.literal('proposal'),
    title: both,
    source: z.string().min(1),
    /** What each score means, the lowest first. */
    scores: z.array(both).min(3).max(10),
    domains: z
      .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z-]*$/u), title: both, asks: both }))
      .min(1),
  }),
);
export type WellbeingScale = z.infer<typeof WellbeingScale>;

const MOST_SCORES = 10;

/** How a person stands in one domain of a scale. */
export const WellbeingScore = livesIn(
  'assistance',
  z.strictObject({
    domain: z.string().max(50),
    score: answered(z.int().min(1).max(MOST_SCORES)),
    remark: z.nullable(paragraphs(500)),
  }),
);
export type WellbeingScore = z.infer<typeof WellbeingScore>;

/** How a person stands on a day, domain by domain. Nothing is added up, and nothing is concluded from it. */
export const WellbeingScoring = livesIn(
  'assistance',
  z.strictObject({
    scaleId: z.string().max(50),
    scaleVersion: z.int().min(1),
    scoredOn: z.iso.date('no-such-date'),
    scoredBy: codeSchema(wellbeingScorers),
    scores: z.array(WellbeingScore),
  }),
);
export type WellbeingScoring = z.infer<typeof WellbeingScoring>;

/** Whether a scoring answers each domain of its scale once, within its scores. */
export function fitsScale({ scores }: WellbeingScoring, scale: WellbeingScale): boolean {
  return (
    scores.length === scale.domains.length &&
    scale.domains.every(({ id }) => scores.some(({ domain }) => domain === id)) &&
    scores.every(({ score }) => score.answer !== 'given' || score.value <= scale.scores.length)
  );
}
