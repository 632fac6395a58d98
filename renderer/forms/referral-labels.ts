import type { TFunction } from 'i18next';

/** What a referral says and what was done with it, as its form and its page ask and tell it. */
export const referralLabels = (t: TFunction) => ({
  direction: t('referral.direction'),
  needs: t('referral.needs'),
  organisationId: t('referral.organisation'),
  country: t('referral.country'),
  handOverAt: t('referral.handOverAt'),
  urgency: t('referral.urgency'),
  message: t('referral.message'),
  contactPerson: t('referral.contactPerson'),
  why: t('referral.why'),
});

/** What the history keeps of a referral, by its question. */
export const referralHistoryLabels = (t: TFunction) => ({
  ...referralLabels(t),
  to: t('referral.to'),
  state: t('referral.standing'),
  sentOn: t('referral.sentOn'),
  way: t('referral.way'),
  answerDueOn: t('referral.answerDueOn'),
  categories: t('referral.categories'),
  reason: t('referral.reason'),
  step: t('referral.step'),
  answeredBy: t('referral.answeredBy'),
  remark: t('referral.remark'),
});
