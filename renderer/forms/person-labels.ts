import type { TFunction } from 'i18next';
import type { ContactFieldName } from './contact-values.ts';
import type { DocumentFieldName } from './document-values.ts';
import type { PersonFieldName } from './person-values.ts';
import type { RelationshipFieldName } from './relationship-values.ts';

/** What each question about a person is called, in the forms and wherever something leads to it. */
export const personQuestionLabels = (t: TFunction): Readonly<Record<PersonFieldName, string>> => ({
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
});

export const documentQuestionLabels = (t: TFunction): Readonly<Record<DocumentFieldName, string>> => ({
  type: t('document.type'),
  number: t('document.number'),
  heldBy: t('document.heldBy'),
  issuer: t('document.issuer'),
  issuingCountry: t('document.issuingCountry'),
  issuedOn: t('document.issuedOn'),
  expiresOn: t('document.expiresOn'),
  remark: t('document.remark'),
});

export const contactQuestionLabels = (t: TFunction): Readonly<Record<ContactFieldName, string>> => ({
  kind: t('contact.kind'),
  value: t('contact.value'),
  belongsTo: t('contact.belongsTo'),
  safety: t('contact.safety'),
  when: t('contact.when'),
  how: t('contact.how'),
  mayBeSaid: t('contact.mayBeSaid'),
});

export const relationshipQuestionLabels = (
  t: TFunction,
): Readonly<Record<RelationshipFieldName, string>> => ({
  kind: t('relationship.kind'),
  otherPersonId: t('relationship.otherPerson'),
  name: t('relationship.name'),
  isGuardian: t('relationship.isGuardian'),
  phone: t('relationship.phone'),
  safety: t('relationship.safety'),
  remark: t('relationship.remark'),
});
