import { z } from 'zod';
import { isRealDate, partsOf } from '../dates/plain-date.ts';

/** A day that exists, as `YYYY-MM-DD` (ISO 8601 calendar date); such strings sort by time. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'not-understood', abort: true })
  // Aborting keeps the checks of an enclosing object from seeing a day that does not exist.
  .refine((text) => isRealDate(partsOf(text)), { error: 'no-such-date', abort: true });
export type PlainDate = z.infer<typeof PlainDate>;
