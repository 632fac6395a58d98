import type { TFunction } from 'i18next';

/** What a consent says, as its form and its page ask and tell it. */
export const consentLabels = (t: TFunction) => ({
  purpose: t('consent.purpose'),
  recipient: t('consent.recipient'),
  decision: t('consent.decision'),
  decidedOn: t('consent.decidedOn'),
  ground: t('consent.ground'),
  reason: t('consent.reason'),
  kinds: t('consent.kinds'),
  categories: t('consent.mayGo'),
  withheld: t('consent.withheld'),
  givenBy: t('consent.givenBy'),
  givenByName: t('consent.givenByName'),
  assentOfChild: t('consent.assentOfChild'),
  told: t('consent.told'),
  howExplained: t('consent.howExplained'),
  language: t('consent.language'),
  interpreter: t('consent.interpreter'),
  interpreterName: t('consent.interpreterName'),
  form: t('consent.form'),
  witnessName: t('consent.witnessName'),
  validUntil: t('consent.validUntil'),
  withdrawnOn: t('consent.withdrawnOn'),
  withdrawnBecause: t('consent.withdrawnBecause'),
});
