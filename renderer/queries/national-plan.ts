import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** All national plans, the latest period first. */
export const plansQuery = queryOptions({
  queryKey: ['national-plan', 'list'],
  queryFn: () => call('nationalPlan.list', {}),
});

/** A plan in one of its versions; without a number in the newest. */
export const planQuery = (planId: string, edition: number | null = null) =>
  queryOptions({
    queryKey: ['national-plan', 'one', planId, edition],
    queryFn: () => call('nationalPlan.open', { planId, edition }),
    placeholderData: keepPreviousData,
  });

/** A goal, programme, project or activity, with where it stands and what became of it. */
export const planNodeQuery = (nodeId: string) =>
  queryOptions({
    queryKey: ['national-plan', 'node', nodeId],
    queryFn: () => call('nationalPlan.openNode', { nodeId }),
  });
