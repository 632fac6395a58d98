import type { TFunction } from 'i18next';
import { createElement } from 'react';
import { z } from 'zod';
import { familyFindings } from '../../../shared/codes/family-findings.ts';
import { reintegrationOutcomes } from '../../../shared/codes/reintegration-outcomes.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import { returnKinds } from '../../../shared/codes/return-kinds.ts';
import { returnPapers } from '../../../shared/codes/return-papers.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { situationRatings } from '../../../shared/codes/situation-ratings.ts';
import { visitWays } from '../../../shared/codes/visit-ways.ts';
import { yesNo } from '../../../shared/codes/yes-no.ts';
import { SeenReturn, SeenVisit } from '../../../shared/contract/return.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import {
  type Reintegration,
  type ReintegrationCriterion,
  Return,
  Visit,
} from '../../../shared/domain/return.ts';
import { returnCancelReasons } from '../../../shared/codes/return-cancel-reasons.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { ReintegrationFieldName } from '../../forms/reintegration-values.ts';
import type { ReturnFieldName } from '../../forms/return-values.ts';
import type { VisitFieldName } from '../../forms/visit-values.ts';
import type { Text } from '../../text/use-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { code, codes, type FieldTexts, organisation, words } from '../case-page/field-text.tsx';

const day = (answer: Answer<string>, text: Text) =>
  answerText(text, answer, (on) => formatDate(on, text.language, 'short'));
const dayOrNone = (on: string | null, { language }: Text) =>
  on === null ? '—' : formatDate(on, language, 'short');

/** What the history keeps of a return. */
export const KeptReturn = z.strictObject({
  ...SeenReturn.pick({
    state: true,
    agreedOn: true,
    returnedOn: true,
    cancelledOn: true,
    cancelledBecause: true,
  }).shape,
  ...Return.shape,
});

export const returnTexts: FieldTexts<z.infer<typeof KeptReturn>> = {
  state: (state, { t }) => t(`returns.state.${state}`),
  agreedOn: dayOrNone,
  returnedOn: dayOrNone,
  cancelledOn: dayOrNone,
  cancelledBecause: (reason, { label }) => (reason === null ? '—' : label(returnCancelReasons, reason)),
  kind: (kind, { label }) => label(returnKinds, kind),
  isVoluntary: code(yesNo),
  riskAssessedOn: day,
  riskFinding: words,
  family: code(familyFindings),
  from: (place) => createElement(PlaceText, { place }),
  to: (place) => createElement(PlaceText, { place }),
  plannedOn: day,
  accompaniedBy: words,
  handedToId: organisation,
  handedToKin: code(relationshipKinds),
  papers: codes(returnPapers),
  remark: words,
};

/** What the history keeps of a visit. */
export const KeptVisit = z.strictObject({
  ...SeenVisit.pick({ state: true, plannedOn: true, closedOn: true }).shape,
  ...Visit.shape,
});

export const visitTexts: FieldTexts<z.infer<typeof KeptVisit>> = {
  state: (state, { t }) => t(`visits.state.${state}`),
  plannedOn: dayOrNone,
  closedOn: dayOrNone,
  how: code(visitWays),
  housing: code(situationRatings),
  livelihood: code(situationRatings),
  family: code(situationRatings),
  education: code(situationRatings),
  health: code(situationRatings),
  safety: code(situationRatings),
  community: code(situationRatings),
  needs: codes(serviceKinds),
  words,
};

export const reintegrationTexts: FieldTexts<Reintegration> = {
  outcome: (outcome, { label }) => label(reintegrationOutcomes, outcome),
  concludedOn: dayOrNone,
  definitionVersion: (version, { t, number }) =>
    version === 0
      ? t('reintegration.proposedVersion')
      : t('reintegration.version', { version: number(version) }),
  isSafe: code(yesNo),
  isHoused: code(yesNo),
  hasLivelihood: code(yesNo),
  hasSupport: code(yesNo),
  isWell: code(yesNo),
  hasPapers: code(yesNo),
  reasons: (reasons) => reasons,
};

/** The questions of the form of a return. */
export const returnLabels = (t: TFunction): Readonly<Record<ReturnFieldName, string>> => ({
  kind: t('returns.kind'),
  isVoluntary: t('returns.isVoluntary'),
  riskAssessedOn: t('returns.riskAssessedOn'),
  riskFinding: t('returns.riskFinding'),
  family: t('returns.family'),
  from: t('returns.from'),
  to: t('returns.to'),
  plannedOn: t('returns.plannedOn'),
  accompaniedBy: t('returns.accompaniedBy'),
  handedToId: t('returns.handedToId'),
  handedToKin: t('returns.handedToKin'),
  papers: t('returns.papers'),
  remark: t('claims.remark'),
});

export const returnHistoryLabels = (t: TFunction): Readonly<Record<string, string>> => ({
  ...returnLabels(t),
  state: t('claims.stateLabel'),
  agreedOn: t('returns.agreedOn'),
  returnedOn: t('returns.returnedOn'),
  cancelledOn: t('returns.cancelledOn'),
  cancelledBecause: t('returns.cancelledBecause'),
});

/** The questions of the form of a visit. */
export const visitLabels = (t: TFunction): Readonly<Record<VisitFieldName, string>> => ({
  move: t('visits.became'),
  on: t('visits.on'),
  how: t('visits.how'),
  housing: t('visits.domain.housing'),
  livelihood: t('visits.domain.livelihood'),
  family: t('visits.domain.family'),
  education: t('visits.domain.education'),
  health: t('visits.domain.health'),
  safety: t('visits.domain.safety'),
  community: t('visits.domain.community'),
  needs: t('visits.needs'),
  words: t('visits.words'),
});

export const visitHistoryLabels = (t: TFunction): Readonly<Record<string, string>> => ({
  ...visitLabels(t),
  state: t('claims.stateLabel'),
  plannedOn: t('visits.plannedOn'),
  closedOn: t('visits.on'),
});

/** The criteria of the stated definition, as questions. */
export const criterionLabels = (t: TFunction): Readonly<Record<ReintegrationCriterion, string>> => ({
  isSafe: t('reintegration.criterion.isSafe'),
  isHoused: t('reintegration.criterion.isHoused'),
  hasLivelihood: t('reintegration.criterion.hasLivelihood'),
  hasSupport: t('reintegration.criterion.hasSupport'),
  isWell: t('reintegration.criterion.isWell'),
  hasPapers: t('reintegration.criterion.hasPapers'),
});

/** The questions of the form of what a return came to. */
export const reintegrationLabels = (t: TFunction): Readonly<Record<ReintegrationFieldName, string>> => ({
  ...criterionLabels(t),
  outcome: t('reintegration.outcome'),
  concludedOn: t('reintegration.concludedOn'),
  reasons: t('reintegration.reasons'),
});

export const reintegrationHistoryLabels = (t: TFunction): Readonly<Record<string, string>> => ({
  ...reintegrationLabels(t),
  definitionVersion: t('reintegration.definitionVersion'),
});
