import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { needUrgencies } from '../codes/need-urgencies.ts';
import { serviceKinds } from '../codes/service-kinds.ts';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';

/** Something that a person needs, as somebody assessed it with them. */
export const Need = livesIn(
  'assistance',
  z.strictObject({
    /** The kind of service that would meet it. */
    kind: codeSchema(serviceKinds),
    urgency: codeSchema(needUrgencies),
    assessedOn: z.iso.date('no-such-date'),
    /** Who assessed it: a social worker, a nurse, a lawyer. */
    assessedBy: line(120),
    words: z.nullable(paragraphs(2000)),
  }),
);
export type Need = z.infer<typeof Need>;
