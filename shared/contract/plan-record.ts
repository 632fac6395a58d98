import { z } from 'zod';
import { Instant, Version } from '../domain/identifier.ts';
import { NamedPlanNode } from './named-plan-node.ts';
import { OrganisationCalled } from './organisation.ts';

/** What stands beside every record that serves the national plan, when one is opened. */
export const openedPlanRecord = {
  version: Version,
  /** The organisations that it names, as they are called today. */
  organisations: z.array(OrganisationCalled),
  planNodes: z.array(NamedPlanNode),
  changedAt: Instant,
  changedByName: z.string(),
  mayWrite: z.boolean(),
};

/** Puts it on file where it is 0, and otherwise the version that was seen. */
export const seenVersion = z.int().min(0).max(1_000_000_000);
export const writtenPlanRecord = z.strictObject({ version: Version });

export const planRecordQuery = {
  kind: 'query',
  host: 'store',
  needs: 'plan:read',
  audit: 'never',
  topics: [],
} as const;

export const planRecordChange = {
  kind: 'command',
  host: 'store',
  needs: 'plan:write',
  audit: 'always',
  topics: ['plan-resources'],
} as const;
