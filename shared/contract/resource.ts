import { z } from 'zod';
import { RecordId } from '../domain/identifier.ts';
import { Resource } from '../domain/resource.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';
import {
  openedPlanRecord,
  planRecordChange,
  planRecordQuery,
  seenVersion,
  writtenPlanRecord,
} from './plan-record.ts';

/** Premises, equipment or a vehicle with all that is known of it. */
export const ResourceFile = z.strictObject({
  resourceId: RecordId,
  resource: Resource,
  ...openedPlanRecord,
});
export type ResourceFile = z.infer<typeof ResourceFile>;

/** Premises, equipment and vehicles that serve the national plan. */
export const resourceOperations = defineOperations({
  /** All of them by kind and name, also those that were given up. */
  'resource.list': {
    ...planRecordQuery,
    input: z.strictObject({}),
    output: z.strictObject({
      resources: z.array(z.strictObject({ resourceId: RecordId, resource: Resource })),
      organisations: z.array(OrganisationCalled),
    }),
  },
  'resource.open': {
    ...planRecordQuery,
    input: z.strictObject({ resourceId: RecordId }),
    output: ResourceFile,
  },
  'resource.save': {
    ...planRecordChange,
    input: z.strictObject({ resourceId: RecordId, version: seenVersion, resource: Resource }),
    output: writtenPlanRecord,
  },
});
