import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Every step of a case's identification. */
export const ledgerQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'ledger', caseId],
    queryFn: () => call('identification.ledger', { caseId }),
  });

/** Lines of the list of those who wait; of more, only the number is told. */
export const WAITING_SHOWN = 200;

/** Who waits for the authority that decides, and how long that takes. */
export const waitingCasesQuery = queryOptions({
  queryKey: ['cases', 'waiting'],
  queryFn: () => call('identification.waiting', { limit: WAITING_SHOWN }),
});
