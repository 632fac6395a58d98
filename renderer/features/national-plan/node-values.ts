import { z } from 'zod';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import { PlanNode } from '../../../shared/domain/plan-node.ts';
import { minorUnitsOf } from '../../../shared/domain/money.ts';
import { readMoney } from '../../forms/raw-money.ts';
import type { RecordReading } from '../../forms/read-plan-record.ts';
import { dayTyped, problemsByPath, rawDayText, wordsOrNone } from './typed-values.ts';

/** An agency as it stands in the form: one of the directory by its id, or another by its name. */
export const AgencyValues = z.object({
  part: z.string(),
  organisationId: z.string(),
  name: z.string(),
  since: z.string(),
  until: z.string(),
});
export type AgencyValues = z.infer<typeof AgencyValues>;

/** A line of budget as it stands in the form. */
export const BudgetValues = z.object({
  source: z.string(),
  giver: z.string(),
  units: z.string(),
  currency: z.string(),
});
export type BudgetValues = z.infer<typeof BudgetValues>;

/** A goal, programme, project or activity as it stands in the form. */
export const NodeValues = z.object({
  level: z.string(),
  /** Empty directly under the plan. */
  parentId: z.string(),
  code: z.string(),
  textLao: z.string(),
  textEnglish: z.string(),
  goalIds: z.array(z.string()).readonly(),
  agencies: z.array(AgencyValues).readonly(),
  startsOn: z.string(),
  endsOn: z.string(),
  budget: z.array(BudgetValues).readonly(),
  /** Why what was approved is changed; asked where this begins the next version. */
  reason: z.string(),
});
export type NodeValues = z.infer<typeof NodeValues>;

export const emptyAgency: AgencyValues = {
  part: 'responsible',
  organisationId: '',
  name: '',
  since: '',
  until: '',
};
export const emptyBudget: BudgetValues = { source: 'State', giver: '', units: '', currency: 'LAK' };

/** A new one under what was chosen. */
export const newNodeValues = (level: string, parentId: string): NodeValues => ({
  level,
  parentId,
  code: '',
  textLao: '',
  textEnglish: '',
  goalIds: [],
  agencies: [],
  startsOn: '',
  endsOn: '',
  budget: [],
  reason: '',
});

/** A node on file as its form shows it. */
export const nodeValuesOf = (node: PlanNode): NodeValues => ({
  level: node.level,
  parentId: node.parentId ?? '',
  code: node.code,
  textLao: node.textLao,
  textEnglish: node.textEnglish ?? '',
  goalIds: node.goalIds,
  agencies: node.agencies.map(({ part, organisationId, name, since, until }) => ({
    part,
    organisationId: organisationId ?? '',
    name: name ?? '',
    since: rawDayText(since),
    until: rawDayText(until),
  })),
  startsOn: rawDayText(node.startsOn),
  endsOn: rawDayText(node.endsOn),
  budget: node.budget.map(({ source, giver, money }) => ({
    source,
    giver: giver ?? '',
    units: String(money.minorUnits / minorUnitsOf(money.currency)),
    currency: money.currency,
  })),
  reason: '',
});

const Level = codeSchema(planLevels);

/** Reads the form: what goes into the plan, or what is wrong with which field. */
export function readNodeValues(values: NodeValues, on: string): RecordReading<PlanNode> {
  const problems: Record<string, string> = {};
  const isGoal = Level.safeParse(values.level).data === 'goal';
  const budget = values.budget.map((line, at) => {
    const money = readMoney({ units: line.units, currency: line.currency });
    if (!money.ok || money.value === undefined)
      problems[`budget.${at}.money`] = money.ok ? 'needed' : money.problem;
    return {
      source: line.source,
      giver: wordsOrNone(line.giver),
      // What is wrong with the sum was said; the rest of the line is judged all the same.
      money: money.ok && money.value !== undefined ? money.value : { minorUnits: at + 1, currency: 'LAK' },
    };
  });
  const parsed = PlanNode.safeParse({
    level: values.level,
    parentId: isGoal ? null : wordsOrNone(values.parentId),
    code: values.code,
    textLao: values.textLao,
    textEnglish: wordsOrNone(values.textEnglish),
    goalIds: isGoal ? [] : [...values.goalIds],
    agencies: values.agencies.map(({ part, organisationId, name, since, until }) => ({
      part,
      organisationId: wordsOrNone(organisationId),
      name: organisationId === '' ? wordsOrNone(name) : null,
      since: dayTyped(since, on),
      until: dayTyped(until, on),
    })),
    startsOn: dayTyped(values.startsOn, on),
    endsOn: dayTyped(values.endsOn, on),
    budget,
  });
  if (parsed.success && Object.keys(problems).length === 0) return { ok: true, record: parsed.data };
  return {
    ok: false,
    problems: { ...(parsed.success ? {} : problemsByPath(parsed.error.issues)), ...problems },
  };
}
