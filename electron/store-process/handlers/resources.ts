import { Refusal } from '../../../shared/result.ts';
import {
  readResources,
  type StoredResource,
  writeResource,
} from '../../../db/repositories/resource-repository.ts';
import type { Handler } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { requireOrganisation, requirePlace } from './domain-checks.ts';
import {
  calledToday,
  concludePlanRecord,
  nextVersion,
  openedPlanRecord,
  requirePlanNodes,
} from './plan-records.ts';

export const listResources: Handler<'resource.list'> = async (_input, work) => {
  requireKeys(work, 'programme');
  const resources = await readResources(work.db);
  return {
    resources: resources.map(({ resourceId, resource }) => ({ resourceId, resource })),
    organisations: await calledToday(work.db, resources.flatMap(organisationsOf)),
  };
};

export const openResource: Handler<'resource.open'> = async ({ resourceId }, work) => {
  requireKeys(work, 'programme');
  const [stored] = await readResources(work.db, resourceId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  const { resource } = stored;
  return {
    resourceId,
    resource,
    ...(await openedPlanRecord(work, stored, {
      organisationIds: organisationsOf(stored),
      planNodeIds: resource.planNodeIds,
    })),
  };
};

export const saveResource: Handler<'resource.save'> = async ({ resourceId, version, resource }, work) => {
  requireKeys(work, 'programme');
  const { db, stamp } = work;
  await requireOrganisation(work, 'resource.holderId', resource.holderId);
  await requireOrganisation(work, 'resource.funder.organisationId', resource.funder?.organisationId ?? null);
  if (resource.place !== null)
    await requirePlace(work, 'resource.place', { answer: 'given', value: resource.place });
  await requirePlanNodes(work, 'resource.planNodeIds', resource.planNodeIds);
  const [before] = await readResources(db, resourceId);
  const next = nextVersion(before, version);
  await writeResource(db, { resourceId, resource, version: next }, stamp);
  return concludePlanRecord(work, 'resource', {
    entity: 'resource',
    recordId: resourceId,
    recordVersion: next,
    before: before?.resource,
    after: resource,
  });
};

const organisationsOf = ({ resource }: Pick<StoredResource, 'resource'>) => [
  resource.holderId,
  resource.funder?.organisationId,
];
