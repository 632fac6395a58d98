import type { ReactNode } from 'react';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { countries } from '../../shared/codes/countries.ts';
import { disabilities } from '../../shared/codes/disabilities.ts';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { eventCertainties } from '../../shared/codes/event-certainties.ts';
import { eventKinds } from '../../shared/codes/event-kinds.ts';
import { formsOfExploitation } from '../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { languages } from '../../shared/codes/languages.ts';
import { lifeStatuses } from '../../shared/codes/life-statuses.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import type { Text } from '../text/use-text.ts';
import { AccountName } from '../ui/account-name.tsx';
import { PlaceText } from '../ui/place-text.tsx';
import type { CaseFieldName, CaseValues } from './case-values.ts';
import type { EventFieldName, EventValues } from './event-values.ts';
import { readAnswer, type RawAnswer } from './raw-answer.ts';
import { readPlace, type RawPlace } from './raw-place.ts';

/** The fields of a case in words, each as its own question would say it. */
export function caseValuesText(values: CaseValues, text: Text): Readonly<Record<CaseFieldName, ReactNode>> {
  return {
    nameLao: wordsOf(text, values.nameLao, asIs),
    nameLatin: wordsOf(text, values.nameLatin, asIs),
    title: wordsOf(text, values.title, asIs),
    otherNames: wordsOf(text, values.otherNames, (names) => names.replaceAll('\n', ', ')),
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
    authority: wordsOf(text, values.authority, labelIn(text, identificationAuthorities)),
    decidedOn: wordsOf(text, values.decidedOn, (date) => date.text),
    formsOfExploitation: wordsOf(text, values.formsOfExploitation, labelsIn(text, formsOfExploitation)),
    openedOn: values.openedOn.text,
    sourceOfDetection: wordsOf(text, values.sourceOfDetection, labelIn(text, sourcesOfDetection)),
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
    compartment: text.t(`event.${values.compartment}`),
  };
}

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
function wordsOf<T>({ t }: Text, { typed, missing }: RawAnswer<T>, show: (typed: T) => string): string {
  const shown = missing === null ? show(typed) : '';
  return shown.trim() === '' ? t(`answer.${missing ?? 'not-asked'}`) : shown;
}

function RawPlaceText({ raw }: { readonly raw: RawAnswer<RawPlace> }) {
  const reading = readAnswer(raw, readPlace);
  return reading.ok ? <PlaceText place={reading.value} /> : null;
}
