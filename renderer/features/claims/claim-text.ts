import type { TFunction } from 'i18next';
import { z } from 'zod';
import { claimEndReasons } from '../../../shared/codes/claim-end-reasons.ts';
import { claimKinds } from '../../../shared/codes/claim-kinds.ts';
import { claimWays } from '../../../shared/codes/claim-ways.ts';
import { Claim, type ClaimAct } from '../../../shared/domain/claim.ts';
import { type ClaimMove, type ClaimState, claimStates } from '../../../shared/domain/claim-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { ClaimFieldName } from '../../forms/claim-values.ts';
import type { Text } from '../../text/use-text.ts';
import { moneyText } from '../../ui/money-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { code, type FieldTexts, organisation, words } from '../case-page/field-text.tsx';

/** What the history keeps of a claim. */
export const KeptClaim = z.strictObject({ state: z.enum(claimStates), ...Claim.shape });

export const claimTexts: FieldTexts<z.infer<typeof KeptClaim>> = {
  state: (state, { t }) => t(`claims.state.${state}`),
  kind: (kind, { label }) => label(claimKinds, kind),
  against: words,
  way: code(claimWays),
  claimed: (answer, text) => answerText(text, answer, (money) => moneyText(money, text)),
  owedId: (owedId, { t }) => t(owedId === null ? 'claims.aboutNothingTold' : 'claims.aboutSomethingTold'),
  courtId: organisation,
  court: words,
  deadline: (answer, text) => answerText(text, answer, (day) => formatDate(day, text.language, 'short')),
  hearingOn: (answer, text) => answerText(text, answer, (day) => formatDate(day, text.language, 'short')),
  remark: words,
};

export const claimActTexts: FieldTexts<ClaimAct> = {
  move: (move, { t }) => t(`claims.did.${move}`),
  on: (day, { language }) => formatDate(day, language, 'short'),
  sum: (sum, text) => (sum === null ? '—' : moneyText(sum, text)),
  reason: (reason, { label }) => (reason === null ? '—' : label(claimEndReasons, reason)),
};

/** The questions of the form of a claim. */
export const claimLabels = (t: TFunction): Readonly<Record<ClaimFieldName, string>> => ({
  kind: t('claims.kind'),
  against: t('claims.against'),
  claimed: t('claims.claimed'),
  owedId: t('claims.about'),
  way: t('claims.way'),
  courtId: t('claims.court'),
  court: t('claims.otherCourt'),
  deadline: t('claims.deadline'),
  hearingOn: t('claims.hearingOn'),
  remark: t('claims.remark'),
});

/** As {@link claimLabels}, with what only the history tells. */
export const claimHistoryLabels = (t: TFunction): Readonly<Record<string, string>> => ({
  ...claimLabels(t),
  state: t('claims.stateLabel'),
});

export const claimActLabels = (t: TFunction): Readonly<Record<keyof ClaimAct, string>> => ({
  move: t('claims.done'),
  on: t('claims.on'),
  sum: t('claims.sum'),
  reason: t('claims.reason'),
});

/** What was done with a claim, in a line without its day. */
export function claimActText(
  { move, sum, reason }: Pick<ClaimAct, 'move' | 'sum'> & { readonly reason: ClaimAct['reason'] },
  text: Text,
): string {
  return [
    text.t(`claims.did.${move}`),
    sum !== null && moneyText(sum, text),
    reason !== null && text.label(claimEndReasons, reason),
  ]
    .filter(Boolean)
    .join(': ');
}

/** What may be done with a claim that stands so; what was decided, and is claimed again, is appealed. */
export const claimMoveText = (state: ClaimState, move: ClaimMove, { t }: Text): string =>
  move === 'claim' && state !== 'drafted' ? t('claims.claimAgain') : t(`claims.move.${move}`);
