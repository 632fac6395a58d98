import type { PlanNodeCalled } from '../../shared/contract/programme-event.ts';
import type { StoreReader } from '../database.ts';

/**
 * What nodes of the plan are called in the newest version of it that has them, in the order asked; ids that are in no plan are
 * left out.
 */
export async function planNodesCalled(
  db: StoreReader,
  nodeIds: readonly string[],
): Promise<PlanNodeCalled[]> {
  if (nodeIds.length === 0) return [];
  const rows = await db
    .selectFrom('programme.plan_node_content')
    .select(['node_id', 'code', 'text_lao', 'text_english'])
    .where('node_id', 'in', [...new Set(nodeIds)])
    .orderBy('edition')
    .execute();
  // Later versions come later, and so replace earlier ones.
  const newest = new Map(rows.map((row) => [row.node_id, row]));
  return nodeIds.flatMap((nodeId) => {
    const row = newest.get(nodeId);
    return row === undefined
      ? []
      : [{ nodeId, code: row.code, textLao: row.text_lao, textEnglish: row.text_english }];
  });
}
