import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { contactKinds } from '../codes/contact-kinds.ts';
import { contactSafety } from '../codes/contact-safety.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { line, paragraphs } from './free-text.ts';

/**
 * One way to reach a person, and how that is safe: when, how, and what may be said to whoever answers. A call at the
 * wrong hour can harm; what is not known to be safe is not safe.
 */
export const PersonContact = livesIn(
  'register',
  z.strictObject({
    kind: codeSchema(contactKinds),
    /** The number, address or account as it was told; numbers are understood by `shared/phones`. */
    value: line(200),
    /** Whose it is, where it is not the person's own. */
    belongsTo: answered(line(120)),
    safety: answered(codeSchema(contactSafety)),
    when: answered(line(200)),
    how: answered(line(200)),
    mayBeSaid: answered(paragraphs(500)),
  }),
);
export type PersonContact = z.infer<typeof PersonContact>;
