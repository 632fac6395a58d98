import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Persons whom the typed words fit, best first; the words themselves are kept no longer than they are shown. */
export const personSearchQuery = (text: string, limit: number) =>
  queryOptions({
    queryKey: ['persons', 'search', text, limit],
    queryFn: () => call('person.search', { text, limit }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

/** Those whom the reader opened last. */
export const recentPersonsQuery = (limit: number) =>
  queryOptions({
    queryKey: ['persons', 'recent', limit],
    queryFn: () => call('person.recent', { limit }),
    // Opening a person changes no record, but this list.
    staleTime: 0,
  });
