import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** How the office's copies stand, for everybody. */
export const backupStandingQuery = queryOptions({
  queryKey: ['backup', 'standing'],
  queryFn: () => call('backup.standing', {}),
});

/** The same for who looks after them, with the folder and what stays in it. */
export const backupStatusQuery = queryOptions({
  queryKey: ['backup', 'status'],
  queryFn: () => call('backup.status', {}),
});

/** Who opens copies besides the sheets. */
export const backupHoldersQuery = queryOptions({
  queryKey: ['backup', 'holders'],
  queryFn: () => call('backup.holders', {}),
});

/** The copies that can be tested, how far a test has come, and those that were done. */
export const backupDrillsQuery = queryOptions({
  queryKey: ['backup', 'drills'],
  queryFn: () => call('backupDrill.describe', {}),
});
