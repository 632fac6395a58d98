import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Whether the office has sheets, and whose passphrase they may replace; readable without a key. */
export const recoveryDescriptionQuery = queryOptions({
  queryKey: ['recovery', 'describe'],
  queryFn: () => call('recovery.describe', {}),
});

/** When the sheets of the office were made and last proven. */
export const recoveryStatusQuery = queryOptions({
  queryKey: ['recovery', 'status'],
  queryFn: () => call('recovery.status', {}),
});
