import { z } from 'zod';

/** Names of the tables that may leave, a closed list. */
export const countTableNames = [
  'victims-by-status',
  'victims-by-sex',
  'victims-by-age-band',
  'victims-by-form-of-exploitation',
  'victims-by-nationality',
  'victims-by-home-province',
] as const;

/** A table of counts: a code of a closed list and how many persons, nothing else. */
export const CountTable = z.strictObject({
  name: z.enum(countTableNames),
  /** Whether a person may be counted in several rows, because the question takes several answers. */
  countsPersonsRepeatedly: z.boolean(),
  rows: z.array(
    z.strictObject({ code: z.string().regex(/^[A-Za-z0-9_+-]{1,60}$/u), persons: z.int().min(0) }),
  ),
});
export type CountTable = z.infer<typeof CountTable>;
