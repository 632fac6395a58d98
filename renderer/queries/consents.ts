import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Everything that was decided in a case about what may go to whom, and what went. */
export const consentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'consents', caseId],
    queryFn: () => call('consent.ofCase', { caseId }),
  });

/** Recipients who must be told of a withdrawal, and overrides that wait for the reader's review. */
export const waitingConsentsQuery = queryOptions({
  queryKey: ['cases', 'waiting-consents'],
  queryFn: () => call('consent.waiting', {}),
});
