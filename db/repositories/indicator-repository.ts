import { sql } from 'kysely';
import { Indicator, type FigureDimension } from '../../shared/domain/indicator.ts';
import type { RawFigure, RawPlan } from '../../shared/domain/indicator-roll-up.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { IndicatorTable } from '../tables/indicator.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An indicator as stored. */
export type StoredIndicator = {
  readonly indicatorId: string;
  readonly indicator: Indicator;
  readonly version: number;
  readonly changed: Stamp;
};

/** A node of the plan as the newest version that has it names it. */
export type NamedNode = {
  readonly nodeId: string;
  readonly code: string;
  readonly textLao: string;
  readonly textEnglish: string | null;
};

/** Puts an indicator on file. */
export async function insertIndicator(
  db: StoreDatabase,
  { indicatorId, indicator }: Pick<StoredIndicator, 'indicatorId' | 'indicator'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.indicator')
    .values({
      id: indicatorId,
      ...columnsOf(indicator),
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
  await insertDimensions(db, indicatorId, indicator.dimensions, stamp);
}

/** Writes the next version of an indicator; the triggers say what no longer changes. */
export async function updateIndicator(
  db: StoreDatabase,
  before: StoredIndicator,
  indicator: Indicator,
  stamp: Stamp,
): Promise<void> {
  const { indicatorId, version } = before;
  await db
    .updateTable('programme.indicator')
    .set({
      ...columnsOf(indicator),
      changed_at: stamp.at,
      changed_by: stamp.by,
      version: version + 1,
    })
    .where('id', '=', indicatorId)
    .execute();
  if (before.indicator.dimensions.toSorted().join() === indicator.dimensions.toSorted().join()) return;
  await db.deleteFrom('programme.indicator_dimension').where('indicator_id', '=', indicatorId).execute();
  await insertDimensions(db, indicatorId, indicator.dimensions, stamp);
}

/** One indicator; undefined where there is none. */
export async function readIndicator(
  db: StoreReader,
  indicatorId: string,
): Promise<StoredIndicator | undefined> {
  return (await readIndicators(db, [indicatorId]))[0];
}

/** Those of these indicators that are there, the oldest first. */
export async function readIndicators(db: StoreReader, ids: readonly string[]): Promise<StoredIndicator[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('programme.indicator')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const dimensions = await db
    .selectFrom('programme.indicator_dimension')
    .select(['indicator_id', 'dimension'])
    .where('indicator_id', 'in', [...new Set(ids)])
    .orderBy('dimension')
    .execute();
  return rows.map((row) => ({
    indicatorId: row.id,
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
    indicator: indicatorOf(
      row,
      dimensions.filter(({ indicator_id: of }) => of === row.id).map(({ dimension }) => dimension),
    ),
  }));
}

/** The ids of the indicators of these nodes. */
export async function indicatorsOfNodes(db: StoreReader, nodeIds: readonly string[]): Promise<string[]> {
  if (nodeIds.length === 0) return [];
  const rows = await db
    .selectFrom('programme.indicator')
    .select('id')
    .where('node_id', 'in', [...nodeIds])
    .execute();
  return rows.map(({ id }) => id);
}

/** The ids of the indicators that are added into one. */
export async function feedersOf(db: StoreReader, indicatorId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('programme.indicator')
    .select('id')
    .where('feeds_id', '=', indicatorId)
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything that is added into these indicators, through however many others, and themselves. */
async function treesUnder(db: StoreDatabase, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select id from programme.indicator where id in (${sql.join(ids)})
      union
      select indicator.id from programme.indicator join below on indicator.feeds_id = below.id
    )
    select id from below`.execute(db);
  return rows.map(({ id }) => id);
}

/** The raw rows that roll-ups of these indicators are worked out of. */
export async function readRawPlan(db: StoreDatabase, ids: readonly string[]): Promise<RawPlan> {
  const tree = await treesUnder(db, ids);
  const indicators = (await readIndicators(db, tree)).map(({ indicatorId, indicator }) => ({
    indicatorId,
    accrual: indicator.accrual,
    firstPeriod: indicator.firstPeriod,
    lastPeriod: indicator.lastPeriod,
    feedsId: indicator.feedsId,
  }));
  if (tree.length === 0) return { indicators, figures: [] };
  const rows = await db
    .selectFrom('programme.indicator_figure')
    .select(['indicator_id', 'kind', 'period', 'revision', 'state', 'numerator', 'denominator'])
    .where('indicator_id', 'in', tree)
    .where('state', '=', 'approved')
    .execute();
  return {
    indicators,
    figures: rows.map(({ indicator_id: indicatorId, numerator, denominator, ...row }): RawFigure => ({
      indicatorId,
      ...row,
      amount: { numerator, denominator },
    })),
  };
}

/** Every indicator of a plan, for its reports. */
export async function indicatorsOfPlan(db: StoreReader, planId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('programme.indicator')
    .innerJoin('programme.plan_node as node', 'node.id', 'programme.indicator.node_id')
    .select('programme.indicator.id')
    .where('node.plan_id', '=', planId)
    .execute();
  return rows.map(({ id }) => id);
}

/** These nodes by the newest version of the plan that has each. */
export async function nameNodes(
  db: StoreReader,
  nodeIds: readonly string[],
): Promise<ReadonlyMap<string, NamedNode>> {
  if (nodeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme.plan_node_content')
    .select(['node_id', 'code', 'text_lao', 'text_english'])
    .where('node_id', 'in', [...new Set(nodeIds)])
    .orderBy('edition')
    .execute();
  // A later version comes later, and takes the place of an earlier one.
  return new Map(
    rows.map((row) => [
      row.node_id,
      { nodeId: row.node_id, code: row.code, textLao: row.text_lao, textEnglish: row.text_english },
    ]),
  );
}

/** The nodes above one in the newest version that has it, the nearest first. */
export async function nodesAbove(db: StoreDatabase, nodeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (plan_id, edition, id, depth) as (
      select plan_id, edition, parent_id, 1 from (
        select plan_id, edition, parent_id from programme.plan_node_content
        where node_id = ${nodeId} order by edition desc limit 1)
      union all
      select above.plan_id, above.edition, content.parent_id, above.depth + 1
      from above join programme.plan_node_content as content
        on content.plan_id = above.plan_id and content.edition = above.edition and content.node_id = above.id
      where content.parent_id is not null
    )
    select id from above where id is not null order by depth`.execute(db);
  return rows.map(({ id }) => id);
}

/** A node and those below it in the newest version of its plan. */
export async function nodesFrom(db: StoreDatabase, nodeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive
      newest (plan_id, edition) as (
        select content.plan_id, max(content.edition) from programme.plan_node
        join programme.plan_node_content as content on content.plan_id = plan_node.plan_id
        where plan_node.id = ${nodeId}
      ),
      below (id) as (
        select ${nodeId}
        union
        select content.node_id from below, newest
        join programme.plan_node_content as content
          on content.plan_id = newest.plan_id and content.edition = newest.edition and content.parent_id = below.id
      )
    select id from below`.execute(db);
  return rows.map(({ id }) => id);
}

async function insertDimensions(
  db: StoreDatabase,
  indicatorId: string,
  dimensions: readonly FigureDimension[],
  stamp: Stamp,
): Promise<void> {
  if (dimensions.length === 0) return;
  await db
    .insertInto('programme.indicator_dimension')
    .values(dimensions.map((dimension) => ({ indicator_id: indicatorId, dimension, ...recorded(stamp) })))
    .execute();
}

const columnsOf = (indicator: Indicator) => ({
  node_id: indicator.nodeId,
  name_lao: indicator.nameLao,
  name_english: indicator.nameEnglish,
  definition: indicator.definition,
  unit: indicator.unit,
  measure: indicator.measure,
  numerator: indicator.numerator,
  denominator: indicator.denominator,
  accrual: indicator.accrual,
  period_length: indicator.periodLength,
  first_period: indicator.firstPeriod,
  last_period: indicator.lastPeriod,
  feeds_id: indicator.feedsId,
  counted_thing: indicator.counts?.thing ?? null,
  counted_within_days: indicator.counts?.withinDays ?? null,
});

const indicatorOf = (row: IndicatorTable, dimensions: readonly string[]): Indicator =>
  Indicator.parse({
    nodeId: row.node_id,
    nameLao: row.name_lao,
    nameEnglish: row.name_english,
    definition: row.definition,
    unit: row.unit,
    measure: row.measure,
    numerator: row.numerator,
    denominator: row.denominator,
    dimensions,
    accrual: row.accrual,
    periodLength: row.period_length,
    firstPeriod: row.first_period,
    lastPeriod: row.last_period,
    feedsId: row.feeds_id,
    counts:
      row.counted_thing === null ? null : { thing: row.counted_thing, withinDays: row.counted_within_days },
  });
