import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** The claims for money of a case; `null` where they are withheld. */
export const claimsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'claims', caseId],
    queryFn: () => call('claim.ofCase', { caseId }),
  });
