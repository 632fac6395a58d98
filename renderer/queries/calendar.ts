import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputByOperation } from '../../shared/contract.ts';
import { call } from '../bridge.ts';

/** What has its day between two days; goes with the cases and the tasks. */
export const calendarQuery = (days: InputByOperation<'calendar.entries'>) =>
  queryOptions({
    queryKey: ['tasks', 'calendar', days],
    queryFn: () => call('calendar.entries', days),
    placeholderData: keepPreviousData,
  });
