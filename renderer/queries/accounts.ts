import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Everybody who ever had an account in the office, as colleagues know them. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts', 'list'],
  queryFn: () => call('account.list', {}),
});

/** Every account as its overseers see it. */
export const directoryQuery = queryOptions({
  queryKey: ['accounts', 'directory'],
  queryFn: () => call('account.directory', {}),
});

/** What one account sees. */
export const accountPreviewQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'preview', accountId],
    queryFn: () => call('account.preview', { accountId }),
  });

/** The office's own roles. */
export const customRolesQuery = queryOptions({
  queryKey: ['accounts', 'roles'],
  queryFn: () => call('role.list', {}),
});

export const teamsQuery = queryOptions({
  queryKey: ['accounts', 'teams'],
  queryFn: () => call('team.list', {}),
});

/** Sign-ins, locks and failures, newest first. */
export const sessionHistoryQuery = (limit: number) =>
  queryOptions({
    queryKey: ['accounts', 'sessions', limit],
    queryFn: () => call('session.history', { limit }),
    staleTime: 0,
  });

/** The cases of one officer, as far as the asker sees them. */
export const casesOfOfficerQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['cases', 'of-officer', accountId],
    queryFn: () => call('case.ofOfficer', { accountId }),
  });
