import type { ReactNode } from 'react';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { contactKinds } from '../../shared/codes/contact-kinds.ts';
import { contactSafety } from '../../shared/codes/contact-safety.ts';
import { countries } from '../../shared/codes/countries.ts';
import { disabilities } from '../../shared/codes/disabilities.ts';
import { documentHolders } from '../../shared/codes/document-holders.ts';
import { documentTypes } from '../../shared/codes/document-types.ts';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { eventCertainties } from '../../shared/codes/event-certainties.ts';
import { eventKinds } from '../../shared/codes/event-kinds.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { languages } from '../../shared/codes/languages.ts';
import { lifeStatuses } from '../../shared/codes/life-statuses.ts';
import { nameKinds } from '../../shared/codes/name-kinds.ts';
import { relationshipKinds } from '../../shared/codes/relationship-kinds.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import type { Text } from '../text/use-text.ts';
import { AccountName } from '../ui/account-name.tsx';
import { IncidentName } from '../ui/incident-name.tsx';
import { PlaceText } from '../ui/place-text.tsx';
import type { CaseFieldName, CaseValues } from './case-values.ts';
import type { ContactFieldName, ContactValues } from './contact-values.ts';
import type { DocumentFieldName, DocumentValues } from './document-values.ts';
import type { EventFieldName, EventValues } from './event-values.ts';
import type { PersonFieldName, PersonValues } from './person-values.ts';
import { readAnswer, type RawAnswer } from './raw-answer.ts';
import type { RelationshipFieldName, RelationshipValues } from './relationship-values.ts';
import type { RawNames } from './raw-names.ts';
import { readPlace, type RawPlace } from './raw-place.ts';

/** The answers of a person in words, each as its own question would say it. */
export function personValuesText(
  values: PersonValues,
  text: Text,
): Readonly<Record<PersonFieldName, ReactNode>> {
  return {
    nameLao: wordsOf(text, values.nameLao, asIs),
    nameLatin: wordsOf(text, values.nameLatin, asIs),
    title: wordsOf(text, values.title, asIs),
    otherNames: wordsOf(text, values.otherNames, (names) => namesText(text, names)),
    sex: wordsOf(text, values.sex, labelIn(text, sexes)),
    birth: wordsOf(text, values.birth, (birth) => birth.text),
    nationalities: wordsOf(text, values.nationalities, labelsIn(text, countries)),
    ethnicGroup: wordsOf(text, values.ethnicGroup, labelIn(text, ethnicGroups)),
    languages: wordsOf(text, values.languages, labelsIn(text, languages)),
    interpreterLanguage: wordsOf(text, values.interpreterLanguage, labelIn(text, languages)),
    disabilities: wordsOf(text, values.disabilities, labelsIn(text, disabilities)),
    home: <RawPlaceText raw={values.home} />,
    lifeStatus: wordsOf(text, values.lifeStatus, labelIn(text, lifeStatuses)),
    diedOn: wordsOf(text, values.diedOn, (date) => date.text),
  };
}

/** The fields of a case in words. */
export function caseValuesText(values: CaseValues, text: Text): Readonly<Record<CaseFieldName, ReactNode>> {
  return {
    ...personValuesText(values, text),
    authority: wordsOf(text, values.authority, labelIn(text, identificationAuthorities)),
    decidedOn: wordsOf(text, values.decidedOn, (date) => date.text),
    openedOn: values.openedOn.text,
    incidentId:
      values.incidentId === '' ? text.t('caseForm.ownCase') : <IncidentName incidentId={values.incidentId} />,
    sourceOfDetection: wordsOf(text, values.sourceOfDetection, labelIn(text, sourcesOfDetection)),
    foundOn: wordsOf(text, values.foundOn, (date) => date.text),
    foundAt: <RawPlaceText raw={values.foundAt} />,
    responsibleOfficer: <AccountName accountId={values.responsibleOfficer} />,
  };
}

/** The fields of an event in words. */
export function eventValuesText(
  values: EventValues,
  text: Text,
): Readonly<Record<EventFieldName, ReactNode>> {
  return {
    what: values.what,
    kind: wordsOf(text, values.kind, labelIn(text, eventKinds)),
    when: wordsOf(text, values.when, (date) => date.text),
    certainty: wordsOf(text, values.certainty, labelIn(text, eventCertainties)),
    place: <RawPlaceText raw={values.place} />,
    isHeavy: text.t(values.isHeavy ? 'event.isHeavy' : 'event.isNotHeavy'),
    compartment: text.t(`event.${values.compartment}`),
  };
}

/** The fields of a document in words. */
export const documentValuesText = (
  values: DocumentValues,
  text: Text,
): Readonly<Record<DocumentFieldName, ReactNode>> => ({
  type: wordsOf(text, values.type, labelIn(text, documentTypes)),
  number: wordsOf(text, values.number, asIs),
  heldBy: wordsOf(text, values.heldBy, labelIn(text, documentHolders)),
  issuer: wordsOf(text, values.issuer, asIs),
  issuingCountry: wordsOf(text, values.issuingCountry, labelIn(text, countries)),
  issuedOn: wordsOf(text, values.issuedOn, (date) => date.text),
  expiresOn: wordsOf(text, values.expiresOn, (date) => date.text),
  remark: wordsOf(text, values.remark, asIs),
});

/** The fields of a contact in words. */
export const contactValuesText = (
  values: ContactValues,
  text: Text,
): Readonly<Record<ContactFieldName, ReactNode>> => ({
  kind: labelIn(text, contactKinds)(values.kind),
  value: values.value,
  belongsTo: wordsOf(text, values.belongsTo, asIs),
  safety: wordsOf(text, values.safety, labelIn(text, contactSafety)),
  when: wordsOf(text, values.when, asIs),
  how: wordsOf(text, values.how, asIs),
  mayBeSaid: wordsOf(text, values.mayBeSaid, asIs),
});

/** The fields of a relationship in words. */
export const relationshipValuesText = (
  values: RelationshipValues,
  text: Text,
): Readonly<Record<RelationshipFieldName, ReactNode>> => ({
  kind: labelIn(text, relationshipKinds)(values.kind),
  otherPersonId: text.t(values.otherPersonId === null ? 'relationship.notOnFile' : 'relationship.onFile'),
  name: wordsOf(text, values.name, asIs),
  isGuardian: text.t(values.isGuardian ? 'relationship.guardian' : 'relationship.noGuardian'),
  phone: wordsOf(text, values.phone, asIs),
  safety: wordsOf(text, values.safety, labelIn(text, contactSafety)),
  remark: wordsOf(text, values.remark, asIs),
});

const namesText = (text: Text, names: RawNames): string =>
  names
    .filter((name) => name.text.trim() !== '')
    .map((name) => `${name.text} (${text.label(nameKinds, name.kind)})`)
    .join(', ');

const asIs = (typed: string): string => typed;

const labelIn =
  (text: Text, list: CodeList) =>
  (code: string): string =>
    code === '' ? '' : text.label(list, code);

const labelsIn =
  (text: Text, list: CodeList) =>
  (codes: readonly string[]): string =>
    codes.map((code) => text.label(list, code)).join(', ');

/** What was typed, in words, or the answer that stands instead; what nobody touched was not asked. */
export function wordsOf<T>(
  { t }: Text,
  { typed, missing }: RawAnswer<T>,
  show: (typed: T) => string,
): string {
  const shown = missing === null ? show(typed) : '';
  return shown.trim() === '' ? t(`answer.${missing ?? 'not-asked'}`) : shown;
}

/** A place as it was typed, in words. */
export function RawPlaceText({ raw }: { readonly raw: RawAnswer<RawPlace> }) {
  const reading = readAnswer(raw, readPlace);
  return reading.ok ? <PlaceText place={reading.value} /> : null;
}
