import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Every proposal of a case, the newest first. */
export const proposalsOfCaseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'proposals-of', caseId],
    queryFn: () => call('proposal.ofCase', { caseId }),
  });

/** The open proposals within reach. */
export const openProposalsQuery = queryOptions({
  queryKey: ['cases', 'proposals'],
  queryFn: () => call('proposal.list', {}),
});

/** A proposal as it goes to paper; kept no longer than it is looked at, because the name is on it. */
export const proposalPaperQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['cases', 'proposal-paper', proposalId],
    queryFn: () => call('proposal.paper', { proposalId }),
    gcTime: 0,
  });
