import type { TFunction } from 'i18next';
import type { CaseFieldName } from './case-values.ts';

/** What each question is called, in the form and wherever something leads to it. */
export const caseQuestionLabels = (t: TFunction): Readonly<Record<CaseFieldName, string>> => ({
  nameLao: t('caseForm.nameLao'),
  nameLatin: t('caseForm.nameLatin'),
  otherNames: t('caseForm.otherNames'),
  sex: t('caseForm.sex'),
  birth: t('caseForm.birth'),
  nationalities: t('caseForm.nationalities'),
  ethnicGroup: t('caseForm.ethnicGroup'),
  languages: t('caseForm.languages'),
  home: t('caseForm.home'),
  formsOfExploitation: t('caseForm.formsOfExploitation'),
  authority: t('caseForm.authority'),
  decidedOn: t('caseForm.decidedOn'),
  openedOn: t('caseForm.openedOn'),
  sourceOfDetection: t('caseForm.sourceOfDetection'),
  responsibleOfficer: t('caseForm.responsibleOfficer'),
});
