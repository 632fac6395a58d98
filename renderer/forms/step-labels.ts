import type { TFunction } from 'i18next';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import { kindsOfHelp } from '../../shared/codes/kinds-of-help.ts';
import { legalBases } from '../../shared/codes/legal-bases.ts';
import { reasonsNotIdentified } from '../../shared/codes/reasons-not-identified.ts';
import type { Text } from '../text/use-text.ts';
import { authorityIn, type StepFieldName, type StepValues } from './step-values.ts';

/** The questions of the form of a step. */
export const stepQuestionLabels = (t: TFunction): Readonly<Record<StepFieldName, string>> => ({
  status: t('identification.status'),
  authority: t('identification.authority'),
  decidedOn: t('identification.decidedOn'),
  notIdentifiedBecause: t('history.notIdentifiedBecause'),
  isAdultBelieved: t('identification.isAdult'),
  toldAboutHelp: t('identification.toldAboutHelp'),
  toldAbout: t('refusal.toldAbout'),
  metAt: t('refusal.metAt'),
  reasons: t('history.reasons'),
  legalBasis: t('history.legalBasis'),
  document: t('identification.document'),
  screeningId: t('screening.title'),
});

/** The fields of a step in words. */
export function stepValuesText(values: StepValues, text: Text): Readonly<Record<StepFieldName, string>> {
  const { t, label } = text;
  const missing = (answer: { readonly missing: string | null }, shown: string): string =>
    answer.missing === null && shown !== '' ? shown : t('answer.not-asked');
  return {
    status: values.status === '' ? '' : label(identificationStatuses, values.status),
    authority: label(identificationAuthorities, authorityIn(values)),
    decidedOn: values.decidedOn.text,
    notIdentifiedBecause: label(reasonsNotIdentified, values.notIdentifiedBecause),
    isAdultBelieved: t(values.isAdultBelieved ? 'identification.yes' : 'identification.no'),
    toldAboutHelp: missing(
      values.toldAboutHelp,
      t(values.toldAboutHelp.typed === 'yes' ? 'identification.yes' : 'identification.no'),
    ),
    toldAbout: missing(
      values.toldAbout,
      values.toldAbout.typed.map((code) => label(kindsOfHelp, code)).join(', '),
    ),
    metAt: missing(
      values.metAt,
      [values.metAt.typed.text, values.metAt.typed.other].filter(Boolean).join(', '),
    ),
    reasons: values.reasons,
    legalBasis: missing(
      values.legalBasis,
      values.legalBasis.typed.map((code) => label(legalBases, code)).join(', '),
    ),
    document: missing(values.document, values.document.typed),
    screeningId: values.screeningId,
  };
}
