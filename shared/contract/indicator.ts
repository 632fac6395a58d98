import { z } from 'zod';
import { EvidenceFile } from '../domain/evidence-file.ts';
import { paragraphs } from '../domain/free-text.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Indicator } from '../domain/indicator.ts';
import { CountedThing } from '../domain/indicator-binding.ts';
import { Amount, FigureKind, IndicatorFigure } from '../domain/indicator-figure.ts';
import { figureMoveNames, figureStates, ownFigureMoves } from '../domain/indicator-figure-moves.ts';
import { IndicatorPeriod } from '../domain/indicator-period.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const by = { at: Instant, byName: z.string() };

/** A node of the plan, as far as it takes to name it. */
export const NodeOfIndicator = z.strictObject({
  nodeId: RecordId,
  code: z.string(),
  textLao: z.string(),
  textEnglish: z.string().nullable(),
});

/** An indicator, as far as it takes to name it. */
export const NamedIndicator = z.strictObject({
  indicatorId: RecordId,
  nameLao: z.string(),
  nameEnglish: z.string().nullable(),
  node: NodeOfIndicator,
});
export type NamedIndicator = z.infer<typeof NamedIndicator>;

/** A figure over several periods or nodes, worked out of the approved ones. */
export const SeenRollUp = z.strictObject({
  /** Null where nothing was approved. */
  amount: Amount.nullable(),
  reported: z.int().min(0),
  expected: z.int().min(0),
});

/** Something that a figure rests on, without its bytes. */
export const SeenEvidence = z.strictObject({
  evidenceId: RecordId,
  ...EvidenceFile.shape,
  version: Version,
  ...by,
});
export type SeenEvidence = z.infer<typeof SeenEvidence>;

/** One version of one figure, with everything that was done with it. */
export const SeenFigure = z.strictObject({
  figureId: RecordId,
  revision: z.int().min(1),
  state: z.enum(figureStates),
  version: Version,
  ...IndicatorFigure.shape,
  /** What the program had counted when it was submitted. */
  compared: Amount.nullable(),
  acts: z.array(z.strictObject({ act: z.enum(figureMoveNames), because: z.string().nullable(), ...by })),
  evidence: z.array(SeenEvidence),
  /** Whether the reader may approve or return it: not what they wrote or submitted themself. */
  mayDecide: z.boolean(),
});
export type SeenFigure = z.infer<typeof SeenFigure>;

/** What the program counted: a number, and by which rule. Nothing of what was counted. */
export const SeenCount = z.strictObject({
  countId: RecordId,
  period: IndicatorPeriod,
  amount: Amount,
  thing: CountedThing,
  withinDays: z.int().nullable(),
  ruleVersion: z.int().min(1),
  ...by,
});
export type SeenCount = z.infer<typeof SeenCount>;

/** An indicator with all of its figures. */
export const IndicatorFile = z.strictObject({
  indicatorId: RecordId,
  version: Version,
  indicator: Indicator,
  node: NodeOfIndicator,
  /** Into which it is added, and which are added into it. */
  feeds: NamedIndicator.nullable(),
  feeders: z.array(NamedIndicator),
  /** Every version of every figure, by kind and period, the newest version first. */
  figures: z.array(SeenFigure),
  /** By period, the newest first. */
  counts: z.array(SeenCount),
  /** What was held for the plan, counted now, by period; nothing where the indicator counts no such thing. */
  live: z.array(z.strictObject({ period: IndicatorPeriod, amount: Amount })),
  rolledUp: z.strictObject({
    baseline: SeenRollUp,
    /** The own periods and every longer one that they make up; null for the whole time. */
    periods: z.array(
      z.strictObject({ period: IndicatorPeriod.nullable(), target: SeenRollUp, actual: SeenRollUp }),
    ),
  }),
  changedAt: Instant,
  changedByName: z.string(),
  may: z.strictObject({
    write: z.boolean(),
    /** Take a count: of those who decide, and hold what is counted. */
    count: z.boolean(),
  }),
});
export type IndicatorFile = z.infer<typeof IndicatorFile>;

/** One line of the indicators of a node. */
export const IndicatorLine = z.strictObject({
  indicatorId: RecordId,
  nameLao: z.string(),
  nameEnglish: z.string().nullable(),
  unit: z.string(),
  measure: Indicator.shape.measure,
  accrual: Indicator.shape.accrual,
  periodLength: Indicator.shape.periodLength,
  /** Whether others are added into it. */
  isAddedUp: z.boolean(),
  /** Over all the time of the indicator. */
  baseline: SeenRollUp,
  target: SeenRollUp,
  actual: SeenRollUp,
  /** How many of its own figures are under way. */
  underWay: z.int().min(0),
});
export type IndicatorLine = z.infer<typeof IndicatorLine>;

/** A figure that waits: for a head's decision, or to be amended. */
export const WaitingFigure = z.strictObject({
  figureId: RecordId,
  indicatorId: RecordId,
  version: Version,
  state: z.enum(figureStates).extract(['submitted', 'returned']),
  nameLao: z.string(),
  nameEnglish: z.string().nullable(),
  unit: z.string(),
  node: NodeOfIndicator,
  kind: FigureKind,
  period: IndicatorPeriod,
  revision: z.int().min(1),
  amount: Amount,
  /** What holds until it is approved. */
  inForce: Amount.nullable(),
  counted: Amount.nullable(),
  comment: IndicatorFigure.shape.comment,
  differsBecause: IndicatorFigure.shape.differsBecause,
  changedBecause: IndicatorFigure.shape.changedBecause,
  /** Why it was returned. */
  because: z.string().nullable(),
  /** How many files it rests on. */
  evidence: z.int().min(0),
  mayDecide: z.boolean(),
  ...by,
});
export type WaitingFigure = z.infer<typeof WaitingFigure>;

const FIGURES_AT_ONCE = 250;
const figures = z
  .array(z.strictObject({ figureId: RecordId, version: Version }))
  .min(1)
  .max(FIGURES_AT_ONCE);
const written = z.strictObject({ version: Version });
const nothing = z.strictObject({});
const query = { kind: 'query', host: 'store', needs: 'plan:read', audit: 'never', topics: [] } as const;
const change = {
  kind: 'command',
  host: 'store',
  needs: 'plan:write',
  audit: 'always',
  topics: ['indicators'],
} as const;
const oneCount = z.strictObject({ indicatorId: RecordId, period: IndicatorPeriod });

/** What of the plan is measured: indicators, their figures through approval, and what the program counts beside them. */
export const indicatorOperations = defineOperations({
  /** The indicators of one node, in the order in which they were made. */
  'indicator.ofNode': {
    ...query,
    input: z.strictObject({ nodeId: RecordId }),
    output: z.array(IndicatorLine),
  },
  /** The indicators of the nodes above into which one of this node may be added. */
  'indicator.above': {
    ...query,
    input: z.strictObject({ nodeId: RecordId }),
    output: z.array(NamedIndicator),
  },
  'indicator.open': { ...query, input: z.strictObject({ indicatorId: RecordId }), output: IndicatorFile },
  /** Figures that wait for a decision, and those that were returned, the oldest first. */
  'indicator.waiting': { ...query, input: nothing, output: z.array(WaitingFigure) },
  /** Version 0 makes one; a later one changes it, as far as no figure rests on it. */
  'indicator.save': {
    ...change,
    topics: ['indicators', 'drafts'],
    input: z.strictObject({ indicatorId: RecordId, version: z.int().min(0), indicator: Indicator }),
    output: written,
  },
  /** Drafts figures (version 0) or amends drafts, all or none. A draft in a cell with an approved one is its correction. */
  'indicator.saveFigures': {
    ...change,
    input: z.strictObject({
      indicatorId: RecordId,
      figures: z
        .array(z.strictObject({ figureId: RecordId, version: z.int().min(0), ...IndicatorFigure.shape }))
        .min(1)
        .max(FIGURES_AT_ONCE),
      /** From the sheet, where the number alone is typed: what its writer began in the form of the same figure waits on. */
      keepsDrafts: z.literal(true).optional(),
    }),
    output: nothing,
  },
  /** Submits, takes back or drops, by the table of `indicator-figure-moves.ts`; all or none. */
  'indicator.moveFigures': {
    ...change,
    input: z.strictObject({ move: z.enum(ownFigureMoves), figures }),
    output: nothing,
  },
  /** Approves, or returns with a remark; all or none, and nothing that one wrote or submitted oneself. */
  'indicator.decideFigures': {
    ...change,
    needs: 'plan:decide',
    input: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('approve'), figures }),
      z.strictObject({ decision: z.literal('return'), figures, because: paragraphs(1000) }),
    ]),
    output: nothing,
  },
  /** What is counted now, by a head who holds it. */
  'indicator.countNow': {
    ...query,
    needs: 'plan:decide',
    audit: 'always',
    input: oneCount,
    output: z.strictObject({ amount: Amount, ruleVersion: z.int().min(1) }),
  },
  /** Keeps the number that is counted now beside what is typed, for everybody who reads the plan. */
  'indicator.takeCount': {
    ...change,
    needs: 'plan:decide',
    input: z.strictObject({ countId: RecordId, indicatorId: RecordId, period: IndicatorPeriod }),
    output: z.strictObject({ amount: Amount }),
  },
  /** The cases behind a count, for the head who may see them; never for whoever only reads the plan. */
  'indicator.countedCases': {
    ...query,
    needs: 'plan:decide',
    audit: 'always',
    input: oneCount,
    output: z.array(
      z.strictObject({
        caseId: RecordId,
        number: CaseNumber,
        /** The day by which it is counted. */
        on: PlainDate,
        /** Whether it is in the part, and not in the whole alone. */
        isPart: z.boolean(),
      }),
    ),
  },
  /** Lets the person choose a file in the system's own dialog; permission and audit are `indicator.addEvidence`'s. */
  'indicator.chooseEvidence': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({ evidenceId: RecordId, figureId: RecordId }),
    output: z.strictObject({ isChosen: z.boolean() }),
  },
  /** Asked by the main process with what it read; null only asks whether it may. */
  'indicator.addEvidence': {
    ...change,
    asker: 'shell',
    input: z.strictObject({
      evidenceId: RecordId,
      figureId: RecordId,
      file: z.nullable(z.strictObject({ name: EvidenceFile.shape.name, base64: z.base64().max(2_800_000) })),
    }),
    output: nothing,
  },
  /** Takes a file away again, as long as its figure is a draft or returned; that there was one stays on record. */
  'indicator.removeEvidence': {
    ...change,
    input: z.strictObject({ evidenceId: RecordId, version: Version }),
    output: nothing,
  },
  /** Writes a file of evidence where the person says; permission and audit are `indicator.evidenceBytes`'. */
  'indicator.saveEvidence': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({ evidenceId: RecordId }),
    output: z.strictObject({ isSaved: z.boolean() }),
  },
  /** Asked by the main process before it writes the file. */
  'indicator.evidenceBytes': {
    ...query,
    asker: 'shell',
    audit: 'always',
    input: z.strictObject({ evidenceId: RecordId, step: z.enum(['asked', 'chosen']) }),
    output: z.strictObject({ name: EvidenceFile.shape.name, base64: z.base64().nullable() }),
  },
});
