import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** What each side may know of the other in a case: how much there is, whom to phone, dates, alerts. */
export const otherSideQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'other-side', caseId],
    queryFn: () => call('case.otherSide', { caseId }),
  });

/** What the reader's wings let the other side read, or were asked to. */
export const releasesQuery = queryOptions({
  queryKey: ['cases', 'releases'],
  queryFn: () => call('release.list', {}),
});
