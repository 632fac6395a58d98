import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** What is planned in a case, soonest first; null where it is withheld. */
export const protocolStepsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'protocol-steps', caseId],
    queryFn: () => call('protocol.steps', { caseId }),
  });

/** The office's protocol. */
export const protocolTemplateQuery = queryOptions({
  queryKey: ['cases', 'protocol-template'],
  queryFn: () => call('protocol.template', {}),
});
