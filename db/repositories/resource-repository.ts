import { Resource } from '../../shared/domain/resource.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ResourceTable } from '../tables/plan-resources.ts';
import { dateColumns, storedDate } from './answer-columns.ts';
import { readPlanNodeLinks, writePlanNodeLinks } from './plan-node-links.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Premises, equipment or a vehicle as stored. */
export type StoredResource = {
  readonly resourceId: string;
  readonly resource: Resource;
  readonly version: number;
  readonly changed: Stamp;
};

/** All of them by kind and Lao name, or the one with an id; checked by their schema. */
export async function readResources(db: StoreReader, only?: string): Promise<StoredResource[]> {
  const nodesOf = await readPlanNodeLinks(db, 'resource', only);
  const rows = await db
    .selectFrom('programme.resource')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('id', '=', only ?? ''))
    .orderBy('kind')
    .orderBy('name_lao')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    resourceId: row.id,
    resource: Resource.parse({
      kind: row.kind,
      nameLao: row.name_lao,
      nameEnglish: row.name_english,
      holderId: row.holder_id,
      place:
        row.place_code === null && row.place_free_text === null
          ? null
          : { placeCode: row.place_code, freeText: row.place_free_text },
      quantity: row.quantity,
      condition: row.condition,
      acquiredOn: row.acquired_on_earliest === null ? null : storedDate('acquired_on', row),
      funder:
        row.funder_id === null && row.funder_name === null
          ? null
          : { organisationId: row.funder_id, name: row.funder_name },
      cost:
        row.cost_minor_units === null
          ? null
          : { minorUnits: row.cost_minor_units, currency: row.cost_currency },
      givenUpOn: row.given_up_on_earliest === null ? null : storedDate('given_up_on', row),
      planNodeIds: nodesOf(row.id),
      remarks: row.remarks,
    }),
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
  }));
}

/** Puts premises, equipment or a vehicle on file (version 1), or replaces what is known of it. */
export async function writeResource(
  db: StoreDatabase,
  { resourceId, resource, version }: Omit<StoredResource, 'changed'>,
  stamp: Stamp,
): Promise<void> {
  const columns = { ...columnsOf(resource), changed_at: stamp.at, changed_by: stamp.by };
  if (version === 1)
    await db
      .insertInto('programme.resource')
      .values({ id: resourceId, ...columns, ...recorded(stamp) })
      .execute();
  else
    await db
      .updateTable('programme.resource')
      .set({ ...columns, version })
      .where('id', '=', resourceId)
      .execute();
  const link = { recordId: resourceId, nodeIds: resource.planNodeIds, version };
  await writePlanNodeLinks(db, 'resource', link, stamp);
}

type Columns = Omit<
  ResourceTable,
  'id' | 'created_at' | 'created_by' | 'version' | 'changed_at' | 'changed_by'
>;

const columnsOf = (resource: Resource): Columns => ({
  kind: resource.kind,
  name_lao: resource.nameLao,
  name_english: resource.nameEnglish,
  holder_id: resource.holderId,
  place_code: resource.place?.placeCode ?? null,
  place_free_text: resource.place?.freeText ?? null,
  quantity: resource.quantity,
  condition: resource.condition,
  ...dateColumns('acquired_on', resource.acquiredOn),
  funder_id: resource.funder?.organisationId ?? null,
  funder_name: resource.funder?.name ?? null,
  cost_minor_units: resource.cost?.minorUnits ?? null,
  cost_currency: resource.cost?.currency ?? null,
  ...dateColumns('given_up_on', resource.givenUpOn),
  remarks: resource.remarks,
});
