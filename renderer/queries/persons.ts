import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PersonCursor } from '../../shared/contract/person.ts';
import { call } from '../bridge.ts';

export type Cursor = z.infer<typeof PersonCursor>;

/** Lines of one page of the list of persons. */
export const PERSONS_PER_PAGE = 50;

/** One page of the persons within reach, changed last first. */
export const personListQuery = (after: Cursor | null) =>
  queryOptions({
    queryKey: ['persons', 'list', after],
    queryFn: () => call('person.list', { after, limit: PERSONS_PER_PAGE }),
    placeholderData: keepPreviousData,
  });

export const personFileQuery = (personId: string) =>
  queryOptions({
    queryKey: ['persons', 'file', personId],
    queryFn: () => call('person.open', { personId }),
  });
