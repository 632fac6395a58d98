import type { PlanEditionState } from '../../shared/domain/plan-edition-moves.ts';
import type { PlanLevel } from '../../shared/domain/plan-node.ts';
import type { Recorded } from './columns.ts';
import type { FieldHistoryTable } from './field-history.ts';

export type PlanTable = Recorded & {
  id: string;
  begun_with: string | null;
};

/** One version of a plan. */
export type PlanEditionTable = Recorded & {
  plan_id: string;
  edition: number;
  state: PlanEditionState;
  reason: string | null;
  code: string;
  title_lao: string;
  title_english: string | null;
  starts_on: string;
  ends_on: string;
  announced_goals: number | null;
  announced_programmes: number | null;
  announced_projects: number | null;
  announced_activities: number | null;
  announced_source: string | null;
  submitted_at: string | null;
  submitted_by: string | null;
  approved_at: string | null;
  approved_by: string | null;
  returned_at: string | null;
  returned_by: string | null;
  returned_because: string | null;
};

export type PlanEditionWriterTable = Recorded & {
  plan_id: string;
  edition: number;
  account_id: string;
};

/** What a node stays through all versions. */
export type PlanNodeTable = Recorded & {
  id: string;
  plan_id: string;
  carried_from: string | null;
};

type InEdition = Recorded & { plan_id: string; edition: number; node_id: string };

/** One node as one version of the plan has it. */
export type PlanNodeContentTable = InEdition & {
  level: PlanLevel;
  parent_id: string | null;
  code: string;
  text_lao: string;
  text_english: string | null;
  starts_on: string | null;
  ends_on: string | null;
  changed_at: string;
  changed_by: string;
};

export type PlanNodeGoalTable = InEdition & { position: number; goal_id: string };

export type PlanNodeAgencyTable = InEdition & {
  position: number;
  part: string;
  organisation_id: string | null;
  name: string | null;
  since: string | null;
  until: string | null;
};

export type PlanBudgetLineTable = InEdition & {
  position: number;
  source: string;
  giver: string | null;
  minor_units: number;
  currency: string;
};

export type NationalPlanTables = {
  'programme.field_history': FieldHistoryTable;
  'programme.plan': PlanTable;
  'programme.plan_edition': PlanEditionTable;
  'programme.plan_edition_writer': PlanEditionWriterTable;
  'programme.plan_node': PlanNodeTable;
  'programme.plan_node_content': PlanNodeContentTable;
  'programme.plan_node_goal': PlanNodeGoalTable;
  'programme.plan_node_agency': PlanNodeAgencyTable;
  'programme.plan_budget_line': PlanBudgetLineTable;
};
