import { z } from 'zod';
import { understandPhone } from '../phones/phone.ts';
import { line } from './free-text.ts';

/** The longest text kept of what somebody typed as a telephone number. */
export const PHONE_LIMIT = 60;

/**
 * A telephone number as it was typed, and the number it was understood as (ITU-T E.164). Whatever was typed is kept;
 * what is no number that exists has none.
 */
export const Phone = z
  .strictObject({
    asTyped: line(PHONE_LIMIT),
    e164: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/u, 'not-a-phone-number')
      .nullable(),
  })
  .readonly();
export type Phone = z.infer<typeof Phone>;

/** What goes on file of typed text, which is not empty. */
export function phoneOf(typed: string): Phone {
  const phone = understandPhone(typed);
  return Phone.parse({ asTyped: typed, e164: phone.kind === 'number' ? phone.e164 : null });
}
