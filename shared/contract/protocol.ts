import { z } from 'zod';
import { AccountId, RecordId, Version } from '../domain/identifier.ts';
import { ProtocolStep, ProtocolTemplate } from '../domain/protocol.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const ofStep = z.strictObject({ caseId: RecordId, stepId: RecordId, version: Version });

/** A step that is overdue or due soon, with the case it belongs to, by number and never by name. */
export const DueStep = ProtocolStep.pick({ stepId: true, caseId: true, kind: true, dueOn: true }).extend({
  number: CaseNumber,
});
export type DueStep = z.infer<typeof DueStep>;

/** What one officer has before them: how many cases, and how many steps in them. */
export const OfficerLoad = z.strictObject({
  accountId: AccountId,
  displayName: z.string(),
  openCases: z.int().min(0),
  overdueSteps: z.int().min(0),
  stepsDueSoon: z.int().min(0),
});
export type OfficerLoad = z.infer<typeof OfficerLoad>;

export const protocolOperations = defineOperations({
  /** The plan of a case, soonest first; `null` where what was done to somebody is withheld from the reader. */
  'protocol.steps': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.nullable(z.array(ProtocolStep)),
  },
  /** Plans the steps of the office's protocol that a case does not have yet. */
  'protocol.plan': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events'],
    input: z.strictObject({ caseId: RecordId }),
    output: z.strictObject({ planned: z.int().min(0) }),
  },
  /** Says that a step was done on a day, or is not needed. */
  'protocol.closeStep': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events'],
    input: ofStep.extend({ state: z.enum(['done', 'not-needed']), on: z.iso.date('no-such-date') }),
    output: nothing,
  },
  /** Opens a closed step again, or gives an open one another day. */
  'protocol.setDueDay': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events'],
    input: ofStep.extend({ dueOn: z.iso.date('no-such-date') }),
    output: nothing,
  },
  /** The open steps of the asker's own cases that are overdue or due within a week, longest overdue first. */
  'protocol.due': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.strictObject({ steps: z.array(DueStep), total: z.int().min(0) }),
  },
  /** How much each officer has before them, most overdue first; only in cases within the asker's reach. */
  'protocol.load': {
    kind: 'query',
    host: 'store',
    needs: 'case:assign',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.array(OfficerLoad),
  },
  'protocol.template': {
    kind: 'query',
    host: 'store',
    needs: 'team:manage',
    audit: 'always',
    topics: [],
    input: nothing,
    output: ProtocolTemplate,
  },
  /** Replaces the office's protocol; plans that were made stay as they are. */
  'protocol.reviseTemplate': {
    kind: 'command',
    host: 'store',
    needs: 'team:manage',
    audit: 'always',
    topics: ['cases'],
    input: ProtocolTemplate,
    output: z.strictObject({ version: z.int().min(1) }),
  },
});
