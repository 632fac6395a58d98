import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** The instruments that may be chosen. */
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => call('instrument.list', {}),
});

/** The screenings of a case, newest first. */
export const screeningsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['screenings', 'of', caseId],
    queryFn: () => call('screening.list', { caseId }),
  });

export const screeningQuery = (screeningId: string) =>
  queryOptions({
    queryKey: ['screenings', 'one', screeningId],
    queryFn: () => call('screening.open', { screeningId }),
  });
