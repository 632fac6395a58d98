import type { TFunction } from 'i18next';
import type { CaseFieldName } from './case-values.ts';

/** What each question is called, in the form and wherever something leads to it. */
export const caseQuestionLabels = (t: TFunction): Readonly<Record<CaseFieldName, string>> => ({
  nameLao: t('caseForm.nameLao'),
  nameLatin: t('caseForm.nameLatin'),
  title: t('caseForm.personTitle'),
  otherNames: t('caseForm.otherNames'),
  sex: t('caseForm.sex'),
  birth: t('caseForm.birth'),
  nationalities: t('caseForm.nationalities'),
  ethnicGroup: t('caseForm.ethnicGroup'),
  languages: t('caseForm.languages'),
  interpreterLanguage: t('caseForm.interpreterLanguage'),
  disabilities: t('caseForm.disabilities'),
  home: t('caseForm.home'),
  lifeStatus: t('caseForm.lifeStatus'),
  diedOn: t('caseForm.diedOn'),
  formsOfExploitation: t('caseForm.formsOfExploitation'),
  authority: t('caseForm.authority'),
  decidedOn: t('caseForm.decidedOn'),
  openedOn: t('caseForm.openedOn'),
  sourceOfDetection: t('caseForm.sourceOfDetection'),
  responsibleOfficer: t('caseForm.responsibleOfficer'),
});
