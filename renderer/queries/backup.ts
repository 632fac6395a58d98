import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Where copies of the store go, and when the last was made. */
export const backupStatusQuery = queryOptions({
  queryKey: ['backup', 'status'],
  queryFn: () => call('backup.status', {}),
});
