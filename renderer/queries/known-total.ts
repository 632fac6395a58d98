import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** A page of a list: how many lines there are in all is null where it was not counted. */
interface PageOfMany {
  readonly total: number | null;
}

/**
 * Reads a page of a list, and counts the whole of it only where no other page says how many lines there are: counting
 * everything within reach takes longer than reading a page. A page that is read once more, because something changed, is
 * counted anew.
 */
export async function withKnownTotal<P extends PageOfMany>(
  client: QueryClient,
  list: QueryKey,
  read: (isCounted: boolean) => Promise<P>,
): Promise<Omit<P, 'total'> & { readonly total: number }> {
  const known = knownTotal(client, list);
  const found = await read(known === undefined);
  const total = found.total ?? known;
  if (total === undefined) throw new Error('A list was not counted');
  return { ...found, total };
}

/** From a page that is still as it was read; what is read again was invalidated, and with it the rest of the list. */
function knownTotal(client: QueryClient, list: QueryKey): number | undefined {
  for (const { state } of client.getQueryCache().findAll({ queryKey: list })) {
    const data: unknown = state.isInvalidated ? undefined : state.data;
    if (typeof data !== 'object' || data === null || !('total' in data)) continue;
    if (typeof data.total === 'number') return data.total;
  }
  return undefined;
}
