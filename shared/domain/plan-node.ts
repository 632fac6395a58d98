import { z } from 'zod';
import { budgetSources } from '../codes/budget-sources.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { planAgencyParts } from '../codes/plan-agency-parts.ts';
import { planLevels } from '../codes/plan-levels.ts';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { Money } from './money.ts';
import { PlainDate } from './plain-date.ts';

const TEXT_MAXIMUM = 600;
const AGENCIES_MAXIMUM = 20;
const BUDGET_LINES_MAXIMUM = 12;
const GOALS_MAXIMUM = 30;

/** Goal, programme, project or activity. */
export const PlanLevel = codeSchema(planLevels);
export type PlanLevel = z.infer<typeof PlanLevel>;

/**
 * Who answers for a node, or helps: an organisation of the service directory, which has a name for every day, or a name
 * as the plan has it, for an agency that the directory does not have. With the days from and until which it does so,
 * where that is less than the whole time.
 */
export const PlanAgency = livesIn(
  'programme',
  z
    .strictObject({
      part: codeSchema(planAgencyParts),
      organisationId: RecordId.nullable(),
      name: line(200).nullable(),
      since: PlainDate.nullable(),
      until: PlainDate.nullable(),
    })
    .refine(({ organisationId, name }) => (organisationId === null) !== (name === null), {
      error: 'required',
      path: ['organisationId'],
    })
    .refine(({ since, until }) => since === null || until === null || since <= until, {
      error: 'ends-before-it-begins',
      path: ['until'],
    }),
);
export type PlanAgency = z.infer<typeof PlanAgency>;

/** Money that is planned, of one source and in one currency. Sums are always added up from these lines, never stored. */
export const BudgetLine = livesIn(
  'programme',
  z.strictObject({
    source: codeSchema(budgetSources),
    /** Who gives it, in words. */
    giver: line(120).nullable(),
    money: Money,
  }),
);
export type BudgetLine = z.infer<typeof BudgetLine>;

/**
 * One goal, programme, project or activity, as one version of the plan has it.
 *
 * How programmes, projects and activities relate to the goals is not public. Both readings can be written down: a
 * programme may stand under a goal, or under the plan itself; and whatever is no goal may name the goals that it serves,
 * wherever it stands. What stands under a goal serves it without saying so.
 */
export const PlanNode = livesIn(
  'programme',
  z
    .strictObject({
      level: PlanLevel,
      /** What it stands under, of a wider level; null directly under the plan. */
      parentId: RecordId.nullable(),
      /** Its number in the plan, unlike any other of the same version. */
      code: line(30),
      textLao: line(TEXT_MAXIMUM),
      textEnglish: line(TEXT_MAXIMUM).nullable(),
      /** The goals that it serves beside the one that it stands under. */
      goalIds: z.array(RecordId).max(GOALS_MAXIMUM, 'too-many').refine(isEachOnce, { error: 'repeated' }),
      agencies: z.array(PlanAgency).max(AGENCIES_MAXIMUM, 'too-many'),
      startsOn: PlainDate.nullable(),
      endsOn: PlainDate.nullable(),
      budget: z.array(BudgetLine).max(BUDGET_LINES_MAXIMUM, 'too-many'),
    })
    .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
      error: 'ends-before-it-begins',
      path: ['endsOn'],
    })
    .check(({ value: { agencies, budget }, issues }) => {
      refuseRepeated(agencies, ({ part, organisationId, name, since }) =>
        JSON.stringify([part, organisationId ?? name, since]),
      ).forEach((at) => {
        issues.push({
          code: 'custom',
          message: 'repeated',
          input: agencies[at],
          path: ['agencies', at, 'organisationId'],
        });
      });
      refuseRepeated(budget, ({ source, giver, money }) =>
        JSON.stringify([source, giver, money.currency]),
      ).forEach((at) => {
        issues.push({
          code: 'custom',
          message: 'repeated',
          input: budget[at],
          path: ['budget', at, 'source'],
        });
      });
    }),
);
export type PlanNode = z.infer<typeof PlanNode>;

function isEachOnce(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}

/** Where something stands that stood before already. */
function refuseRepeated<T>(all: readonly T[], keyOf: (each: T) => string): number[] {
  const keys = all.map(keyOf);
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
}
