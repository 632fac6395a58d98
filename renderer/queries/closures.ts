import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** The closings of a case: of the reader's side in whole, of the other that it closed. */
export const closuresQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'closures', caseId],
    queryFn: () => call('closure.ofCase', { caseId }),
  });

/** Closings that somebody must go on with: a head who decides, or an officer who amends. */
export const waitingClosuresQuery = queryOptions({
  queryKey: ['cases', 'waiting-closures'],
  queryFn: () => call('closure.waiting', {}),
});
