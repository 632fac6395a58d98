import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** The indicators of a node of the plan. */
export const indicatorsOfNodeQuery = (nodeId: string) =>
  queryOptions({
    queryKey: ['indicators', 'node', nodeId],
    queryFn: () => call('indicator.ofNode', { nodeId }),
  });

/** The indicators of the nodes above one. */
export const indicatorsAboveQuery = (nodeId: string) =>
  queryOptions({
    queryKey: ['indicators', 'above', nodeId],
    queryFn: () => call('indicator.above', { nodeId }),
  });

/** One indicator with its figures. */
export const indicatorQuery = (indicatorId: string) =>
  queryOptions({
    queryKey: ['indicators', 'file', indicatorId],
    queryFn: () => call('indicator.open', { indicatorId }),
  });

/** Figures that wait for a decision, and those that were returned. */
export const waitingFiguresQuery = queryOptions({
  queryKey: ['indicators', 'waiting'],
  queryFn: () => call('indicator.waiting', {}),
});

/** What is counted for an indicator in a period now; asked anew each time, because it is of the cases. */
export const countNowQuery = (indicatorId: string, period: string) =>
  queryOptions({
    queryKey: ['cases', 'counted', indicatorId, period],
    queryFn: () => call('indicator.countNow', { indicatorId, period }),
    staleTime: 0,
  });

/** The cases behind that count. */
export const countedCasesQuery = (indicatorId: string, period: string) =>
  queryOptions({
    queryKey: ['cases', 'counted-cases', indicatorId, period],
    queryFn: () => call('indicator.countedCases', { indicatorId, period }),
    staleTime: 0,
  });
