import { PlanNode } from '../../shared/domain/plan-node.ts';
import type { PlacedNode } from '../../shared/domain/plan-tree.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { PlanNodeContentTable } from '../tables/national-plan.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A version of a plan. */
export type EditionKey = { readonly planId: string; readonly edition: number };

/** One node as one version of its plan has it. */
export type StoredPlanNode = PlacedNode &
  EditionKey & {
    /** Of the node, when it was written so. */
    readonly version: number;
    readonly changed: Stamp;
  };

/** What a node stays through all versions. */
export type NodeOnFile = {
  readonly nodeId: string;
  readonly planId: string;
  readonly carriedFrom: string | null;
  readonly version: number;
  readonly first: Stamp;
};

/** SQLite binds 32,766 values to a statement; rows of 13 columns stay far below it in such slices. */
const ROWS_AT_ONCE = 400;

/** All nodes of one version, in no order. */
export async function readNodesOf(
  db: StoreReader,
  { planId, edition }: EditionKey,
): Promise<StoredPlanNode[]> {
  const rows = await db
    .selectFrom('programme.plan_node_content')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('edition', '=', edition)
    .execute();
  return toNodes(db, rows, planId, edition);
}

/** One node in every version of its plan that has it, the newest first. */
export async function readVersionsOfNode(db: StoreReader, nodeId: string): Promise<StoredPlanNode[]> {
  const rows = await db
    .selectFrom('programme.plan_node_content')
    .selectAll()
    .where('node_id', '=', nodeId)
    .orderBy('edition', 'desc')
    .execute();
  const versions: StoredPlanNode[] = [];
  for (const row of rows) versions.push(...(await toNodes(db, [row], row.plan_id, row.edition)));
  return versions;
}

/** A node that is on file, whichever versions have it. */
export async function readNodeOnFile(db: StoreReader, nodeId: string): Promise<NodeOnFile | undefined> {
  const row = await db
    .selectFrom('programme.plan_node')
    .selectAll()
    .where('id', '=', nodeId)
    .executeTakeFirst();
  return (
    row && {
      nodeId,
      planId: row.plan_id,
      carriedFrom: row.carried_from,
      version: row.version,
      first: { at: row.created_at, by: row.created_by },
    }
  );
}

/** The versions of every node of a plan that is on file, by its id; also of those that no version has any more. */
export async function readNodeVersions(
  db: StoreReader,
  planId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('programme.plan_node')
    .select(['id', 'version'])
    .where('plan_id', '=', planId)
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** The nodes of later plans that were carried over from one. */
export async function nodesCarriedFrom(db: StoreReader, nodeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('programme.plan_node')
    .select('id')
    .where('carried_from', '=', nodeId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Takes over every node of a version into the next, as it is. */
export async function copyNodes(
  db: StoreDatabase,
  nodes: readonly StoredPlanNode[],
  edition: number,
): Promise<void> {
  await insertContents(
    db,
    nodes.map((node) => ({ ...node, edition })),
  );
}

/** Puts new nodes into a draft. */
export async function insertNodes(
  db: StoreDatabase,
  { planId, edition }: EditionKey,
  nodes: readonly (PlacedNode & { readonly carriedFrom?: string })[],
  stamp: Stamp,
): Promise<void> {
  for (const slice of slicesOf(nodes))
    await db
      .insertInto('programme.plan_node')
      .values(
        slice.map(({ nodeId, carriedFrom = null }) => ({
          id: nodeId,
          plan_id: planId,
          carried_from: carriedFrom,
          ...recorded(stamp),
        })),
      )
      .execute();
  await insertContents(
    db,
    nodes.map(({ nodeId, node }) => ({ nodeId, node, planId, edition, version: 1, changed: stamp })),
  );
}

/** Writes the next version of a node into a draft that has it. */
export async function updateNode(
  db: StoreDatabase,
  { planId, edition, nodeId, node, version }: PlacedNode & EditionKey & { readonly version: number },
  stamp: Stamp,
): Promise<void> {
  await db.updateTable('programme.plan_node').set({ version }).where('id', '=', nodeId).execute();
  await deleteParts(db, { planId, edition, nodeId });
  await db
    .updateTable('programme.plan_node_content')
    .set({ ...contentColumns(node), changed_at: stamp.at, changed_by: stamp.by, version })
    .where('plan_id', '=', planId)
    .where('edition', '=', edition)
    .where('node_id', '=', nodeId)
    .execute();
  await insertParts(db, [{ planId, edition, nodeId, node, version, changed: stamp }]);
}

/** Takes a node out of a draft; the node itself stays on file. */
export async function deleteNode(
  db: StoreDatabase,
  { planId, edition, nodeId, version }: EditionKey & { readonly nodeId: string; readonly version: number },
): Promise<void> {
  await db.updateTable('programme.plan_node').set({ version }).where('id', '=', nodeId).execute();
  await deleteParts(db, { planId, edition, nodeId });
  await db
    .deleteFrom('programme.plan_node_content')
    .where('plan_id', '=', planId)
    .where('edition', '=', edition)
    .where('node_id', '=', nodeId)
    .execute();
}

async function deleteParts(
  db: StoreDatabase,
  { planId, edition, nodeId }: EditionKey & { readonly nodeId: string },
): Promise<void> {
  for (const table of [
    'programme.plan_node_goal',
    'programme.plan_node_agency',
    'programme.plan_budget_line',
  ] as const)
    await db
      .deleteFrom(table)
      .where('plan_id', '=', planId)
      .where('edition', '=', edition)
      .where('node_id', '=', nodeId)
      .execute();
}

async function insertContents(db: StoreDatabase, nodes: readonly StoredPlanNode[]): Promise<void> {
  for (const slice of slicesOf(nodes))
    await db
      .insertInto('programme.plan_node_content')
      .values(
        slice.map(({ planId, edition, nodeId, node, version, changed }) => ({
          plan_id: planId,
          edition,
          node_id: nodeId,
          ...contentColumns(node),
          changed_at: changed.at,
          changed_by: changed.by,
          ...recorded(changed, version),
        })),
      )
      .execute();
  await insertParts(db, nodes);
}

async function insertParts(db: StoreDatabase, nodes: readonly StoredPlanNode[]): Promise<void> {
  const partsOf = <T, R>(list: (node: PlanNode) => readonly T[], row: (part: T) => R) =>
    nodes.flatMap(({ planId, edition, nodeId, node, version, changed }) =>
      list(node).map((part, position) => ({
        plan_id: planId,
        edition,
        node_id: nodeId,
        position,
        ...row(part),
        ...recorded(changed, version),
      })),
    );
  const goals = partsOf(
    ({ goalIds }) => goalIds,
    (goalId) => ({ goal_id: goalId }),
  );
  for (const slice of slicesOf(goals))
    await db.insertInto('programme.plan_node_goal').values(slice).execute();
  const agencies = partsOf(
    (node) => node.agencies,
    ({ part, organisationId, name, since, until }) => ({
      part,
      organisation_id: organisationId,
      name,
      since,
      until,
    }),
  );
  for (const slice of slicesOf(agencies))
    await db.insertInto('programme.plan_node_agency').values(slice).execute();
  const lines = partsOf(
    ({ budget }) => budget,
    ({ source, giver, money }) => ({
      source,
      giver,
      minor_units: money.minorUnits,
      currency: money.currency,
    }),
  );
  for (const slice of slicesOf(lines))
    await db.insertInto('programme.plan_budget_line').values(slice).execute();
}

function slicesOf<T>(rows: readonly T[]): T[][] {
  const slices: T[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) slices.push(rows.slice(at, at + ROWS_AT_ONCE));
  return slices;
}

const contentColumns = (node: PlanNode) => ({
  level: node.level,
  parent_id: node.parentId,
  code: node.code,
  text_lao: node.textLao,
  text_english: node.textEnglish,
  starts_on: node.startsOn,
  ends_on: node.endsOn,
});

async function toNodes(
  db: StoreReader,
  rows: readonly PlanNodeContentTable[],
  planId: string,
  edition: number,
): Promise<StoredPlanNode[]> {
  const [only] = rows.length === 1 ? rows : [];
  const goals = byNode(
    await db
      .selectFrom('programme.plan_node_goal')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('edition', '=', edition)
      .$if(only !== undefined, (select) => select.where('node_id', '=', only?.node_id ?? ''))
      .orderBy('position')
      .execute(),
  );
  const agencies = byNode(
    await db
      .selectFrom('programme.plan_node_agency')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('edition', '=', edition)
      .$if(only !== undefined, (select) => select.where('node_id', '=', only?.node_id ?? ''))
      .orderBy('position')
      .execute(),
  );
  const lines = byNode(
    await db
      .selectFrom('programme.plan_budget_line')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('edition', '=', edition)
      .$if(only !== undefined, (select) => select.where('node_id', '=', only?.node_id ?? ''))
      .orderBy('position')
      .execute(),
  );
  return rows.map((row) => ({
    nodeId: row.node_id,
    planId,
    edition,
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
    node: PlanNode.parse({
      level: row.level,
      parentId: row.parent_id,
      code: row.code,
      textLao: row.text_lao,
      textEnglish: row.text_english,
      goalIds: (goals.get(row.node_id) ?? []).map((goal) => goal.goal_id),
      agencies: (agencies.get(row.node_id) ?? []).map(({ part, organisation_id, name, since, until }) => ({
        part,
        organisationId: organisation_id,
        name,
        since,
        until,
      })),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      budget: (lines.get(row.node_id) ?? []).map(({ source, giver, minor_units, currency }) => ({
        source,
        giver,
        money: { minorUnits: minor_units, currency },
      })),
    }),
  }));
}

function byNode<R extends { readonly node_id: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  const grouped = new Map<string, R[]>();
  for (const row of rows) grouped.set(row.node_id, [...(grouped.get(row.node_id) ?? []), row]);
  return grouped;
}
