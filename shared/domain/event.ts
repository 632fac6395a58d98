import { z } from 'zod';
import type { CodeOf } from '../codes/code-list.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { eventCertainties } from '../codes/event-certainties.ts';
import { eventKinds } from '../codes/event-kinds.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { paragraphs } from './free-text.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';

/** Where a free event may lie: common to both wings, or in one wing only. */
export const EventCompartment = z.enum(['register', 'investigation', 'assistance']);
export type EventCompartment = z.infer<typeof EventCompartment>;

/**
 * A free event of a case: what happened, when (interval with precision), how sure, where
 * (HTCDS entity Historic trafficking event, widened). Its text lies in the compartment chosen for it;
 * the schema names the common one.
 */
export const CaseEvent = livesIn(
  'register',
  z.strictObject({
    kind: answered(codeSchema(eventKinds)),
    what: paragraphs(4000),
    when: answered(PartialDate),
    certainty: answered(codeSchema(eventCertainties)),
    place: answered(PlaceReference),
    /** Whether it tells of violence: a timeline shows it folded, behind a line that says what it is. */
    isHeavy: z.boolean().default(false),
  }),
);
/** Kinds of events that tell of violence more often than not; the writer says otherwise. */
const heavyKinds: readonly CodeOf<typeof eventKinds>[] = ['Exploitation', 'EXT_Threat'];

/** Whether a new event of a kind is taken as heavy until its writer says otherwise. */
export const isHeavyKind = (kind: string): boolean => heavyKinds.some((heavy) => heavy === kind);

export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventInput = z.input<typeof CaseEvent>;
