import { z } from 'zod';
import { countries } from '../../../shared/codes/countries.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { referralEndReasons } from '../../../shared/codes/referral-end-reasons.ts';
import { referralRefusalReasons } from '../../../shared/codes/referral-refusal-reasons.ts';
import { referralRevocationReasons } from '../../../shared/codes/referral-revocation-reasons.ts';
import { referralUrgencies } from '../../../shared/codes/referral-urgencies.ts';
import { repatriationSteps } from '../../../shared/codes/repatriation-steps.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { waysOfSending } from '../../../shared/codes/ways-of-sending.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import type { ConsentStanding } from '../../../shared/contract/referral.ts';
import {
  type Referral,
  ReferralActCodes,
  type ReferralRemark,
  type ReferralSending,
  type ReferralTo,
  type ReferralWords,
  sharedWith,
} from '../../../shared/domain/referral.ts';
import { type ReferralMove, referralStates } from '../../../shared/domain/referral-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { Text } from '../../text/use-text.ts';
import { organisationName } from '../../ui/organisation-text.ts';
import type { FieldTexts } from '../case-page/field-text.tsx';

type Called = Parameters<typeof organisationName>[1] | null;

/** To whom somebody is referred, in a few words. */
export function receiverText(text: Text, to: ReferralTo | undefined, organisation: Called): string {
  const { t, label } = text;
  if (to === undefined) return t('referral.someReceiver');
  if (to.direction === 'wing') return t(`compartment.${to.wing}`);
  const name = organisation === null ? t('referral.goneOrganisation') : organisationName(text, organisation);
  return to.direction === 'abroad' ? `${name}, ${label(countries, to.country)}` : name;
}

/** The kinds of help that are asked for, in one line. */
export const needsText = ({ label }: Text, needs: readonly string[] | undefined): string =>
  (needs ?? []).map((need) => label(serviceKinds, need)).join(', ');

/** The list in which the reason of an act stands. */
export function reasonsOf(act: ReferralMove): CodeList | undefined {
  switch (act) {
    case 'refuse':
      return referralRefusalReasons;
    case 'end':
      return referralEndReasons;
    case 'revoke':
      return referralRevocationReasons;
    default:
      return undefined;
  }
}

/** Why somebody refused, ended or revoked; empty where nobody did, or it is withheld. */
export function reasonText(
  { label }: Text,
  act: ReferralMove,
  codes: Pick<ReferralActCodes, 'reason'> | undefined,
): string {
  const list = reasonsOf(act);
  const reason = codes?.reason ?? null;
  return list === undefined || reason === null ? '' : label(list, reason);
}

/** What was done with a referral, with its reason or its step of a return. */
export function actText(text: Text, act: ReferralMove, codes: ReferralActCodes | undefined): string {
  const { t, label } = text;
  const step = codes?.step ?? null;
  if (act === 'coordinate' && step !== null) return label(repatriationSteps, step);
  const reason = reasonText(text, act, codes);
  return reason === '' ? t(`referral.did.${act}`) : `${t(`referral.did.${act}`)}: ${reason}`;
}

/** Why nothing may go, plainly, naming for what and since when; undefined where it may. */
export function consentText(
  { t, label, language }: Text,
  consent: ConsentStanding,
  to: ReferralTo,
  receiver: string,
): string | undefined {
  if (consent.holds) return undefined;
  return t(`referral.consentMissing.${consent.because}`, {
    purpose: label(consentPurposes, sharedWith(to).purpose),
    receiver,
    day: consent.since === null ? '–' : formatDate(consent.since, language, 'long'),
    categories: consent.categories.map((category) => label(dataCategories, category)).join(', '),
  });
}

/** What the history keeps of a referral beside its fields. */
export const KeptReferral = z.strictObject({
  state: z.enum(referralStates),
  reason: ReferralActCodes.shape.reason.unwrap(),
  step: ReferralActCodes.shape.step.unwrap(),
});

const anyReason: readonly CodeList[] = [
  referralRefusalReasons,
  referralEndReasons,
  referralRevocationReasons,
];

export const keptReferralTexts: FieldTexts<z.infer<typeof KeptReferral>> = {
  state: (state, { t }) => t(`referral.state.${state}`),
  reason: (reason, { label }) => {
    const list = anyReason.find(({ values }) => values.some(({ code }) => code === reason));
    return list === undefined ? reason : label(list, reason);
  },
  step: (step, { label }) => label(repatriationSteps, step),
};

export const referralTexts: FieldTexts<Referral> = {
  to: (to, text) =>
    to.direction === 'wing'
      ? text.t(`compartment.${to.wing}`)
      : to.direction === 'abroad'
        ? text.t('referral.directions.abroad')
        : text.t('referral.directions.organisation'),
  needs: (needs, text) => needsText(text, needs),
  urgency: (urgency, { label }) => label(referralUrgencies, urgency),
};

export const referralSendingTexts: FieldTexts<ReferralSending> = {
  sentOn: (day, { language }) => formatDate(day, language, 'short'),
  way: (way, { t, label }) => (way === null ? t('referral.inProgram') : label(waysOfSending, way)),
  answerDueOn: (day, { language }) => formatDate(day, language, 'short'),
  categories: (categories, { label }) => categories.map((each) => label(dataCategories, each)).join(', '),
};

export const referralWordsTexts: FieldTexts<ReferralWords & ReferralRemark> = {
  why: (said) => said ?? '–',
  message: (said) => said ?? '–',
  contactPerson: (said) => said ?? '–',
  answeredBy: (said) => said ?? '–',
  remark: (said) => said ?? '–',
};

/** The fields of a referral in the order in which they are asked and answered. */
export const referralHistoryOrder: readonly string[] = [
  'to',
  'needs',
  'urgency',
  'message',
  'contactPerson',
  'why',
  'state',
  'sentOn',
  'way',
  'answerDueOn',
  'categories',
  'reason',
  'step',
  'answeredBy',
  'remark',
];
