import { z } from 'zod';
import { canonicalText } from '../text/canonical.ts';

/** One line as a person typed it, trimmed, in Lao canonical form; `problem.…` keys are the messages. */
export function line(maximum: number) {
  return z
    .string()
    .max(maximum, 'too-long')
    .transform((typed) => canonicalText(typed.replace(/\s+/gu, ' ').trim()))
    .pipe(z.string().min(1, 'required').max(maximum, 'too-long'));
}

/** Free text with its paragraph breaks kept, trimmed at both ends, in Lao canonical form. */
export function paragraphs(maximum: number) {
  return z
    .string()
    .max(maximum, 'too-long')
    .transform((typed) => canonicalText(typed.replace(/\r\n?/gu, '\n').trim()))
    .pipe(z.string().min(1, 'required').max(maximum, 'too-long'));
}
