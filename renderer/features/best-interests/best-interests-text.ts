import type { TFunction } from 'i18next';
import { z } from 'zod';
import { bestInterestKinds } from '../../../shared/codes/best-interest-kinds.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import { BestInterests } from '../../../shared/domain/best-interests.ts';
import { bestInterestsStates } from '../../../shared/domain/best-interests-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { BestInterestsFieldName } from '../../forms/best-interests-values.ts';
import type { Text } from '../../text/use-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { code, type FieldTexts, organisation, words } from '../case-page/field-text.tsx';

const day = (answer: Answer<string>, text: Text) =>
  answerText(text, answer, (on) => formatDate(on, text.language, 'short'));

/** What the history keeps of a step for a child. */
export const KeptBestInterests = z.strictObject({
  state: z.enum(bestInterestsStates),
  ...BestInterests.shape,
});

export const bestInterestsTexts: FieldTexts<z.infer<typeof KeptBestInterests>> = {
  state: (state, { t }) => t(`bestInterests.state.${state}`),
  kind: (kind, { label }) => label(bestInterestKinds, kind),
  byId: organisation,
  panel: words,
  views: words,
  viewsHeardOn: day,
  guardianKin: code(relationshipKinds),
  guardianName: words,
  guardianAppointedOn: day,
  guardianAppointedBy: words,
  options: words,
  decision: words,
  reviewOn: day,
};

/** The questions of the form of a step for a child. */
export const bestInterestsLabels = (t: TFunction): Readonly<Record<BestInterestsFieldName, string>> => ({
  kind: t('bestInterests.kind'),
  byId: t('bestInterests.byId'),
  panel: t('bestInterests.panel'),
  views: t('bestInterests.views'),
  viewsHeardOn: t('bestInterests.viewsHeardOn'),
  guardianKin: t('bestInterests.guardianKin'),
  guardianName: t('bestInterests.guardianName'),
  guardianAppointedOn: t('bestInterests.guardianAppointedOn'),
  guardianAppointedBy: t('bestInterests.guardianAppointedBy'),
  options: t('bestInterests.options'),
  decision: t('bestInterests.decision'),
  reviewOn: t('bestInterests.reviewOn'),
});

export const bestInterestsHistoryLabels = (t: TFunction): Readonly<Record<string, string>> => ({
  ...bestInterestsLabels(t),
  state: t('claims.stateLabel'),
});
