import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PersonCursor } from '../../shared/contract/person.ts';
import { call } from '../bridge.ts';
import { withKnownTotal } from './known-total.ts';

export type Cursor = z.infer<typeof PersonCursor>;

/** Lines of one page of the list of persons. */
export const PERSONS_PER_PAGE = 50;

/** One page of the persons within reach, changed last first. */
export const personListQuery = (after: Cursor | null) => {
  const list = ['persons', 'list'] as const;
  return queryOptions({
    queryKey: [...list, after] as const,
    queryFn: ({ client }) =>
      withKnownTotal(client, list, (isCounted) =>
        call('person.list', { after, limit: PERSONS_PER_PAGE, isCounted }),
      ),
    placeholderData: keepPreviousData,
  });
};

export const personFileQuery = (personId: string) =>
  queryOptions({
    queryKey: ['persons', 'file', personId],
    queryFn: () => call('person.open', { personId }),
  });
