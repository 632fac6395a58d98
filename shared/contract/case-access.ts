import { z } from 'zod';
import { Wing } from '../compartment.ts';
import { CaseAssignment, CaseExclusion, UrgentAccess, urgentAccessFindings } from '../domain/case-access.ts';
import { paragraphs, line } from '../domain/free-text.ts';
import { AccountId, Instant, RecordId } from '../domain/identifier.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const oneCase = z.strictObject({ caseId: RecordId });

/** Who works on a case. */
export const CaseOfficer = z.strictObject({
  accountId: AccountId,
  displayName: z.string(),
  wing: z.nullable(Wing),
  isResponsible: z.boolean(),
  /** When the time of the assignment ends; null when it has none. */
  until: z.nullable(Instant),
});
export type CaseOfficer = z.infer<typeof CaseOfficer>;

/** One urgent access, as the head of the wing reviews it. */
export const UrgentAccessRecord = z.strictObject({
  urgentAccessId: RecordId,
  caseId: RecordId,
  number: CaseNumber,
  accountId: AccountId,
  displayName: z.string(),
  reason: z.string(),
  from: Instant,
  until: Instant,
  review: z.nullable(
    z.strictObject({
      finding: z.enum(urgentAccessFindings),
      remark: z.nullable(z.string()),
      reviewedAt: Instant,
      reviewedByName: z.string(),
    }),
  ),
});
export type UrgentAccessRecord = z.infer<typeof UrgentAccessRecord>;

/** What changed in one record of a case, field by field. `before` and `after` are the schema's own values. */
export const HistoryEntry = z.strictObject({
  entity: z.enum([
    'person',
    'document',
    'contact',
    'relationship',
    'photo',
    'merge',
    'case',
    'identification',
    'event',
    'protocolStep',
    'what-happened',
    'what-happened-words',
    'incident',
    'screening',
    'screening-words',
    'proposal',
    'proposal-words',
    'closure',
    'closure-words',
    'consent',
    'consent-words',
    'consent-override',
    'consent-override-words',
    'need',
    'service',
    'support-plan',
    'risk-assessment',
    'wellbeing-scoring',
    'task',
    'task-words',
    'claim',
    'claim-act',
    'best-interests',
    'return',
    'visit',
    'reintegration',
    'referral',
    'referral-words',
  ]),
  recordId: RecordId,
  version: z.int().min(1),
  at: Instant,
  byName: z.string(),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      /** Canonical JSON; null where the field had no value before. Absent where its class is withheld from the reader. */
      before: z.exactOptional(z.nullable(z.string())),
      after: z.exactOptional(z.string()),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Who may work on which case, and who did (design §3: what the program enforces on top of the keys). */
export const caseAccessOperations = defineOperations({
  /** Names of persons, hidden in lists until somebody asks for them; one audit row a case. Cases out of reach are left out. */
  'case.revealNames': {
    kind: 'query',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseIds: z.array(RecordId).min(1).max(200) }),
    output: z.array(z.strictObject({ caseId: RecordId, names: z.array(z.string()) })),
  },
  'case.officers': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: oneCase,
    output: z.array(CaseOfficer),
  },
  /** Lets an officer of either wing work on a case; with a time, only until then. */
  'case.assign': {
    kind: 'command',
    host: 'store',
    needs: 'case:assign',
    audit: 'always',
    topics: ['cases'],
    input: CaseAssignment,
    output: nothing,
  },
  'case.unassign': {
    kind: 'command',
    host: 'store',
    needs: 'case:assign',
    audit: 'always',
    topics: ['cases'],
    input: CaseAssignment.pick({ caseId: true, accountId: true }),
    output: nothing,
  },
  /** Gives all cases of one officer, or those named, to another: what is left to do when somebody goes. */
  'case.reassign': {
    kind: 'command',
    host: 'store',
    needs: 'case:assign',
    audit: 'always',
    topics: ['cases', 'accounts'],
    input: z.strictObject({
      from: AccountId,
      to: AccountId,
      caseIds: z.nullable(z.array(RecordId).min(1).max(1000)),
      /** Whether the open tasks that the first was to do in these cases go along. */
      withTasks: z.boolean(),
    }),
    output: z.strictObject({
      reassigned: z.int().min(0),
      /** The tasks that went along, and those that are not for the other and stayed. */
      tasks: z.int().min(0),
      tasksStayed: z.int().min(0),
      /** By which `task.undo` takes the tasks back; null where none went. */
      actId: z.nullable(RecordId),
    }),
  },
  /** The cases for which one officer is responsible or to which they are assigned, as far as the asker sees them. */
  'case.ofOfficer': {
    kind: 'query',
    host: 'store',
    needs: 'case:assign',
    audit: 'always',
    topics: [],
    input: z.strictObject({ accountId: AccountId }),
    output: z.array(
      z.strictObject({
        caseId: RecordId,
        number: CaseNumber,
        isResponsible: z.boolean(),
        openedOn: z.iso.date(),
      }),
    ),
  },
  /** Conflict of interest: shuts somebody out of a case and of knowing that it exists. Never oneself, nor the last other head. */
  'case.exclude': {
    kind: 'command',
    host: 'store',
    needs: 'case:exclude',
    audit: 'always',
    topics: ['cases'],
    input: CaseExclusion,
    output: nothing,
  },
  'case.readmit': {
    kind: 'command',
    host: 'store',
    needs: 'case:exclude',
    audit: 'always',
    topics: ['cases'],
    input: CaseExclusion,
    output: nothing,
  },
  'case.exclusions': {
    kind: 'query',
    host: 'store',
    needs: 'case:exclude',
    audit: 'always',
    topics: [],
    input: oneCase,
    output: z.array(z.strictObject({ accountId: AccountId, displayName: z.string(), since: Instant })),
  },
  /** Whether a number is a case of this office, and whom to ask; the way to urgent access. */
  'case.locate': {
    kind: 'query',
    host: 'store',
    needs: 'case:open-urgently',
    audit: 'always',
    topics: [],
    input: z.strictObject({ number: CaseNumber }),
    output: z.nullable(
      z.strictObject({
        caseId: RecordId,
        responsibleOfficerName: z.string(),
        phone: z.nullable(z.string()),
        isWithinReach: z.boolean(),
      }),
    ),
  },
  'case.openUrgently': {
    kind: 'command',
    host: 'store',
    needs: 'case:open-urgently',
    audit: 'always',
    topics: ['cases'],
    input: UrgentAccess,
    output: z.strictObject({ until: Instant }),
  },
  /** Urgent accesses of the asker's wings, those to be reviewed first; an officer's own where they do not review. */
  'urgentAccess.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.array(UrgentAccessRecord),
  },
  /** Never one's own. */
  'urgentAccess.review': {
    kind: 'command',
    host: 'store',
    needs: 'urgent-access:review',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({
      urgentAccessId: RecordId,
      finding: z.enum(urgentAccessFindings),
      remark: z.nullable(paragraphs(1000)),
    }),
    output: nothing,
  },
  /** Every change of a case's records, newest first, from the compartments that the reader holds. */
  'case.history': {
    kind: 'query',
    host: 'store',
    needs: 'case:history',
    audit: 'always',
    topics: [],
    input: oneCase,
    output: z.array(HistoryEntry),
  },
  /** Who looked at a case and what was done with it, from the audit. */
  'case.views': {
    kind: 'query',
    host: 'store',
    needs: 'case:history',
    audit: 'always',
    topics: [],
    input: oneCase,
    output: z.array(z.strictObject({ at: Instant, byName: z.string(), operation: line(60) })),
  },
});
