import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** The steps for the best interests of a child; `null` where they are withheld. */
export const bestInterestsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'best-interests', caseId],
    queryFn: () => call('bestInterests.ofCase', { caseId }),
  });
