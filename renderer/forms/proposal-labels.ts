import type { TFunction } from 'i18next';

/** What a proposal says and what was done with it, as its form and its page ask and tell it. */
export const proposalHistoryLabels = (t: TFunction) => ({
  proposes: t('proposal.proposes'),
  notIdentifiedBecause: t('history.notIdentifiedBecause'),
  summary: t('proposal.summary'),
  reasons: t('proposal.reasons'),
  remark: t('proposal.remark'),
  state: t('proposal.standing'),
  sentOn: t('proposal.sentOn'),
  way: t('proposal.way'),
  document: t('proposal.document'),
});
