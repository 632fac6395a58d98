import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputByOperation } from '../../shared/contract.ts';
import type { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import { call } from '../bridge.ts';

/** Contacts without a case of a time, newest first. */
export const adviceContactsQuery = (filter: InputByOperation<'adviceContact.list'>) =>
  queryOptions({
    queryKey: ['advice-contacts', 'list', filter],
    queryFn: () => call('adviceContact.list', filter),
    placeholderData: keepPreviousData,
  });

/** How many there were, by each question. */
export const adviceContactCountsQuery = (period: ReportingPeriod) =>
  queryOptions({
    queryKey: ['advice-contacts', 'count', period],
    queryFn: () => call('adviceContact.count', { period }),
    placeholderData: keepPreviousData,
  });

/** One contact. */
export const adviceContactQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['advice-contacts', 'one', contactId],
    queryFn: () => call('adviceContact.open', { contactId }),
  });
