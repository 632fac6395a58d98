import { Fragment } from 'react';
import { actsOfTrafficking } from '../../../shared/codes/acts-of-trafficking.ts';
import { currencyCodes } from '../../../shared/codes/currency-codes.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { industries } from '../../../shared/codes/industries.ts';
import { meansOfTrafficking } from '../../../shared/codes/means-of-trafficking.ts';
import { methodsOfControl } from '../../../shared/codes/methods-of-control.ts';
import { moneyClaimants } from '../../../shared/codes/money-claimants.ts';
import { partsInCase } from '../../../shared/codes/parts-in-case.ts';
import { purposesOfTrafficking } from '../../../shared/codes/purposes-of-trafficking.ts';
import { recruiterRelationships } from '../../../shared/codes/recruiter-relationships.ts';
import { recruitmentMethods } from '../../../shared/codes/recruitment-methods.ts';
import { rolesInProcess } from '../../../shared/codes/roles-in-process.ts';
import { routeLegKinds } from '../../../shared/codes/route-leg-kinds.ts';
import { sexualExploitationTypes } from '../../../shared/codes/sexual-exploitation-types.ts';
import { websitesAndApps } from '../../../shared/codes/websites-and-apps.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import type { MoneyOwed, Sum } from '../../../shared/domain/money-owed.ts';
import type { OtherInCase } from '../../../shared/domain/other-in-case.ts';
import type { RouteLeg } from '../../../shared/domain/route-leg.ts';
import type { WhatHappened, WhatHappenedWords } from '../../../shared/domain/what-happened.ts';
import type { Text } from '../../text/use-text.ts';
import { legPlaceText } from '../../ui/leg-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { codes, type FieldTexts, words } from '../case-page/field-text.tsx';

/** How each answer of what happened is written for people. */
export const whatHappenedTexts: FieldTexts<WhatHappened> = {
  acts: codes(actsOfTrafficking),
  means: codes(meansOfTrafficking),
  purposes: codes(purposesOfTrafficking),
  formsOfExploitation: codes(formsOfExploitation),
  industries: codes(industries),
  sexualExploitationTypes: codes(sexualExploitationTypes),
  recruitmentMethods: codes(recruitmentMethods),
  recruiterRelationships: codes(recruiterRelationships),
  recruitmentSites: codes(websitesAndApps),
  methodsOfControl: codes(methodsOfControl),
  debts: moneyLines,
  wagesOwed: moneyLines,
  route: (answer, text) =>
    answer.answer === 'given' ? (
      <Lines lines={answer.value.map((leg, at) => `${at + 1}. ${legText(leg, text)}`)} />
    ) : (
      text.t(`answer.${answer.answer}`)
    ),
};

export const whatHappenedWordsTexts: FieldTexts<WhatHappenedWords> = {
  told: words,
  others: (answer, text) =>
    answer.answer === 'given' ? (
      <Lines lines={answer.value.map((other) => otherText(other, text))} />
    ) : (
      text.t(`answer.${answer.answer}`)
    ),
};

/** Somebody else in the case in a line: their part, their name, and what they did in the process. */
export function otherText({ name, part, rolesInProcess: roles }: OtherInCase, text: Text): string {
  const { label, t } = text;
  return [
    label(partsInCase, part),
    name.answer === 'given' ? name.value : name.answer === 'unknown' ? t('others.nameUnknown') : '',
    roles.answer === 'given' ? roles.value.map((code) => label(rolesInProcess, code)).join(', ') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A sum with the code of its currency, which every bank writes: 30.000 THB. */
export const sumText = ({ wholeUnits, currency }: Sum, { number }: Text): string =>
  `${number(wholeUnits)} ${currency}`;

/** One debt or wage in a line: sum, as of when, and who says so. */
export function moneyText({ sum, asOf, claimedBy }: MoneyOwed, text: Text): string {
  const { t, label, language } = text;
  return [
    answerText(text, sum, (value) => `${sumText(value, text)} (${label(currencyCodes, value.currency)})`),
    asOf.answer === 'given' && `${t('moneyOwed.asOf')} ${formatPartialDate(asOf.value, language)}`,
    claimedBy.answer === 'given' && `${t('moneyOwed.claimedBy')}: ${label(moneyClaimants, claimedBy.value)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One leg in a line: what it was, where and when. */
export function legText(leg: RouteLeg, text: Text): string {
  const { t, label, language } = text;
  return [
    label(routeLegKinds, leg.kind),
    legPlaceText(leg, text) || t('route.unknownPlace'),
    leg.when.answer === 'given' ? formatPartialDate(leg.when.value, language) : t('route.noDate'),
  ].join(' · ');
}

function moneyLines(answer: Answer<readonly MoneyOwed[]>, text: Text) {
  if (answer.answer !== 'given') return text.t(`answer.${answer.answer}`);
  return <Lines lines={answer.value.map((row) => moneyText(row, text))} />;
}

/** Lines under each other; the same line may stand twice. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
}
