import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { makeQueryClient } from '../../../renderer/app/query-client.ts';
import { unreadQueries } from '../../../renderer/app/unread.ts';
import { Refusal, type AppError } from '../../../shared/result.ts';

/** A page that shows what one call answers. */
function shown(answer: () => Promise<unknown>) {
  const client = makeQueryClient();
  const observer = new QueryObserver(client, {
    ...client.getDefaultOptions().queries,
    queryKey: ['cases'],
    queryFn: answer,
  });
  const leave = observer.subscribe(() => undefined);
  return { client, leave, read: () => observer.refetch() };
}

describe('what is shown and could not be read', () => {
  it.each<{ readonly error: AppError; readonly isTold: boolean }>([
    { error: { code: 'internal', reference: 'AB12-CD34' }, isTold: true },
    { error: { code: 'store', reason: 'damaged' }, isTold: true },
    // These have words of their own wherever they can be met.
    { error: { code: 'not-found' }, isTold: false },
    { error: { code: 'forbidden' }, isTold: false },
    { error: { code: 'locked' }, isTold: false },
  ])('is told after a fault alone: $error.code', async ({ error, isTold }) => {
    const { client, read } = shown(() => Promise.reject(new Refusal(error)));
    await read();
    expect(unreadQueries(client).length > 0).toBe(isTold);
  });

  it('is told where the way to the store is gone', async () => {
    const { client, read } = shown(() => Promise.reject(new TypeError('no bridge')));
    await read();
    expect(unreadQueries(client)).toHaveLength(1);
  });

  it('is told no more once it was read, or is shown no more', async () => {
    let isBroken = true;
    const { client, read, leave } = shown(() =>
      isBroken ? Promise.reject(new Error('cut off')) : Promise.resolve('read'),
    );
    await read();
    expect(unreadQueries(client)).toHaveLength(1);
    leave();
    expect(unreadQueries(client)).toEqual([]);
    const again = shown(() => (isBroken ? Promise.reject(new Error('cut off')) : Promise.resolve('read')));
    await again.read();
    expect(unreadQueries(again.client)).toHaveLength(1);
    isBroken = false;
    await again.read();
    expect(unreadQueries(again.client)).toEqual([]);
  });
});
