import type { NamedPlanNode } from '../../shared/contract/named-plan-node.ts';
import { PlanLevel } from '../../shared/domain/plan-node.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { groupedRows } from './grouped-rows.ts';
import { recorded, type Stamp } from './stamp.ts';

/** The records that may be for nodes of the national plan, by their table. */
export type LinkedTable = 'resource' | 'staff_post' | 'agreement' | 'publication';

/** The tables are the same; the compiler cannot see it through a union of names. */
const linksOf = (table: LinkedTable) => `programme.${table}_plan_node` as 'programme.resource_plan_node';

/** The nodes that records name, in the order of naming; of all records without `only`. */
export async function readPlanNodeLinks(
  db: StoreReader,
  table: LinkedTable,
  only?: string,
): Promise<(recordId: string) => string[]> {
  const rows = await db
    .selectFrom(linksOf(table))
    .select(['record_id', 'node_id'])
    .$if(only !== undefined, (links) => links.where('record_id', '=', only ?? ''))
    .orderBy('record_id')
    .orderBy('position')
    .execute();
  const linksOfRecord = groupedRows(rows, ({ record_id: recordId }) => recordId);
  return (recordId) => linksOfRecord(recordId).map(({ node_id: nodeId }) => nodeId);
}

/** Writes anew which nodes a record is for. */
export async function writePlanNodeLinks(
  db: StoreDatabase,
  table: LinkedTable,
  { recordId, nodeIds, version }: { recordId: string; nodeIds: readonly string[]; version: number },
  stamp: Stamp,
): Promise<void> {
  await db.deleteFrom(linksOf(table)).where('record_id', '=', recordId).execute();
  for (const [position, nodeId] of nodeIds.entries())
    await db
      .insertInto(linksOf(table))
      .values({ record_id: recordId, position, node_id: nodeId, ...recorded(stamp, version) })
      .execute();
}

/** What nodes of any plan are called in the newest version that has them, in the order asked; unknown ids are left out. */
export async function planNodesNamed(db: StoreReader, ids: readonly string[]): Promise<NamedPlanNode[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('programme.plan_node_content as content')
    .innerJoin('programme.plan_edition as edition', (join) =>
      join.onRef('edition.plan_id', '=', 'content.plan_id').onRef('edition.edition', '=', 'content.edition'),
    )
    .select([
      'content.node_id as nodeId',
      'edition.code as planCode',
      'content.level',
      'content.code',
      'content.text_lao as textLao',
      'content.text_english as textEnglish',
    ])
    .where('content.node_id', 'in', [...new Set(ids)])
    .orderBy('content.edition', 'desc')
    .execute();
  return ids.flatMap((id) => {
    const row = rows.find(({ nodeId }) => nodeId === id);
    return row === undefined ? [] : [{ ...row, level: PlanLevel.parse(row.level) }];
  });
}
