import { z } from 'zod';
import { RecordId } from '../domain/identifier.ts';
import { PlanLevel } from '../domain/plan-node.ts';

/** A node of a national plan as the newest version that has it says, as far as it takes to name it. */
export const NamedPlanNode = z.strictObject({
  nodeId: RecordId,
  /** Of the plan: NPA3. */
  planCode: z.string(),
  level: PlanLevel,
  code: z.string(),
  textLao: z.string(),
  /** Null where it is not translated. */
  textEnglish: z.string().nullable(),
});
export type NamedPlanNode = z.infer<typeof NamedPlanNode>;
