import { z } from 'zod';
import table from './earlier-names.json' with { type: 'json' };

/** What a division was called before, in either script. */
const EarlierNames = z.strictObject({
  code: z.string(),
  names: z.array(z.string().min(1)).min(1).readonly(),
  /** The day or year on which the names ended. */
  until: z.string().regex(/^\d{4}(?:-\d{2}-\d{2})?$/u),
  confidence: z.enum(['high', 'medium', 'low']),
});
export type EarlierNames = z.infer<typeof EarlierNames>;

/** The earlier names that are shipped; an office adds its own when it renames a division. */
export function earlierNames(): readonly EarlierNames[] {
  return table.rows.map((row) => EarlierNames.parse(row));
}
