import type { ReactNode } from 'react';
import { adviceChannels } from '../../../shared/codes/advice-channels.ts';
import { adviceContactKinds } from '../../../shared/codes/advice-contact-kinds.ts';
import { adviceGiven } from '../../../shared/codes/advice-given.ts';
import { adviceSubjects } from '../../../shared/codes/advice-subjects.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { AdviceAge } from '../../../shared/domain/advice-contact.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import type { AdviceContactFieldName, AdviceContactValues } from '../../forms/advice-contact-values.ts';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { isOrganisationId } from '../../forms/raw-organisation.ts';
import type { Text } from '../../text/use-text.ts';
import { AccountName } from '../../ui/account-name.tsx';
import { OrganisationName } from '../../ui/organisation-name.tsx';
import { PlaceText } from '../../ui/place-text.tsx';

/** What was answered, or why nothing was; nothing where nobody asked or the answer is withheld. */
export function answerText<T>(
  answer: Answer<T> | undefined,
  { t }: Text,
  show: (value: T) => string,
): string {
  if (answer === undefined || answer.answer === 'not-asked') return '';
  return answer.answer === 'given' ? show(answer.value) : t(`answer.${answer.answer}`);
}

/** An age: "25 years", or that it is a child or an adult. */
export const adviceAgeText = ({ t, number }: Text, age: AdviceAge): string =>
  typeof age === 'number'
    ? t('adviceContacts.years', { age: number(age) })
    : t(`adviceContacts.ageGroup.${age}`);

/** Several codes as their labels. */
export const labelsText = ({ label }: Text, list: CodeList, codes: readonly string[]): string =>
  codes.map((code) => label(list, code)).join(', ');

/** The questions of a contact in words. */
export function adviceContactValuesText(
  values: AdviceContactValues,
  text: Text,
): Readonly<Record<AdviceContactFieldName, ReactNode>> {
  const { t, label } = text;
  const said = <T,>(raw: RawAnswer<T>, show: (typed: T) => ReactNode): ReactNode =>
    raw.missing === null ? show(raw.typed) : t(`answer.${raw.missing}`);
  const coded = (list: CodeList) => (code: string) => (code === '' ? '' : label(list, code));
  return {
    kind: coded(adviceContactKinds)(values.kind),
    channel: coded(adviceChannels)(values.channel),
    sex: said(values.sex, coded(sexes)),
    age: said(values.age, (typed) =>
      typed === 'child' || typed === 'adult' ? t(`adviceContacts.ageGroup.${typed}`) : typed,
    ),
    nationality: said(values.nationality, coded(countries)),
    placeCode: said(values.placeCode, ({ code, text: words }) =>
      code === '' ? (
        words
      ) : (
        <PlaceText place={{ answer: 'given', value: { placeCode: code, freeText: null } }} />
      ),
    ),
    language: said(values.language, coded(languages)),
    subjects: said(values.subjects, (codes) => labelsText(text, adviceSubjects, codes)),
    advice: said(values.advice, (codes) => labelsText(text, adviceGiven, codes)),
    referredToId: isOrganisationId(values.referredToId) ? (
      <OrganisationName organisationId={values.referredToId} />
    ) : (
      values.referredToId
    ),
    remarks: values.remarks,
    callBack: values.callBack,
    receivedOn: values.receivedOn.text,
    hour: values.hour,
    answeredBy: <AccountName accountId={values.answeredBy} />,
  };
}
