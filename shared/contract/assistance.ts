import { z } from 'zod';
import { Need } from '../domain/need.ts';
import { needMoveNames, needStates } from '../domain/need-moves.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { RiskAssessment } from '../domain/risk-assessment.ts';
import { WellbeingScoring } from '../domain/wellbeing.ts';
import { Service } from '../domain/service.ts';
import { serviceStates } from '../domain/service-moves.ts';
import { SupportPlan } from '../domain/support-plan.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const oneCase = z.strictObject({ caseId: RecordId });
const version = z.strictObject({ version: Version });
/** The version of the record that was seen; 0 puts a new one on file. */
const seenVersion = z.int().min(0);
const day = z.iso.date('no-such-date');
const firstRecorded = { recordedAt: Instant, recordedByName: z.string() };

/** A need of the person, and how it stands. */
export const SeenNeed = z.strictObject({
  needId: RecordId,
  ...Need.shape,
  state: z.enum(needStates),
  endedOn: z.nullable(day),
  version: Version,
  ...firstRecorded,
});
export type SeenNeed = z.infer<typeof SeenNeed>;

/** A service for the person, and how it stands. */
export const SeenService = z.strictObject({
  serviceId: RecordId,
  ...Service.shape,
  state: z.enum(serviceStates),
  /** Nights in a shelter so far; null for any other service, and before it began. */
  shelterNights: z.nullable(z.int().min(0)),
  version: Version,
  ...firstRecorded,
});
export type SeenService = z.infer<typeof SeenService>;

/** One version of the plan of a case. */
export const SeenPlan = z.strictObject({
  planId: RecordId,
  ...SupportPlan.shape,
  version: Version,
  ...firstRecorded,
});
export type SeenPlan = z.infer<typeof SeenPlan>;

/** An assessment of the danger for the person. */
export const SeenRisk = z.strictObject({
  assessmentId: RecordId,
  ...RiskAssessment.shape,
  ...firstRecorded,
});
export type SeenRisk = z.infer<typeof SeenRisk>;

/** How the person stood on a day. */
export const SeenScoring = z.strictObject({
  scoringId: RecordId,
  ...WellbeingScoring.shape,
  ...firstRecorded,
});
export type SeenScoring = z.infer<typeof SeenScoring>;

/** Something that was agreed to be done by a day. */
const due = { recordId: RecordId, caseId: RecordId, number: CaseNumber, dueOn: day };

/** What a move of a service says besides. */
const moved = { serviceId: RecordId, version: Version, on: day };
const result = { outcome: Service.shape.outcome, outcomeWords: Service.shape.outcomeWords };

/**
 * What the social-work wing does for a person: needs, the plan, services, its safety and wellbeing. All of it lies with that wing: whoever does not hold its
 * key is refused in whichever case.
 */
export const assistanceOperations = defineOperations({
  /** Everything of one case; null where fields are withheld from the reader, because it is read as a whole. */
  'assistance.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: oneCase,
    output: z.nullable(
      z.strictObject({
        needs: z.array(SeenNeed),
        services: z.array(SeenService),
        /** Every version of the plan, the newest first. */
        plans: z.array(SeenPlan),
        /** The newest first. */
        risks: z.array(SeenRisk),
        /** The first one first. */
        scorings: z.array(SeenScoring),
      }),
    ),
  },
  /** What was agreed and is overdue or soon due, in one's own cases, the longest overdue first. */
  'assistance.due': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({}),
    output: z.array(
      z.discriminatedUnion('what', [
        z.strictObject({
          what: z.literal('service'),
          ...due,
          kind: Service.shape.kind,
        }),
        z.strictObject({ what: z.literal('plan-review'), ...due }),
        z.strictObject({ what: z.literal('risk-review'), ...due, level: RiskAssessment.shape.level }),
      ]),
    ),
  },
  'need.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({ needId: RecordId, caseId: RecordId, version: seenVersion, need: Need }),
    output: version,
  },
  /** Says that a need is met, is not met or is none any more, or opens it again. */
  'need.move': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({
      needId: RecordId,
      version: Version,
      move: z.enum(needMoveNames),
      on: day,
    }),
    output: version,
  },
  /** Offers a service, or changes what is said of one; its days and reasons must fit how it stands. */
  'service.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      serviceId: RecordId,
      caseId: RecordId,
      version: seenVersion,
      service: Service,
    }),
    output: version,
  },
  /** Puts another version of the plan on file: version 0 the first one, any other the version that was seen last. */
  'plan.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      planId: RecordId,
      caseId: RecordId,
      version: seenVersion,
      plan: SupportPlan,
    }),
    output: version,
  },
  /** Puts another assessment on file, with the safety plan that was agreed; none is changed. */
  'risk.assess': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({ assessmentId: RecordId, caseId: RecordId, assessment: RiskAssessment }),
    output: z.strictObject({}),
  },
  /** Puts another scoring on file, by a scale of the program; none is changed. */
  'wellbeing.score': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({ scoringId: RecordId, caseId: RecordId, scoring: WellbeingScoring }),
    output: z.strictObject({}),
  },
  'service.move': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases'],
    input: z.discriminatedUnion('move', [
      z.strictObject({ move: z.enum(['accept', 'begin']), ...moved }),
      z.strictObject({
        move: z.literal('decline'),
        ...moved,
        because: Service.shape.declinedBecause.unwrap(),
      }),
      z.strictObject({ move: z.literal('deliver'), ...moved, ...result }),
      z.strictObject({
        move: z.literal('end-early'),
        ...moved,
        because: Service.shape.endedBecause.unwrap(),
        ...result,
      }),
    ]),
    output: version,
  },
});
