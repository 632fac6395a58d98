import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { InputByOperation } from '../../shared/contract.ts';
import { call } from '../bridge.ts';

/** What an inspector looks for. */
export type AuditFilter = Omit<InputByOperation<'audit.list'>, 'before' | 'limit'>;

/** Rows that are read at once. */
const ROWS_PER_PAGE = 100;

/** The audit, newest first, page by page; never from what was read before. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam }) => call('audit.list', { ...filter, before: pageParam, limit: ROWS_PER_PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    gcTime: 0,
  });

/** How the office stands, on one page. */
export const reportQuery = queryOptions({
  queryKey: ['audit', 'report'],
  queryFn: () => call('report.read', {}),
  staleTime: 0,
  gcTime: 0,
});
