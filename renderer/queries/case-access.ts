import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Who works on a case, the responsible officer first. */
export const caseOfficersQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', 'officers', caseId], queryFn: () => call('case.officers', { caseId }) });

/** Who is shut out of a case. */
export const caseExclusionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'exclusions', caseId],
    queryFn: () => call('case.exclusions', { caseId }),
  });

/** Urgent accesses that the reader reviews, or their own. */
export const urgentAccessesQuery = queryOptions({
  queryKey: ['cases', 'urgent-accesses'],
  queryFn: () => call('urgentAccess.list', {}),
});

/** Every change of a case's records. */
export const caseHistoryQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', 'history', caseId], queryFn: () => call('case.history', { caseId }) });

/** Who looked at a case; read anew whenever somebody asks, because looking is itself noted. */
export const caseViewsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case-views', caseId],
    queryFn: () => call('case.views', { caseId }),
    staleTime: 0,
    gcTime: 0,
  });

/** Whether a number is a case of the office beyond the reader's reach, and whom to ask. */
export const locatedCaseQuery = (number: string) =>
  queryOptions({
    queryKey: ['cases', 'located', number],
    queryFn: () => call('case.locate', { number }),
    gcTime: 0,
  });
