import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { EventParty } from './event-party.ts';
import { line } from './free-text.ts';
import { Phone } from './phone.ts';

/** Somebody of the roster of trainers (ນັກວິທະຍາກອນ). */
export const Trainer = livesIn(
  'programme',
  z.strictObject({
    name: line(120),
    sex: answered(codeSchema(sexes)),
    organisation: EventParty.nullable(),
    position: line(200).nullable(),
    /** What they teach. */
    subjects: line(500).nullable(),
    phone: Phone.nullable(),
    /** Whether they may still be asked. */
    isActive: z.boolean(),
  }),
);
export type Trainer = z.infer<typeof Trainer>;
