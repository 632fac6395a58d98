import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CaseCursor, CaseOrder } from '../../shared/contract/case.ts';
import { call } from '../bridge.ts';

export type Cursor = z.infer<typeof CaseCursor>;

/** Lines of one page of the case list. */
export const CASES_PER_PAGE = 50;

/** One page of the cases in which the text occurs. */
export const caseListQuery = (
  text: string,
  after: Cursor | null,
  limit = CASES_PER_PAGE,
  order: CaseOrder = 'newest',
) =>
  queryOptions({
    queryKey: ['cases', 'list', text, after, limit, order],
    queryFn: () => call('case.list', { text, order, after, limit }),
    placeholderData: keepPreviousData,
  });

/** The cases in which something changed last. */
export const recentCasesQuery = (limit: number) =>
  queryOptions({ queryKey: ['cases', 'recent', limit], queryFn: () => call('case.recent', { limit }) });

export const caseFileQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', 'file', caseId], queryFn: () => call('case.open', { caseId }) });

export const timelineQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', 'timeline', caseId], queryFn: () => call('case.timeline', { caseId }) });
