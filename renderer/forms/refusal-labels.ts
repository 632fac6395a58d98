import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { countries } from '../../shared/codes/countries.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { kindsOfHelp } from '../../shared/codes/kinds-of-help.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import { yesNo } from '../../shared/codes/yes-no.ts';
import type { Text } from '../text/use-text.ts';
import type { RawAnswer } from './raw-answer.ts';
import { beliefs, type RefusalFieldName, type RefusalValues } from './refusal-values.ts';

/** How each question of a refusal is asked. */
export const refusalLabels = (t: TFunction): Readonly<Record<RefusalFieldName, string>> => ({
  isAdultBelieved: t('refusal.isAdultBelieved'),
  sex: t('caseForm.sex'),
  birth: t('caseForm.birth'),
  nationalities: t('caseForm.nationalities'),
  metOn: t('refusal.metOn'),
  metAt: t('refusal.metAt'),
  sourceOfDetection: t('caseForm.sourceOfDetection'),
  toldAboutHelp: t('identification.toldAboutHelp'),
  toldAbout: t('refusal.toldAbout'),
  authority: t('refusal.authority'),
  reasons: t('refusal.reasons'),
});

/** The questions of a refusal in words. */
export function refusalValuesText(
  values: RefusalValues,
  { t, label }: Text,
): Readonly<Record<RefusalFieldName, ReactNode>> {
  const said = <T>(raw: RawAnswer<T>, show: (typed: T) => string) =>
    raw.missing === null ? show(raw.typed) : t(`answer.${raw.missing}`);
  const belief = beliefs.find((each) => each === values.isAdultBelieved);
  return {
    isAdultBelieved: belief === undefined ? '' : t(`refusal.belief.${belief}`),
    sex: said(values.sex, (code) => label(sexes, code)),
    birth: said(values.birth, ({ text }) => text),
    nationalities: said(values.nationalities, (codes) =>
      codes.map((code) => label(countries, code)).join(', '),
    ),
    metOn: values.metOn.text,
    metAt: said(values.metAt, ({ text, other }) => [text, other].filter(Boolean).join(', ')),
    sourceOfDetection: said(values.sourceOfDetection, (code) => label(sourcesOfDetection, code)),
    toldAboutHelp: said(values.toldAboutHelp, (code) => label(yesNo, code)),
    toldAbout: said(values.toldAbout, (codes) => codes.map((code) => label(kindsOfHelp, code)).join(', ')),
    authority: values.authority === '' ? '' : label(identificationAuthorities, values.authority),
    reasons: values.reasons,
  };
}
