/** Where a proposal to the deciding authority stands. The last three are its end. */
export const proposalStates = [
  'proposed',
  'returned',
  'approved',
  'sent',
  'withdrawn',
  'decided',
  'lapsed',
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What is done with a proposal. */
export const proposalActs = [
  'propose',
  'amend',
  'return',
  'approve',
  'send',
  'withdraw',
  'decide',
  'lapse',
] as const;
export type ProposalAct = (typeof proposalActs)[number];

/**
 * What may be done with a proposal in which state, and where it leads; what is not in the table is illegal. The head of the
 * wing returns or approves; the officer amends, withdraws and sends. Nobody decides or lets one lapse by hand: the next
 * step of the ledger does, by a decision, or because the person declined and nothing is left to decide.
 */
export const proposalSteps: Readonly<
  Record<ProposalState | 'none', Readonly<Partial<Record<ProposalAct, ProposalState>>>>
> = {
  none: { propose: 'proposed' },
  proposed: {
    amend: 'proposed',
    return: 'returned',
    approve: 'approved',
    withdraw: 'withdrawn',
    decide: 'decided',
    lapse: 'lapsed',
  },
  returned: { amend: 'proposed', withdraw: 'withdrawn', decide: 'decided', lapse: 'lapsed' },
  approved: { send: 'sent', decide: 'decided', lapse: 'lapsed' },
  sent: { decide: 'decided', lapse: 'lapsed' },
  withdrawn: {},
  decided: {},
  lapsed: {},
};

/** Where an act leads from a state; undefined where it is illegal there. */
export function proposalAfter(state: ProposalState | 'none', act: ProposalAct): ProposalState | undefined {
  return proposalSteps[state][act];
}

/** Whether something may still be done with a proposal; a case has one of these at most. */
export const isProposalOpen = (state: ProposalState): boolean => Object.keys(proposalSteps[state]).length > 0;

/** Whether the head has agreed to what it says: only then it goes to paper. */
export const isProposalForPaper = (state: ProposalState): boolean => state === 'approved' || state === 'sent';
