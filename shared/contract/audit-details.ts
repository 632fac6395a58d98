import { z } from 'zod';

/** What a row of the audit may tell beside its record: ids, counts, codes and digests, by the names the handlers give. */
export const auditDetails = [
  'account',
  'accounts',
  'alertId',
  'as',
  'asked',
  'at',
  'auditSequence',
  'because',
  'before',
  'caseId',
  'ceiling',
  'checkpoints',
  'code',
  'compartment',
  'compartments',
  'contactId',
  'count',
  'customRoles',
  'decision',
  'digest',
  'disclosureId',
  'edition',
  'entries',
  'epoch',
  'evidence',
  'failedAttempts',
  'figure',
  'figures',
  'finding',
  'first',
  'followUpId',
  'found',
  'from',
  'generation',
  'group',
  'hasPhone',
  'hash',
  'incidentId',
  'instrument',
  'instrumentVersion',
  'isClosed',
  'isDisabled',
  'isFound',
  'isJustified',
  'isReleased',
  'isRenaming',
  'isRenewed',
  'isSearch',
  'isStopped',
  'isUnderWay',
  'items',
  'keeping',
  'keptPersonId',
  'kind',
  'language',
  'last',
  'leftIncidentId',
  'leftOut',
  'madeAt',
  'manifestSha256',
  'members',
  'mergeId',
  'mergedPersonId',
  'move',
  'nextDateId',
  'nodes',
  'number',
  'occasion',
  'other',
  'period',
  'otherId',
  'pairsWaiting',
  'paper',
  'personId',
  'place',
  'planId',
  'planned',
  'problem',
  'proposalId',
  'recipientSha256',
  'releaseId',
  'removedCopies',
  'restoredAt',
  'rhythm',
  'roles',
  'rows',
  'rule',
  'ruleVersion',
  'seconds',
  'sequence',
  'set',
  'sha256',
  'shown',
  'signedAt',
  'signer',
  'size',
  'step',
  'stepId',
  'to',
  'toRenew',
  'until',
  'urgentAccessId',
  'version',
  'with',
] as const;
export type AuditDetail = (typeof auditDetails)[number];

/** Records whose version, and the digest of whose history, a row may hold: `eventVersion`, `eventHistory`. */
export const auditedRecords = [
  'case',
  'identification',
  'person',
  'event',
  'incident',
  'document',
  'contact',
  'relationship',
  'protocolStep',
  'whatHappened',
  'words',
  'screening',
  'screeningWords',
  'proposal',
  'proposalWords',
  'bestInterests',
  'claim',
  'claimAct',
  'return',
  'visit',
  'reintegration',
  'closure',
  'closureWords',
  'organisation',
  'adviceContact',
  'adviceContactWords',
  'need',
  'service',
  'plan',
  'nationalPlan',
  'planNode',
  'resource',
  'staffPost',
  'agreement',
  'publication',
  'publicationVersion',
  'risk',
  'wellbeing',
  'task',
  'taskWords',
  'referral',
  'referralWords',
  'indicator',
  'programmeEvent',
  'list',
  'followUp',
  'trainer',
  'expenditure',
] as const;
export type AuditedRecord = (typeof auditedRecords)[number];

const Details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** One thing that a row tells: what it is, as far as its name is known, and what it says. */
export interface ToldDetail {
  readonly name: string;
  readonly known:
    | { readonly kind: 'detail'; readonly detail: AuditDetail }
    | { readonly kind: 'version' | 'history'; readonly of: AuditedRecord }
    | undefined;
  readonly value: string | number | boolean;
}

/**
 * What the detail of a row tells, in the order in which it was written; what says nothing is left out.
 *
 * @param detail canonical JSON, as the audit keeps it
 * @throws SyntaxError or ZodError where it is not the flat object that every row holds
 */
export function toldDetails(detail: string): readonly ToldDetail[] {
  return Object.entries(Details.parse(JSON.parse(detail)))
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, known: knownDetail(name), value }));
}

function knownDetail(name: string): ToldDetail['known'] {
  const detail = auditDetails.find((each) => each === name);
  if (detail !== undefined) return { kind: 'detail', detail };
  for (const of of auditedRecords) {
    if (name === `${of}Version`) return { kind: 'version', of };
    if (name === `${of}History`) return { kind: 'history', of };
  }
  return undefined;
}
