import { z } from 'zod';

/** Calendar month, `YYYY-MM`. Statistics know no day. */
export const Month = z.string().regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/u, 'not-understood');
export type Month = z.infer<typeof Month>;

/** Whole months, both ends included. */
export const ReportingPeriod = z
  .strictObject({ fromMonth: Month, toMonth: Month })
  .refine((period) => period.fromMonth <= period.toMonth, { error: 'period-reversed', path: ['toMonth'] });
export type ReportingPeriod = z.infer<typeof ReportingPeriod>;
