import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** What is planned in a case, soonest first; null where it is withheld. */
export const protocolStepsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'protocol-steps', caseId],
    queryFn: () => call('protocol.steps', { caseId }),
  });

/** What is overdue or due soon in one's own cases. */
export const dueStepsQuery = queryOptions({
  queryKey: ['cases', 'due-steps'],
  queryFn: () => call('protocol.due', {}),
});

/** How much each officer has before them. */
export const officerLoadsQuery = queryOptions({
  queryKey: ['cases', 'officer-loads'],
  queryFn: () => call('protocol.load', {}),
});

/** The office's protocol. */
export const protocolTemplateQuery = queryOptions({
  queryKey: ['cases', 'protocol-template'],
  queryFn: () => call('protocol.template', {}),
});
