import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** How often the key of each file was renewed, and how far a renewal that runs has come. */
export const keysQuery = queryOptions({
  queryKey: ['keys', 'describe'],
  queryFn: () => call('keys.describe', {}),
});
