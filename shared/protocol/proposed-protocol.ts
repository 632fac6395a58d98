import type { ProtocolTemplate } from '../domain/protocol.ts';

/**
 * What the program proposes to do on a presumption, until an office writes its own. No official limit of days is known for
 * any of it: the Lao guidelines could not be obtained (data standards, 5.4), so all of it is shown as a proposal.
 */
export const proposedProtocol: ProtocolTemplate = {
  version: 0,
  steps: [
    { kind: 'SafetyCheck', dueAfterDays: 0, audience: 'everyone' },
    { kind: 'UrgentNeeds', dueAfterDays: 0, audience: 'everyone' },
    { kind: 'GuardianInformed', dueAfterDays: 1, audience: 'child' },
    { kind: 'InterpreterArranged', dueAfterDays: 1, audience: 'everyone' },
    { kind: 'RightsExplained', dueAfterDays: 1, audience: 'everyone' },
    { kind: 'MedicalCheck', dueAfterDays: 2, audience: 'everyone' },
    { kind: 'AgeClarified', dueAfterDays: 3, audience: 'child' },
    { kind: 'ReflectionPeriod', dueAfterDays: 3, audience: 'everyone' },
    { kind: 'ReferralOffered', dueAfterDays: 3, audience: 'everyone' },
    { kind: 'Interview', dueAfterDays: 7, audience: 'everyone' },
    { kind: 'BestInterestsAssessed', dueAfterDays: 7, audience: 'child' },
    { kind: 'ProposalPrepared', dueAfterDays: 14, audience: 'everyone' },
  ],
};
