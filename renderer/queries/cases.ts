import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CaseCursor, CaseOrder, CaseWork, TimelineEntry } from '../../shared/contract/case.ts';
import { call } from '../bridge.ts';
import { withKnownTotal } from './known-total.ts';

export type Cursor = z.infer<typeof CaseCursor>;

/** Lines of one page of the case list. */
export const CASES_PER_PAGE = 50;

/** One page of the cases in which the text occurs. */
export const caseListQuery = (
  text: string,
  after: Cursor | null,
  limit = CASES_PER_PAGE,
  order: CaseOrder = 'newest',
  work: CaseWork = 'all',
) => {
  const list = ['cases', 'list', text, limit, order, work] as const;
  return queryOptions({
    queryKey: [...list, after] as const,
    queryFn: ({ client }) =>
      withKnownTotal(client, list, (isCounted) =>
        call('case.list', { text, order, work, after, limit, isCounted }),
      ),
    placeholderData: keepPreviousData,
  });
};

/** The cases in which something changed last. */
export const recentCasesQuery = (limit: number) =>
  queryOptions({ queryKey: ['cases', 'recent', limit], queryFn: () => call('case.recent', { limit }) });

export const caseFileQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', 'file', caseId], queryFn: () => call('case.open', { caseId }) });

/** Entries of a timeline that are read at once; the others of a long one follow. */
export const FIRST_ENTRIES = 60;

/** The timeline of a case; that of a long one stands with its first entries while the others are still being read. */
export const timelineQuery = (caseId: string) => {
  const queryKey = ['cases', 'timeline', caseId] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ client }) => {
      const known = client.getQueryData<readonly TimelineEntry[]>(queryKey);
      if (known === undefined || known.length < FIRST_ENTRIES) {
        const first = await call('case.timeline', { caseId, first: FIRST_ENTRIES });
        if (first.length < FIRST_ENTRIES) return first;
        client.setQueryData(queryKey, first);
      }
      return call('case.timeline', { caseId });
    },
  });
};
