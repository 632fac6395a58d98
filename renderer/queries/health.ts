import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** How the program stands: one finding a line. */
export const healthStateQuery = queryOptions({
  queryKey: ['health', 'state'],
  queryFn: () => call('health.state', {}),
});

/** The same with everything that is known; every reading is in the audit, so that none comes from what was read before. */
export const healthReportQuery = queryOptions({
  queryKey: ['health', 'report'],
  queryFn: () => call('health.read', {}),
  staleTime: 0,
  gcTime: 0,
});
