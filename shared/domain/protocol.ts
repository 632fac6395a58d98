import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { protocolStepKinds } from '../codes/protocol-step-kinds.ts';
import { livesIn } from '../compartment.ts';
import { isChild } from '../dates/age.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import type { Answer } from './answer.ts';
import { birthInterval } from './birth-interval.ts';
import { RecordId, Version } from './identifier.ts';
import type { PartialDate } from './partial-date.ts';
import type { Birth } from './person.ts';

/** For whom a step is planned. Where it is uncertain whether a person is a child, those for children are planned too. */
export const protocolAudiences = ['everyone', 'child', 'adult'] as const;

/** One step of the office's protocol: what, and how many days after the presumption it is due. */
export const ProtocolTemplateStep = livesIn(
  'office',
  z.strictObject({
    kind: codeSchema(protocolStepKinds),
    dueAfterDays: z.int('not-a-number').min(0, 'too-small').max(365, 'too-large'),
    audience: z.enum(protocolAudiences),
  }),
);
export type ProtocolTemplateStep = z.infer<typeof ProtocolTemplateStep>;

/** What is to be done in an office when somebody is presumed a victim; version 0 is what the program proposes. */
export const ProtocolTemplate = livesIn(
  'office',
  z.strictObject({
    version: z.int().min(0),
    steps: z
      .array(ProtocolTemplateStep)
      .max(40, 'too-many')
      .refine((steps) => new Set(steps.map(({ kind }) => kind)).size === steps.length, { error: 'repeated' }),
  }),
);
export type ProtocolTemplate = z.infer<typeof ProtocolTemplate>;

export const protocolStepStates = ['open', 'done', 'not-needed'] as const;

/** One dated step of a case, from the template that held when its plan was made. */
export const ProtocolStep = livesIn(
  'register',
  z.strictObject({
    stepId: RecordId,
    caseId: RecordId,
    kind: codeSchema(protocolStepKinds),
    dueOn: z.iso.date('no-such-date'),
    state: z.enum(protocolStepStates),
    /** The day on which it was done, or found not to be needed; null while it is open. */
    closedOn: z.nullable(z.iso.date('no-such-date')),
    version: Version,
  }),
);
export type ProtocolStep = z.infer<typeof ProtocolStep>;

/**
 * The day from which a plan counts: that of the presumption, where it is known to the day, but never before the office
 * took the case up, when it could do nothing yet.
 */
export function protocolBegin(openedOn: PartialDate, presumedOn: Answer<PartialDate>): PlainDate {
  const opened = openedOn.earliest;
  if (presumedOn.answer !== 'given' || presumedOn.value.precision !== 'day') return opened;
  return presumedOn.value.earliest > opened ? presumedOn.value.earliest : opened;
}

/** The steps of a template for one person, each with its day. */
export function plannedSteps(
  { steps }: ProtocolTemplate,
  birth: Answer<Birth>,
  begin: PlainDate,
): readonly Pick<ProtocolStep, 'kind' | 'dueOn'>[] {
  const age = birth.answer === 'given' ? isChild(birthInterval(birth.value), begin) : 'uncertain';
  return steps
    .filter(({ audience }) => audience === 'everyone' || age === 'uncertain' || audience === age)
    .map(({ kind, dueAfterDays }) => ({ kind, dueOn: addDays(begin, dueAfterDays) }));
}
