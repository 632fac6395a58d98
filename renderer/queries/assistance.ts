import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** What the social-work wing does for the person of a case; null where fields are withheld from the reader. */
export const assistanceQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'assistance', caseId],
    queryFn: () => call('assistance.ofCase', { caseId }),
  });

/** What was agreed in one's own cases and is overdue or soon due; asked only with the key of the social-work wing. */
export const dueAssistanceQuery = queryOptions({
  queryKey: ['cases', 'due-assistance'],
  queryFn: () => call('assistance.due', {}),
});
