import type { WaitingProposal } from '../../../shared/contract/proposal.ts';

/** For what an open proposal waits, as one reader sees it: the first three for them. */
export const proposalGroups = ['approve', 'amend', 'send', 'head', 'officer', 'authority'] as const;
export type ProposalGroup = (typeof proposalGroups)[number];

/** For what a proposal waits. */
export function groupOfProposal({ state, mayDecide, isOwn }: WaitingProposal): ProposalGroup {
  switch (state) {
    case 'proposed':
      return mayDecide ? 'approve' : 'head';
    case 'returned':
      return isOwn ? 'amend' : 'officer';
    case 'approved':
      return isOwn ? 'send' : 'officer';
    case 'sent':
      return 'authority';
  }
}

/** The proposals that wait for one thing, in the order in which they came. */
export const proposalsInGroup = (
  proposals: readonly WaitingProposal[],
  group: ProposalGroup,
): readonly WaitingProposal[] => proposals.filter((each) => groupOfProposal(each) === group);
