import { z } from 'zod';
import { reasonsNotIdentified } from '../../../shared/codes/reasons-not-identified.ts';
import { waysOfSending } from '../../../shared/codes/ways-of-sending.ts';
import type {
  Proposal,
  ProposalRemark,
  ProposalSending,
  ProposalWords,
} from '../../../shared/domain/proposal.ts';
import { proposalStates } from '../../../shared/domain/proposal-steps.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { proposalHistoryLabels } from '../../forms/proposal-labels.ts';
import { code, type FieldTexts, words } from './field-text.tsx';

/** Where a proposal stands, as its history keeps it. */
export const KeptProposalState = z.strictObject({ state: z.enum(proposalStates) });

export const proposalTexts: FieldTexts<Proposal> = {
  proposes: (proposes, { t }) => t(`proposal.proposed.${proposes}`),
  notIdentifiedBecause: code(reasonsNotIdentified),
};

export const proposalSendingTexts: FieldTexts<ProposalSending> = {
  sentOn: (day, { language }) => formatDate(day, language, 'long'),
  way: (way, { label }) => label(waysOfSending, way),
  document: words,
};

export const proposalStateTexts: FieldTexts<z.infer<typeof KeptProposalState>> = {
  state: (state, { t }) => t(`proposal.state.${state}`),
};

export const proposalWordsTexts: FieldTexts<ProposalWords & ProposalRemark> = {
  summary: (said) => said,
  reasons: (said) => said,
  remark: (said) => said,
};

/** The fields of a proposal in the order in which they are asked and answered. */
export const proposalHistoryOrder: readonly (keyof ReturnType<typeof proposalHistoryLabels>)[] = [
  'proposes',
  'notIdentifiedBecause',
  'summary',
  'reasons',
  'remark',
  'state',
  'sentOn',
  'way',
  'document',
];
