import { planLevels } from '../../../shared/codes/plan-levels.ts';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import { PlanNode } from '../../../shared/domain/plan-node.ts';
import { minorUnitsOf } from '../../../shared/domain/money.ts';
import { readMoney } from '../../forms/raw-money.ts';
import { dayTyped, type PathProblems, problemsByPath, rawDayText, wordsOrNone } from './typed-values.ts';

/** An agency as it stands in the form: one of the directory by its id, or another by its name. */
export interface AgencyValues {
  readonly part: string;
  readonly organisationId: string;
  readonly name: string;
  readonly since: string;
  readonly until: string;
}

/** A line of budget as it stands in the form. */
export interface BudgetValues {
  readonly source: string;
  readonly giver: string;
  readonly units: string;
  readonly currency: string;
}

/** A goal, programme, project or activity as it stands in the form. */
export interface NodeValues {
  readonly level: string;
  /** Empty directly under the plan. */
  readonly parentId: string;
  readonly code: string;
  readonly textLao: string;
  readonly textEnglish: string;
  readonly goalIds: readonly string[];
  readonly agencies: readonly AgencyValues[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly budget: readonly BudgetValues[];
}

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
});

export type NodeReading =
  | { readonly ok: true; readonly node: PlanNode }
  | { readonly ok: false; readonly problems: PathProblems };

const Level = codeSchema(planLevels);

/** Reads the form: what goes into the plan, or what is wrong with which field. */
export function readNodeValues(values: NodeValues, on: string): NodeReading {
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
  if (parsed.success && Object.keys(problems).length === 0) return { ok: true, node: parsed.data };
  return {
    ok: false,
    problems: { ...(parsed.success ? {} : problemsByPath(parsed.error.issues)), ...problems },
  };
}
