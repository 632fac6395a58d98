import type { TFunction } from 'i18next';
import type { CaseFile } from '../../shared/contract/case.ts';
import type { CaseFieldName } from './case-values.ts';
import { personQuestionLabels } from './person-labels.ts';

/** What each question is called, in the form and wherever something leads to it. */
export const caseQuestionLabels = (t: TFunction): Readonly<Record<CaseFieldName, string>> => ({
  ...personQuestionLabels(t),
  authority: t('caseForm.authority'),
  decidedOn: t('caseForm.decidedOn'),
  openedOn: t('caseForm.openedOn'),
  incidentId: t('caseForm.incidentId'),
  sourceOfDetection: t('caseForm.sourceOfDetection'),
  foundOn: t('caseForm.foundOn'),
  foundAt: t('caseForm.foundAt'),
  responsibleOfficer: t('caseForm.responsibleOfficer'),
});

/** As {@link caseQuestionLabels}, of a case on file, which may have begun with a refusal and no presumption. */
export const caseLabelsOf = (
  { identification }: Pick<CaseFile, 'identification'>,
  t: TFunction,
): Readonly<Record<CaseFieldName, string>> => ({
  ...caseQuestionLabels(t),
  ...(identification.status === 'declined' && {
    authority: t('refusal.authority'),
    decidedOn: t('refusal.declinedOn'),
  }),
});
