import type { NeedState } from '../../shared/domain/need-moves.ts';
import type { ObjectiveState } from '../../shared/domain/objective-moves.ts';
import type { ServiceState } from '../../shared/domain/service-moves.ts';
import type { Recorded } from './columns.ts';

type Changed = { changed_at: string; changed_by: string };

export type NeedTable = Recorded &
  Changed & {
    id: string;
    case_id: string;
    kind: string;
    urgency: string;
    assessed_on: string;
    assessed_by: string;
    words: string | null;
    state: NeedState;
    ended_on: string | null;
  };

export type ServiceTable = Recorded &
  Changed & {
    id: string;
    case_id: string;
    kind: string;
    need_id: string | null;
    objective_id: string | null;
    provider: 'office' | 'organisation' | 'named';
    organisation_id: string | null;
    provider_name: string | null;
    offered_on: string;
    due_on: string | null;
    decided_on: string | null;
    started_on: string | null;
    ended_on: string | null;
    state: ServiceState;
    declined_because: string | null;
    ended_because: string | null;
    sessions: number | null;
    cost_minor_units: number | null;
    cost_currency: string | null;
    value_in_kind_minor_units: number | null;
    value_in_kind_currency: string | null;
    outcome: string | null;
    outcome_words: string | null;
    words: string | null;
  };

export type SupportPlanTable = Recorded & {
  id: string;
  plan_id: string;
  case_id: string;
  agreed_on: string;
  own_words: string | null;
  review_on: string | null;
};

export type SupportPlanPartyTable = Recorded & { plan_version_id: string; party: string };

export type SupportPlanObjectiveTable = Recorded & {
  plan_version_id: string;
  objective_id: string;
  position: number;
  words: string;
  indicator: string | null;
  target_on: string | null;
  state: ObjectiveState;
  outcome: string | null;
};

export type RiskAssessmentTable = Recorded & {
  id: string;
  case_id: string;
  assessed_on: string;
  assessed_by: string;
  level: string;
  words: string | null;
  review_on: string;
};

export type RiskDangerTable = Recorded & { assessment_id: string; danger: string };

export type SafetyMeasureTable = Recorded & {
  assessment_id: string;
  position: number;
  measure: string;
  words: string | null;
};

export type WellbeingScoringTable = Recorded & {
  id: string;
  case_id: string;
  scale_id: string;
  scale_version: number;
  scored_on: string;
  scored_by: string;
};

export type WellbeingScoreTable = Recorded & {
  scoring_id: string;
  domain: string;
  position: number;
  score: number | null;
  score_answer: string;
  remark: string | null;
};

/** What the social-work wing alone keeps. */
export type SocialWorkTables = {
  'assistance.need': NeedTable;
  'assistance.service': ServiceTable;
  'assistance.support_plan': SupportPlanTable;
  'assistance.support_plan_party': SupportPlanPartyTable;
  'assistance.support_plan_objective': SupportPlanObjectiveTable;
  'assistance.risk_assessment': RiskAssessmentTable;
  'assistance.risk_danger': RiskDangerTable;
  'assistance.safety_measure': SafetyMeasureTable;
  'assistance.wellbeing_scoring': WellbeingScoringTable;
  'assistance.wellbeing_score': WellbeingScoreTable;
};
