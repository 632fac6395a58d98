import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** The returns of a case with their visits; `null` where they are withheld. */
export const returnsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'returns', caseId],
    queryFn: () => call('return.ofCase', { caseId }),
  });

/** Visits that are overdue or come soon in one's own cases. */
export const dueVisitsQuery = queryOptions({
  queryKey: ['cases', 'due-visits'],
  queryFn: () => call('visit.due', {}),
});
