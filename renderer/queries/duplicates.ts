import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Person } from '../../shared/domain/person.ts';
import { call } from '../bridge.ts';

/** Pairs that are read at once. */
const PAIRS = 100;

/** The duty list: pairs that nobody has decided about, or those of which somebody was not sure. */
export const duplicatePairsQuery = (group: 'open' | 'not-sure') =>
  queryOptions({
    queryKey: ['persons', 'duplicates', 'list', group],
    queryFn: () => call('duplicate.list', { group, limit: PAIRS }),
  });

/** How many pairs wait for somebody who may decide. */
export const waitingPairsQuery = queryOptions({
  queryKey: ['persons', 'duplicates', 'waiting'],
  queryFn: async () => (await call('duplicate.list', { group: 'open', limit: 1 })).total,
});

/** Two records side by side; never remembered beyond the screen, because looking is itself noted. */
export const comparisonQuery = (personId: string, otherPersonId: string) =>
  queryOptions({
    queryKey: ['persons', 'duplicates', 'compare', personId, otherPersonId],
    queryFn: () => call('duplicate.compare', { personId, otherPersonId }),
    gcTime: 0,
  });

/** Who on file may be the same as a person on file. */
export const duplicatesOfQuery = (personId: string) =>
  queryOptions({
    queryKey: ['persons', 'duplicates', 'of', personId],
    queryFn: () => call('duplicate.of', { personId }),
  });

/** Who on file may be the person that is being written. */
export const duplicatesOfTypedQuery = (person: Person | null) =>
  queryOptions({
    queryKey: ['persons', 'duplicates', 'typed', person],
    queryFn: () =>
      person === null
        ? Promise.resolve([])
        : call('duplicate.find', { person, phones: [], documentNumbers: [] }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
