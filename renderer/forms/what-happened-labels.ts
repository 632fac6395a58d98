import type { TFunction } from 'i18next';
import type { WhatHappenedFieldName } from './what-happened-values.ts';

/** What each question of what happened is called, in the form and wherever something leads to it. */
export const whatHappenedLabels = (t: TFunction): Readonly<Record<WhatHappenedFieldName, string>> => ({
  acts: t('whatHappened.field.acts'),
  means: t('whatHappened.field.means'),
  purposes: t('whatHappened.field.purposes'),
  formsOfExploitation: t('whatHappened.field.formsOfExploitation'),
  industries: t('whatHappened.field.industries'),
  sexualExploitationTypes: t('whatHappened.field.sexualExploitationTypes'),
  recruitmentMethods: t('whatHappened.field.recruitmentMethods'),
  recruiterRelationships: t('whatHappened.field.recruiterRelationships'),
  recruitmentSites: t('whatHappened.field.recruitmentSites'),
  route: t('whatHappened.field.route'),
  methodsOfControl: t('whatHappened.field.methodsOfControl'),
  debts: t('whatHappened.field.debts'),
  wagesOwed: t('whatHappened.field.wagesOwed'),
  others: t('whatHappened.field.others'),
  told: t('whatHappened.field.told'),
});
