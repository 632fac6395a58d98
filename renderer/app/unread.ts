import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useRef, useSyncExternalStore } from 'react';
import { Refusal } from '../../shared/result.ts';

/** Whether something went wrong that no rule of the program explains: a fault inside it, in the store or on the way there. */
const isFault = (failure: unknown): boolean =>
  !(failure instanceof Refusal) || failure.error.code === 'internal' || failure.error.code === 'store';

/** What is shown and could not be read, because of a fault. */
export const unreadQueries = (client: QueryClient): readonly Query[] =>
  client
    .getQueryCache()
    .findAll({ type: 'active' })
    .filter(({ state }) => state.error !== null && isFault(state.error));

/**
 * Whether something of what is shown could not be read, whether or not its place on the screen says so: many only fill in
 * a name or a number.
 */
export function useUnread(): { readonly isUnread: boolean; readonly readAgain: () => void } {
  const client = useQueryClient();
  const { current: subscribe } = useRef((changed: () => void) => client.getQueryCache().subscribe(changed));
  const isUnread = useSyncExternalStore(subscribe, () => unreadQueries(client).length > 0);
  return {
    isUnread,
    readAgain: () => {
      for (const { queryKey } of unreadQueries(client))
        void client.refetchQueries({ queryKey, exact: true, type: 'active' });
    },
  };
}
