import { z } from 'zod';
import { needUrgencies } from '../../../shared/codes/need-urgencies.ts';
import { planParties } from '../../../shared/codes/plan-parties.ts';
import { riskDangers } from '../../../shared/codes/risk-dangers.ts';
import { riskLevels } from '../../../shared/codes/risk-levels.ts';
import { safetyMeasures } from '../../../shared/codes/safety-measures.ts';
import { wellbeingScorers } from '../../../shared/codes/wellbeing-scorers.ts';
import { reasonsServiceDeclined } from '../../../shared/codes/reasons-service-declined.ts';
import { reasonsServiceEnded } from '../../../shared/codes/reasons-service-ended.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { serviceOutcomes } from '../../../shared/codes/service-outcomes.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { Need } from '../../../shared/domain/need.ts';
import { needStates } from '../../../shared/domain/need-moves.ts';
import type { KeptService } from '../../../shared/domain/service.ts';
import type { RiskAssessment } from '../../../shared/domain/risk-assessment.ts';
import type { WellbeingScoring } from '../../../shared/domain/wellbeing.ts';
import type { SupportPlan } from '../../../shared/domain/support-plan.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { Text } from '../../text/use-text.ts';
import { moneyText } from '../../ui/money-text.ts';
import { ProviderName } from '../assistance/provider-name.tsx';
import type { FieldTexts } from './field-text.tsx';

/** A need as its history keeps it. */
export const KeptNeed = z.strictObject({
  ...Need.shape,
  state: z.enum(needStates),
  endedOn: z.nullable(z.iso.date()),
});

const day = (iso: string | null, { language }: Text) =>
  iso === null ? '—' : formatDate(iso, language, 'short');
const one =
  (list: CodeList) =>
  (code: string | null, { label }: Text) =>
    code === null ? '—' : label(list, code);
const said = (words: string | null) => words ?? '—';
const sum = (money: Money | null, text: Text) => (money === null ? '—' : moneyText(money, text));
/** Another record, which has a history of its own. */
const linked = (id: string | null, { t }: Text) => (id === null ? '—' : t('assistance.linked'));

export const needTexts: FieldTexts<z.infer<typeof KeptNeed>> = {
  kind: one(serviceKinds),
  urgency: one(needUrgencies),
  assessedOn: day,
  assessedBy: said,
  words: said,
  state: (state, { t }) => t(`needs.state.${state}`),
  endedOn: day,
};

export const serviceTexts: FieldTexts<KeptService> = {
  kind: one(serviceKinds),
  needId: linked,
  objectiveId: linked,
  provider: (provider) => <ProviderName provider={provider} />,
  offeredOn: day,
  dueOn: day,
  decidedOn: day,
  startedOn: day,
  endedOn: day,
  declinedBecause: one(reasonsServiceDeclined),
  endedBecause: one(reasonsServiceEnded),
  sessions: (count, { number }) => (count === null ? '—' : number(count)),
  cost: sum,
  valueInKind: sum,
  outcome: one(serviceOutcomes),
  outcomeWords: said,
  words: said,
  state: (state, { t }) => t(`services.state.${state}`),
};

export const planTexts: FieldTexts<SupportPlan> = {
  agreedOn: day,
  agreedWith: (codes, { label }) => codes.map((each) => label(planParties, each)).join(', '),
  ownWords: said,
  reviewOn: day,
  objectives: (objectives, text) => (
    <ol className="plain-rows">
      {objectives.map(({ id, words, indicator, targetOn, state, outcome }) => (
        <li key={id}>
          {[words, indicator, targetOn && day(targetOn, text), text.t(`plans.state.${state}`), outcome]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ol>
  ),
};

export const riskTexts: FieldTexts<RiskAssessment> = {
  assessedOn: day,
  assessedBy: said,
  level: one(riskLevels),
  dangers: (codes, { label }) => codes.map((each) => label(riskDangers, each)).join(', ') || '—',
  words: said,
  measures: (measures, { label }) =>
    measures
      .map(({ measure, words }) => [label(safetyMeasures, measure), words].filter(Boolean).join(': '))
      .join(' · ') || '—',
  reviewOn: day,
};

export const wellbeingTexts: FieldTexts<WellbeingScoring> = {
  scoredOn: day,
  scoredBy: one(wellbeingScorers),
  scaleId: said,
  scaleVersion: (version, { number }) => number(version),
  // Read against its scale in the section; here what was scored, in the order of the domains.
  scores: (scores, { t }) =>
    scores
      .map(({ score, remark }) =>
        [score.answer === 'given' ? String(score.value) : t(`answer.${score.answer}`), remark]
          .filter(Boolean)
          .join(' '),
      )
      .join(' · '),
};
