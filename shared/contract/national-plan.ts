import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { planSheetColumns } from '../codes/plan-sheet-columns.ts';
import { line, paragraphs } from '../domain/free-text.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Language } from '../domain/language.ts';
import { NationalPlan } from '../domain/national-plan.ts';
import { Organisation } from '../domain/organisation.ts';
import { planEditionStates } from '../domain/plan-edition-moves.ts';
import { PlanNode } from '../domain/plan-node.ts';
import { problems } from '../domain/problem.ts';
import { PHASE_THREE_DRAFT } from '../national-plan/phase-3.ts';
import { defineOperations } from './operation.ts';

/** The number of a version of a plan, from 1: what is approved keeps its number for ever. */
export const EditionNumber = z.int().min(1).max(1_000);

/** Why a change to an approved plan is made; asked once, when the change begins the next version. */
const reason = paragraphs(1000).nullable();
const by = z.strictObject({ at: Instant, byName: z.string() });

/** One version of a plan, and how it came to stand so. */
export const SeenEdition = z.strictObject({
  edition: EditionNumber,
  state: z.enum(planEditionStates),
  /** Null for the first version. */
  reason,
  begun: by,
  /** Those who wrote in it, none of whom decides on it. */
  writerNames: z.array(z.string()),
  submitted: by.nullable(),
  approved: by.nullable(),
  /** The last return; null where it was never returned, or is decided. */
  returned: by.extend({ because: z.string() }).nullable(),
});
export type SeenEdition = z.infer<typeof SeenEdition>;

/** One node as a version of the plan has it. */
export const SeenPlanNode = z.strictObject({
  nodeId: RecordId,
  /** Counts every saved state of the node, through all versions of the plan. */
  version: Version,
  node: PlanNode,
  changedAt: Instant,
  changedByName: z.string(),
});
export type SeenPlanNode = z.infer<typeof SeenPlanNode>;

/** An organisation that a plan names, with its dated names. */
export const NamedInPlan = z.strictObject({ organisationId: RecordId, names: Organisation.shape.names });
export type NamedInPlan = z.infer<typeof NamedInPlan>;

const levelCounts = z.strictObject({
  goal: z.int().min(0),
  programme: z.int().min(0),
  project: z.int().min(0),
  activity: z.int().min(0),
});

/** One line of the list of plans. */
export const PlanSummary = z.strictObject({
  planId: RecordId,
  plan: NationalPlan,
  /** The newest version, and how it stands. */
  edition: EditionNumber,
  state: z.enum(planEditionStates),
  /** The newest approved version; null before the first approval. */
  inForce: EditionNumber.nullable(),
  /** Of the newest version. */
  counts: levelCounts,
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** A plan in one of its versions. */
export const PlanFile = z.strictObject({
  planId: RecordId,
  /** Counts every change to anything in the plan: who submits or decides has seen the newest. */
  version: Version,
  /** Where its first goals are from; null where it began empty. */
  begunWith: z.enum([PHASE_THREE_DRAFT]).nullable(),
  /** The version that is shown. */
  edition: EditionNumber,
  plan: NationalPlan,
  nodes: z.array(SeenPlanNode),
  /** The title and the nodes of the version before it; null for the first. */
  before: z
    .strictObject({
      plan: NationalPlan,
      nodes: z.array(z.strictObject({ nodeId: RecordId, node: PlanNode })),
    })
    .nullable(),
  /** All versions, the newest first. */
  editions: z.array(SeenEdition),
  organisations: z.array(NamedInPlan),
  may: z.strictObject({
    /** Change what the newest version says. */
    write: z.boolean(),
    /** Take back what waits for a decision. */
    withdraw: z.boolean(),
    /** Approve or return it: not for those who wrote in it. */
    decide: z.boolean(),
  }),
});
export type PlanFile = z.infer<typeof PlanFile>;

/** A node of this plan or another, as far as it takes to name it. */
export const NodeElsewhere = z.strictObject({
  planId: RecordId,
  planCode: z.string(),
  nodeId: RecordId,
  level: PlanNode.shape.level,
  code: z.string(),
  textLao: z.string(),
  textEnglish: z.string().nullable(),
});
export type NodeElsewhere = z.infer<typeof NodeElsewhere>;

/** What a version of the plan made of a node. */
export const NodeInHistory = z.strictObject({
  edition: EditionNumber,
  state: z.enum(planEditionStates),
  reason,
  changed: by,
  /** Null where the version put the node into the plan. */
  before: PlanNode.nullable(),
  /** Null where it took the node out. */
  after: PlanNode.nullable(),
});
export type NodeInHistory = z.infer<typeof NodeInHistory>;

/** A node with where it stands, in the newest version that has it. */
export const PlanNodeFile = SeenPlanNode.extend({
  planId: RecordId,
  plan: NationalPlan,
  edition: EditionNumber,
  state: z.enum(planEditionStates),
  /** Whether the newest version of the plan has taken it out. */
  isRemoved: z.boolean(),
  /** What it stands under, the widest first. */
  path: z.array(NodeElsewhere),
  /** The goals that it serves, by where it stands or because it names them. */
  goals: z.array(NodeElsewhere),
  /** Everything that stands under it, as a tree is read. */
  below: z.array(SeenPlanNode),
  /** What each version made of it, the newest first. */
  history: z.array(NodeInHistory),
  /** The node of an earlier plan that it was carried over from. */
  carriedFrom: NodeElsewhere.nullable(),
  /** The nodes of later plans that were carried over from it. */
  carriedInto: z.array(NodeElsewhere),
  organisations: z.array(NamedInPlan),
  mayWrite: z.boolean(),
});
export type PlanNodeFile = z.infer<typeof PlanNodeFile>;

/** The bytes of a spreadsheet that somebody chose: far above a plan of a thousand rows, below what a call may carry. */
const SHEET_MAXIMUM_BYTES = 750_000;
const SheetBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 0, { error: 'not-a-spreadsheet' })
  .refine((bytes) => bytes.length <= SHEET_MAXIMUM_BYTES, { error: 'spreadsheet-too-large' });

/** What is wrong at one place of a sheet, and which place that is. */
export const SheetProblem = z.strictObject({
  /** As the spreadsheet numbers it, from 1. */
  row: z.int().min(1),
  /** Null where the row as a whole does not fit. */
  column: codeSchema(planSheetColumns).nullable(),
  /** As the spreadsheet calls its column: C. */
  letters: z.string().nullable(),
  problem: z.enum(problems),
});
export type SheetProblem = z.infer<typeof SheetProblem>;

/** So many problems are told one by one; of more, how many there are. */
export const SHEET_PROBLEMS_TOLD = 200;

/** What a sheet would do to a plan. Nothing is imported while it has a problem. */
export const ExaminedSheet = z.strictObject({
  rows: z.int().min(0),
  added: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  /** Of the plan as it would be. */
  counts: levelCounts,
  problems: z.array(SheetProblem).max(SHEET_PROBLEMS_TOLD),
  problemCount: z.int().min(0),
});
export type ExaminedSheet = z.infer<typeof ExaminedSheet>;

/** The plan as a sheet to fill in; what the sheets are called, and the remarks on the second, are the page's words. */
const sheetToWrite = z.strictObject({
  planId: RecordId,
  language: Language,
  names: z.strictObject({ plan: line(31), guide: line(31) }),
  guide: z.array(line(400)).max(30),
});

const written = z.strictObject({ version: Version, edition: EditionNumber });
const onePlan = { planId: RecordId, version: Version };
const query = { kind: 'query', host: 'store', needs: 'plan:read', audit: 'never', topics: [] } as const;
const change = {
  kind: 'command',
  host: 'store',
  needs: 'plan:write',
  audit: 'always',
  topics: ['national-plan'],
} as const;

/**
 * The national plan as a tree in versions. A version is drafted, submitted and approved by somebody who wrote nothing in
 * it; a change to what is approved begins the next one. Nothing in it is about a case.
 */
export const nationalPlanOperations = defineOperations({
  /** All plans, the latest period first. */
  'nationalPlan.list': { ...query, input: z.strictObject({}), output: z.array(PlanSummary) },
  /** One plan; without a number in its newest version. */
  'nationalPlan.open': {
    ...query,
    input: z.strictObject({ planId: RecordId, edition: EditionNumber.nullable() }),
    output: PlanFile,
  },
  'nationalPlan.openNode': { ...query, input: z.strictObject({ nodeId: RecordId }), output: PlanNodeFile },
  /** Begins a plan (version 0), with the goals of the draft of phase III or with nothing; or changes its title and period. */
  'nationalPlan.save': {
    ...change,
    input: z.strictObject({
      planId: RecordId,
      version: z.int().min(0),
      plan: NationalPlan,
      /** Only looked at for a new plan. */
      beginWith: z.enum([PHASE_THREE_DRAFT]).nullable(),
      reason,
    }),
    output: written,
  },
  /** Puts a node into the plan (version 0) or changes it; `version` is the node's. */
  'nationalPlan.saveNode': {
    ...change,
    input: z.strictObject({
      nodeId: RecordId,
      planId: RecordId,
      version: z.int().min(0),
      node: PlanNode,
      reason,
    }),
    output: written,
  },
  /** Takes a node out of the next version; the versions before keep it. */
  'nationalPlan.removeNode': {
    ...change,
    input: z.strictObject({ nodeId: RecordId, planId: RecordId, version: Version, reason }),
    output: written,
  },
  /** Puts what an earlier plan had into another plan, without its days and its budget, and keeps where it is from. */
  'nationalPlan.carryOver': {
    ...change,
    input: z.strictObject({
      /** Of the new node. */
      nodeId: RecordId,
      fromNodeId: RecordId,
      planId: RecordId,
      parentId: RecordId.nullable(),
      code: PlanNode.shape.code,
      reason,
    }),
    output: written,
  },
  /** Reads a sheet and tells what it would do, row by row and column by column where it does not fit; nothing is written. */
  'nationalPlan.examineSheet': {
    ...query,
    needs: 'plan:write',
    inSteps: true,
    input: z.strictObject({ planId: RecordId, sheet: SheetBytes }),
    output: ExaminedSheet,
  },
  /** Puts everything that a sheet names into the plan, or nothing of it; `version` is the plan's. */
  'nationalPlan.importSheet': {
    ...change,
    inSteps: true,
    input: z.strictObject({ ...onePlan, sheet: SheetBytes, reason }),
    output: written.extend({ added: z.int().min(0), changed: z.int().min(0) }),
  },
  /** Asked by the main process: the newest version of the plan as a sheet, to fill in and import again. */
  'nationalPlan.writeSheet': {
    ...query,
    asker: 'shell',
    needs: 'plan:export',
    audit: 'always',
    input: sheetToWrite,
    output: z.strictObject({ sheet: z.instanceof(Uint8Array) }),
  },
  /** Asks where to, and puts the sheet there; permission and audit are `nationalPlan.writeSheet`'s. */
  'nationalPlan.saveSheet': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: sheetToWrite,
    output: z.strictObject({ isSaved: z.boolean() }),
  },
  /** Asks for the approval of the newest version. */
  'nationalPlan.submit': { ...change, input: z.strictObject(onePlan), output: written },
  /** Takes it back before it is decided. */
  'nationalPlan.withdraw': { ...change, input: z.strictObject(onePlan), output: written },
  /** Approves it, or returns it with a remark; never what one wrote in oneself. */
  'nationalPlan.decide': {
    ...change,
    needs: 'plan:decide',
    input: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('approve'), ...onePlan }),
      z.strictObject({ decision: z.literal('return'), ...onePlan, because: paragraphs(1000) }),
    ]),
    output: written,
  },
});
