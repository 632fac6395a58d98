import { z } from 'zod';
import { RecordId } from './identifier.ts';

const MOST_NODES = 40;

/** The nodes of the national plan, activities as a rule, that a record is for; each once. */
export const PlanNodeIds = z
  .array(RecordId)
  .max(MOST_NODES, 'too-many')
  .refine((ids) => new Set(ids).size === ids.length, { error: 'repeated' });
export type PlanNodeIds = z.infer<typeof PlanNodeIds>;
