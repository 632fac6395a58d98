import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** What happened to the person of a case. */
export const whatHappenedQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'what-happened', caseId],
    queryFn: () => call('whatHappened.open', { caseId }),
  });
