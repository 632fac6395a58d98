import { z } from 'zod';

/** What every answer is, as far as the matrix looks at it. */
export const Result = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }).loose() }),
]);
