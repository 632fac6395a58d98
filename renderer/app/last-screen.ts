import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { ScreenAddress } from '../../shared/contract/desktop.ts';
import { call } from '../bridge.ts';
import type { makeRouter } from './router.tsx';

type Router = ReturnType<typeof makeRouter>;

/** Where the same account was before a lock; Home where there is no such place, or it cannot be told. */
export const lastScreenQuery = queryOptions({
  queryKey: ['last-screen'],
  queryFn: async () => (await call('screen.resume', {}).catch(() => ({ address: null }))).address,
});

const KeptSearch = z.object({
  event: z.string().optional().catch(undefined),
  isEditing: z.boolean().optional().catch(undefined),
  section: z.string().optional().catch(undefined),
});

/** What may be kept of a place of the router, or null: never what a search looked for. */
export function addressOf(place: {
  readonly pathname: string;
  readonly search: unknown;
}): ScreenAddress | null {
  const { event, isEditing, section } = KeptSearch.catch({}).parse(place.search);
  const address = ScreenAddress.safeParse({
    path: place.pathname,
    ...(event === undefined ? {} : { event }),
    ...(isEditing === undefined ? {} : { isEditing }),
    ...(section === undefined ? {} : { section }),
  });
  return address.success ? address.data : null;
}

/** An address as the router reads it. */
export function pathOf({ path, event, isEditing, section }: ScreenAddress): string {
  const search = new URLSearchParams({
    ...(event === undefined ? {} : { event }),
    ...(isEditing === undefined ? {} : { isEditing: String(isEditing) }),
    ...(section === undefined ? {} : { section }),
  });
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

/** Tells the main process of every screen that the router comes to. Returns the function that ends it. */
export function followScreens(router: Router): () => void {
  return router.subscribe('onResolved', ({ toLocation }) => {
    // That it could not be kept costs no more than beginning at Home.
    void call('screen.keep', { address: addressOf(toLocation) }).catch(() => undefined);
  });
}
