import { z } from 'zod';
import { bestInterestKinds } from '../codes/best-interest-kinds.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { relationshipKinds } from '../codes/relationship-kinds.ts';
import { livesIn } from '../compartment.ts';
import { isChild } from '../dates/age.ts';
import type { PlainDate as Day } from '../dates/plain-date.ts';
import { type Answer, answered } from './answer.ts';
import { birthInterval } from './birth-interval.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import type { Birth } from './person.ts';
import { PlainDate } from './plain-date.ts';

/** A step for the best interests of a child (Convention on the Rights of the Child, art. 3 and 12). */
export const BestInterests = livesIn(
  'assistance',
  z.strictObject({
    kind: codeSchema(bestInterestKinds),
    /** The organisation of the directory that looks at it. */
    byId: z.nullable(RecordId),
    /** Who sits on the panel, or who assesses. */
    panel: answered(line(500)),
    /** What the child said; an answer of its own where they could not or would not. */
    views: answered(paragraphs(2000)),
    viewsHeardOn: answered(PlainDate),
    /** What the guardian is to the child. */
    guardianKin: answered(codeSchema(relationshipKinds)),
    guardianName: answered(line(200)),
    guardianAppointedOn: answered(PlainDate),
    guardianAppointedBy: answered(line(300)),
    options: answered(paragraphs(3000)),
    decision: answered(paragraphs(2000)),
    reviewOn: answered(PlainDate),
  }),
);
export type BestInterests = z.infer<typeof BestInterests>;

/** Whether steps for a child are for this person: everybody who is a child on a day, or may be. */
export const mayBeChild = (birth: Answer<Birth> | undefined, on: Day): boolean =>
  birth?.answer !== 'given' || isChild(birthInterval(birth.value), on) !== 'adult';
