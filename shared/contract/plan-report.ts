import { z } from 'zod';
import { budgetSources } from '../codes/budget-sources.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { programmeEventKinds } from '../codes/programme-event-kinds.ts';
import { RecordId } from '../domain/identifier.ts';
import { Indicator } from '../domain/indicator.ts';
import { Amount } from '../domain/indicator-figure.ts';
import { Language } from '../domain/language.ts';
import { Money } from '../domain/money.ts';
import { NationalPlan } from '../domain/national-plan.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { planEditionStates } from '../domain/plan-edition-moves.ts';
import { planLights } from '../domain/plan-light.ts';
import { PlanNode } from '../domain/plan-node.ts';
import { ProgrammeEvent } from '../domain/programme-event.ts';
import { ReportPeriod } from '../domain/report-period.ts';
import { SeenExpenditure } from './expenditure.ts';
import { SeenRollUp } from './indicator.ts';
import { EditionNumber } from './national-plan.ts';
import { defineOperations } from './operation.ts';

const count = z.int().min(0);
const light = z.enum(planLights);
const due = z.strictObject({ target: Amount.nullable(), actual: Amount.nullable() });
const totalAndWomen = z.strictObject({ total: count, women: count });

/** A body as it was called, in both languages; English is null where no such name is known. */
export const BodyCalled = z.strictObject({
  /** The id in the directory, or the name where it is not in it. */
  key: z.string(),
  lao: z.string(),
  english: z.string().nullable(),
});
export type BodyCalled = z.infer<typeof BodyCalled>;

/** The plan that is looked at: the version in force, or the newest where none was approved yet. */
const planLookedAt = {
  planId: RecordId,
  plan: NationalPlan,
  edition: EditionNumber,
  state: z.enum(planEditionStates),
};

/** One entry of the plan, as the committee looks at it. */
export const OverviewNode = z.strictObject({
  nodeId: RecordId,
  parentId: RecordId.nullable(),
  level: PlanNode.shape.level,
  depth: count,
  code: z.string(),
  textLao: z.string(),
  textEnglish: z.string().nullable(),
  /** The goals that it names. */
  goalIds: z.array(RecordId),
  responsible: z.array(BodyCalled),
  startsOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  /** By itself, without what stands below it; see `plan-light.ts`. */
  own: light,
  /** Days, by itself. */
  late: count,
  indicators: z.array(
    z.strictObject({
      indicatorId: RecordId,
      nameLao: z.string(),
      nameEnglish: z.string().nullable(),
      unit: z.string(),
      /** Of all periods that have ended. */
      due,
      light,
    }),
  ),
  /** Events held that belong to it. */
  eventsHeld: count,
  /** Where its events are, and where its figures that are broken down by province are from. */
  provinceCodes: z.array(z.string()),
});
export type OverviewNode = z.infer<typeof OverviewNode>;

/** A plan on a day, with everything that its lights are worked out of. */
export const PlanOverview = z.strictObject({
  ...planLookedAt,
  on: PlainDate,
  /** The first year in which anything of any plan was held or is planned, for the choice of a report. */
  firstYear: z.int(),
  lastYear: z.int(),
  /** As a tree is read. */
  nodes: z.array(OverviewNode),
});
export type PlanOverview = z.infer<typeof PlanOverview>;

/** Planned and spent of a plan, as raw rows: the sums are worked out of them by `plan-money.ts`. */
export const PlanMoney = z.strictObject({
  ...planLookedAt,
  nodes: z.array(
    z.strictObject({
      nodeId: RecordId,
      parentId: RecordId.nullable(),
      level: PlanNode.shape.level,
      depth: count,
      code: z.string(),
      textLao: z.string(),
      textEnglish: z.string().nullable(),
      goalIds: z.array(RecordId),
      budget: PlanNode.shape.budget,
    }),
  ),
  /** The latest first, those that were taken back among them. */
  expenditures: z.array(SeenExpenditure),
  /** Events held that belong to entries of the plan, and whose cost is known. */
  events: z.array(
    z.strictObject({
      eventId: RecordId,
      titleLao: z.string(),
      titleEnglish: z.string().nullable(),
      lastDay: PlainDate,
      cost: Money,
      nodeIds: z.array(RecordId),
    }),
  ),
  mayWrite: z.boolean(),
});
export type PlanMoney = z.infer<typeof PlanMoney>;

/** What was held, of trainings, meetings and outreach. */
const heldCounts = z.strictObject({
  events: count,
  ...totalAndWomen.shape,
  /** Events of which nobody said how many took part. */
  eventsWithout: count,
});
const audience = z.strictObject({ estimate: count, low: count, high: count });

/** What was held in one province in a time. */
export const ProvinceFigures = z.strictObject({
  trainings: heldCounts,
  meetings: heldCounts,
  outreach: z.strictObject({ events: count, ...audience.shape }),
});
export type ProvinceFigures = z.infer<typeof ProvinceFigures>;

/** One line of a report: an entry of the plan with what was measured of it in the period. */
export const ReportRow = z.strictObject({
  nodeId: RecordId,
  level: PlanNode.shape.level,
  depth: count,
  code: z.string(),
  textLao: z.string(),
  textEnglish: z.string().nullable(),
  responsible: z.array(BodyCalled),
  startsOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  indicators: z.array(
    z.strictObject({
      indicatorId: RecordId,
      nameLao: z.string(),
      nameEnglish: z.string().nullable(),
      unit: z.string(),
      accrual: Indicator.shape.accrual,
      periodLength: Indicator.shape.periodLength,
      target: SeenRollUp,
      actual: SeenRollUp,
      /** What was remarked about the figures of the period, the first period first. */
      remarks: z.array(z.string()),
    }),
  ),
  /** Events that belong to it and were held in the period. */
  held: z.strictObject({ events: count, ...totalAndWomen.shape }),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** One event of a report. */
export const ReportedEvent = z.strictObject({
  eventId: RecordId,
  kind: codeSchema(programmeEventKinds),
  titleLao: z.string(),
  titleEnglish: z.string().nullable(),
  begins: ProgrammeEvent.shape.begins,
  ends: ProgrammeEvent.shape.ends,
  provinces: z.array(BodyCalled),
  organiser: BodyCalled.nullable(),
  attendance: totalAndWomen.nullable(),
  audience: audience.nullable(),
  subjects: count,
  /** The numbers of the entries of this plan to which it belongs. */
  nodeCodes: z.array(z.string()),
});
export type ReportedEvent = z.infer<typeof ReportedEvent>;

/** A half-year or annual report, with nothing in it but what was worked out of the raw rows. */
export const PlanReport = z.strictObject({
  ...planLookedAt,
  period: ReportPeriod,
  first: PlainDate,
  last: PlainDate,
  rows: z.array(ReportRow),
  /** All that was held in the period, whether it belongs to this plan or not; the first first. */
  events: z.array(ReportedEvent),
  sums: ProvinceFigures,
  /** Different people on the lists of names of trainings, and the fewest that they can be. */
  people: z.strictObject({ ...totalAndWomen.shape, atLeast: count }),
  /** Planned for all of the plan's time; spent in the period, and until its end. */
  money: z.array(
    z.strictObject({
      source: z.enum([...budgetSources.values.map(({ code }) => code), 'EventCost']),
      currency: Money.shape.currency,
      planned: count,
      spent: count,
      spentBefore: count,
    }),
  ),
});
export type PlanReport = z.infer<typeof PlanReport>;

const onePlan = { planId: RecordId };
const oneReport = { ...onePlan, period: ReportPeriod };
const onPaper = { ...oneReport, language: Language };
const query = { kind: 'query', host: 'store', needs: 'plan:read', audit: 'never', topics: [] } as const;
const fromPage = {
  kind: 'command',
  host: 'shell',
  needs: 'public',
  audit: 'never',
  topics: [],
  input: z.strictObject(onPaper),
} as const;

/** The plan as the committee sees it, and what is reported of it. Numbers alone: no list of names, and no case. */
export const planReportOperations = defineOperations({
  'planReport.overview': { ...query, input: z.strictObject(onePlan), output: PlanOverview },
  'planReport.money': { ...query, input: z.strictObject(onePlan), output: PlanMoney },
  /** What was held in each province; an event in two provinces is in both, and in the whole once. */
  'planReport.provinces': {
    ...query,
    input: z.strictObject({ from: PlainDate, to: PlainDate }),
    output: z.strictObject({
      provinces: z.array(z.strictObject({ code: z.string(), ...ProvinceFigures.shape })),
      whole: ProvinceFigures,
    }),
  },
  'planReport.open': { ...query, input: z.strictObject(oneReport), output: PlanReport },
  /** Prints the report that the page shows; permission and audit are `planReport.recordPrinting`'s. */
  'planReport.print': { ...fromPage, output: z.strictObject({ isDone: z.boolean() }) },
  /** Writes it as a PDF where the person says; likewise. */
  'planReport.savePdf': { ...fromPage, output: z.strictObject({ isDone: z.boolean() }) },
  /** Writes it as a spreadsheet where the person says; permission and audit are `planReport.workbook`'s. */
  'planReport.saveWorkbook': { ...fromPage, output: z.strictObject({ isDone: z.boolean() }) },
  /** Asked by the main process before it prints or writes a report: the person may, and it is on record. */
  'planReport.recordPrinting': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'plan:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ ...onPaper, as: z.enum(['paper', 'file']) }),
    output: z.strictObject({}),
  },
  /** Asked by the main process: without bytes before it lets the person choose where, with them after. */
  'planReport.workbook': {
    ...query,
    asker: 'shell',
    audit: 'always',
    input: z.strictObject({ ...onPaper, step: z.enum(['asked', 'chosen']) }),
    output: z.strictObject({ base64: z.base64().nullable() }),
  },
});
