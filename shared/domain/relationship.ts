import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { contactSafety } from '../codes/contact-safety.ts';
import { relationshipKinds } from '../codes/relationship-kinds.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { NameText } from './person.ts';

/** Somebody who belongs to a person: another person on file, or a name and a number. */
export const Relationship = livesIn(
  'register',
  z
    .strictObject({
      /** What the other is to the person. */
      kind: codeSchema(relationshipKinds),
      /** The other, where they are on file themself; then the name stands there. */
      otherPersonId: RecordId.nullable(),
      name: answered(NameText),
      phone: answered(line(60)),
      /** Whether they decide for the person, as a child's guardian does. */
      isGuardian: z.boolean(),
      safety: answered(codeSchema(contactSafety)),
      remark: answered(paragraphs(500)),
    })
    .refine(({ otherPersonId, name }) => otherPersonId !== null || name.answer === 'given', {
      error: 'required',
      path: ['name'],
    }),
);
export type Relationship = z.infer<typeof Relationship>;
