import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import { interpreterUses } from '../../shared/codes/interpreter-uses.ts';
import { interviewConsents } from '../../shared/codes/interview-consents.ts';
import { languages } from '../../shared/codes/languages.ts';
import { screeningConclusions } from '../../shared/codes/screening-conclusions.ts';
import type { Text } from '../text/use-text.ts';
import type { RawAnswer } from './raw-answer.ts';
import type { ScreeningFieldName, ScreeningValues } from './screening-values.ts';

/** How each question of a screening is asked. */
export const screeningLabels = (t: TFunction): Readonly<Record<ScreeningFieldName, string>> => ({
  instrumentId: t('screening.instrument'),
  instrumentVersion: t('screening.instrumentVersion'),
  heldOn: t('screening.heldOn'),
  heldAt: t('screening.heldAt'),
  place: t('screening.place'),
  consent: t('screening.consent'),
  interviewsElsewhere: t('screening.interviewsElsewhere'),
  interpreter: t('screening.interpreter'),
  interpreterLanguage: t('screening.interpreterLanguage'),
  interpreterName: t('screening.interpreterName'),
  presentOthers: t('screening.presentOthers'),
  repeatReason: t('screening.repeatReason'),
  path: t('screening.path'),
  pathReason: t('screening.pathReason'),
  act: t('screening.act'),
  answers: t('screening.answers'),
  itemNotes: t('screening.itemNotes'),
  notes: t('screening.notes'),
  conclusion: t('screening.conclusion'),
  conclusionReason: t('screening.conclusionReason'),
  step: t('screening.step'),
  stepAuthority: t('identification.authority'),
});

/** The questions of a form in words, to compare two versions. */
export function screeningValuesText(
  values: ScreeningValues,
  { t, label }: Text,
): Readonly<Record<ScreeningFieldName, ReactNode>> {
  const said = <T>(raw: RawAnswer<T>, show: (typed: T) => string) =>
    raw.missing === null ? show(raw.typed) : t(`answer.${raw.missing}`);
  return {
    ...values,
    heldOn: said(values.heldOn, ({ text }) => text),
    heldAt: said(values.heldAt, (typed) => typed),
    place: said(values.place, ({ text, other }) => [text, other].filter(Boolean).join(', ')),
    consent: said(values.consent, (code) => label(interviewConsents, code)),
    interviewsElsewhere: said(values.interviewsElsewhere, (typed) => typed),
    interpreter: said(values.interpreter, (code) => label(interpreterUses, code)),
    interpreterLanguage: said(values.interpreterLanguage, (code) => label(languages, code)),
    path: t(`screening.paths.${values.path}`),
    act: t(`screening.answer.${values.act}`),
    answers: Object.entries(values.answers)
      .map(([code, answer]) => `${code}: ${t(`screening.answer.${answer}`)}`)
      .join(' · '),
    itemNotes: Object.entries(values.itemNotes)
      .map(([code, note]) => `${code}: ${note}`)
      .join(' · '),
    conclusion: values.conclusion === '' ? '' : label(screeningConclusions, values.conclusion),
    step: values.step === '' ? t('screening.noStep') : label(identificationStatuses, values.step),
    stepAuthority: values.stepAuthority === '' ? '' : label(identificationAuthorities, values.stepAuthority),
  };
}
