import { z } from 'zod';
import { RecordId, Version } from '../domain/identifier.ts';
import { ProtocolStep, ProtocolTemplate } from '../domain/protocol.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const ofStep = z.strictObject({ caseId: RecordId, stepId: RecordId, version: Version });

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
