import type { TFunction } from 'i18next';
import { z } from 'zod';
import { childAssents } from '../../../shared/codes/child-assents.ts';
import { consentDecisions } from '../../../shared/codes/consent-decisions.ts';
import { consentForms } from '../../../shared/codes/consent-forms.ts';
import { consentGivers } from '../../../shared/codes/consent-givers.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import { explainedBeforeConsent } from '../../../shared/codes/explained-before-consent.ts';
import { groundsForSharing } from '../../../shared/codes/grounds-for-sharing.ts';
import { interpreterUses } from '../../../shared/codes/interpreter-uses.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { withholdingReasons } from '../../../shared/codes/withholding-reasons.ts';
import type { Consent, ConsentRecipient, ConsentWords } from '../../../shared/domain/consent.ts';
import {
  ConsentOverride,
  type ConsentOverrideWords,
  overrideFindings,
} from '../../../shared/domain/consent-override.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { Text } from '../../text/use-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { recipientText } from '../../ui/recipient-text.ts';
import type { FieldTexts } from '../case-page/field-text.tsx';

const day = (iso: string | null, { language }: Text): string =>
  iso === null ? '—' : formatDate(iso, language, 'short');
const kinds = (categories: readonly string[], { label }: Text): string =>
  categories.map((kind) => label(dataCategories, kind)).join(', ') || '—';
/** The history names the kind of recipient; which organisation it is, the record itself tells. */
const who = (recipient: ConsentRecipient, text: Text): string =>
  recipient.to === 'organisation'
    ? text.t('consent.organisationOfDirectory')
    : recipientText(text, recipient, []);

export const consentTexts: FieldTexts<Consent> = {
  purpose: (purpose, { label }) => label(consentPurposes, purpose),
  recipient: who,
  decision: (decision, { label }) => label(consentDecisions, decision),
  decidedOn: day,
  givenBy: (by, { label }) => (by === null ? '—' : label(consentGivers, by)),
  assentOfChild: (assent, { label }) => label(childAssents, assent),
  categories: kinds,
  withheld: (kept, { label }) =>
    kept
      .map(
        ({ category, because }) =>
          `${label(dataCategories, category)} (${label(withholdingReasons, because)})`,
      )
      .join(', ') || '—',
  told: (told, { label }) => told.map((each) => label(explainedBeforeConsent, each)).join(', ') || '—',
  form: (form, { label }) => (form === null ? '—' : label(consentForms, form)),
  language: (language, text) => answerText(text, language, (code) => text.label(languages, code)),
  interpreter: (use, text) => answerText(text, use, (code) => text.label(interpreterUses, code)),
  validUntil: day,
  withdrawnOn: day,
  ground: (ground, { label }) => label(groundsForSharing, ground),
};

const words = (said: string | null): string => said ?? '—';

export const consentWordsTexts: FieldTexts<ConsentWords> = {
  howExplained: words,
  givenByName: words,
  interpreterName: words,
  witnessName: words,
  reason: words,
  withdrawnBecause: words,
};

/** The fields of a consent in the order in which its form asks them. */
export const consentHistoryOrder = [
  'purpose',
  'recipient',
  'decision',
  'decidedOn',
  'ground',
  'reason',
  'categories',
  'withheld',
  'givenBy',
  'givenByName',
  'assentOfChild',
  'told',
  'howExplained',
  'language',
  'interpreter',
  'interpreterName',
  'form',
  'witnessName',
  'validUntil',
  'withdrawnOn',
  'withdrawnBecause',
] as const satisfies readonly (keyof Consent | keyof ConsentWords)[];

/** What the history keeps of an override in codes. */
export const KeptOverride = ConsentOverride.extend({ finding: z.enum(overrideFindings) });

export const overrideTexts: FieldTexts<z.infer<typeof KeptOverride>> = {
  purpose: (purpose, { label }) => label(consentPurposes, purpose),
  recipient: who,
  categories: kinds,
  until: day,
  finding: (finding, { t }) => t(`consent.found.${finding}`),
};

export const overrideWordsTexts: FieldTexts<ConsentOverrideWords> = { reason: words, remark: words };

export const overrideHistoryOrder = [
  'purpose',
  'recipient',
  'categories',
  'until',
  'reason',
  'finding',
  'remark',
] as const;

/** What an override says, as its page tells it. */
export const overrideLabels = (t: TFunction) => ({
  purpose: t('consent.purpose'),
  recipient: t('consent.recipient'),
  categories: t('consent.mayGo'),
  until: t('consent.overrideUntil'),
  reason: t('consent.overrideReason'),
  finding: t('consent.finding'),
  remark: t('consent.remark'),
});
