import { contract, type Contract, type OperationName } from '../contract.ts';
import type { AuditGroup } from './audit.ts';

/** Operations that write a row; the others hold no case data or are the person's own typing. */
type AuditedOperation = {
  [N in OperationName]: Contract[N]['audit'] extends 'never' ? never : N;
}[OperationName];

/** The kind of every row that an operation writes; the compiler names one that is missing. */
const groupOfOperation: Readonly<Record<AuditedOperation, AuditGroup>> = {
  'office.create': 'sign-in',
  'session.open': 'sign-in',
  'session.end': 'sign-in',
  'recovery.recover': 'sign-in',
  'session.acceptConduct': 'sign-in',
  'case.recent': 'view',
  'case.open': 'view',
  'case.timeline': 'view',
  'protocol.steps': 'view',
  'protocol.due': 'view',
  'protocol.load': 'view',
  'protocol.template': 'view',
  'case.officers': 'view',
  'case.otherSide': 'view',
  'case.ofOfficer': 'view',
  'case.exclusions': 'view',
  'case.history': 'view',
  'case.views': 'view',
  'whatHappened.open': 'view',
  'incident.open': 'view',
  'incident.list': 'view',
  'identification.ledger': 'view',
  'identification.waiting': 'view',
  'person.list': 'view',
  'person.search': 'search',
  'person.recent': 'view',
  'person.open': 'view',
  'screening.list': 'view',
  'screening.open': 'view',
  'urgentAccess.list': 'view',
  'release.list': 'view',
  'account.directory': 'view',
  'account.preview': 'view',
  'audit.list': 'view',
  'session.history': 'view',
  'report.read': 'view',
  'export.preview': 'view',
  'case.list': 'search',
  'duplicate.find': 'search',
  'duplicate.of': 'search',
  'duplicate.list': 'search',
  'case.locate': 'search',
  'case.revealNames': 'reveal',
  'duplicate.compare': 'reveal',
  'person.revealNames': 'reveal',
  'photo.open': 'reveal',
  'case.record': 'change',
  'duplicate.decide': 'change',
  'case.revise': 'change',
  'incident.record': 'change',
  'incident.revise': 'change',
  'event.record': 'change',
  'event.revise': 'change',
  'whatHappened.save': 'change',
  'identification.takeStep': 'change',
  'identification.correct': 'change',
  'person.revise': 'change',
  'document.save': 'change',
  'document.remove': 'change',
  'contact.save': 'change',
  'contact.remove': 'change',
  'relationship.save': 'change',
  'relationship.remove': 'change',
  'photo.save': 'change',
  'photo.remove': 'change',
  'person.merge': 'change',
  'person.undoMerge': 'change',
  'draft.discard': 'change',
  'alert.raise': 'change',
  'alert.end': 'change',
  'nextDate.add': 'change',
  'nextDate.remove': 'change',
  'protocol.plan': 'change',
  'protocol.closeStep': 'change',
  'protocol.setDueDay': 'change',
  'protocol.reviseTemplate': 'change',
  'preferences.change': 'change',
  'office.change': 'change',
  'screening.save': 'change',
  'instrument.import': 'change',
  'place.add': 'change',
  'place.revise': 'change',
  'place.close': 'change',
  'account.changeProfile': 'change',
  'team.save': 'grant',
  'team.remove': 'grant',
  'account.create': 'grant',
  'account.admit': 'grant',
  'account.changeRoles': 'grant',
  'account.renewSlot': 'grant',
  'account.disable': 'grant',
  'role.define': 'grant',
  'grant.give': 'grant',
  'grant.withdraw': 'grant',
  'case.assign': 'grant',
  'case.unassign': 'grant',
  'case.reassign': 'grant',
  'case.exclude': 'grant',
  'case.readmit': 'grant',
  'case.openUrgently': 'grant',
  'urgentAccess.review': 'grant',
  'release.propose': 'grant',
  'release.decide': 'grant',
  'release.withdraw': 'grant',
  'export.make': 'export',
  'export.recordCopy': 'export',
  'audit.export': 'export',
  'audit.recordCopy': 'export',
  'backup.setFolder': 'export',
  'backup.make': 'export',
  'recovery.recordPrinting': 'print',
  'session.changePassphrase': 'keys',
  'recovery.prepareSheets': 'keys',
  'recovery.proveSheets': 'keys',
  'recovery.drill': 'keys',
  'keys.renew': 'keys',
  'keys.stopRenewal': 'keys',
  'store.check': 'other',
  'audit.verify': 'other',
};

/** Rows that no operation writes: the store's own, at sign-in and beside a change of the vault. */
const groupOfStoreRow = {
  'sign-in.failed': 'sign-in',
  'attempts-file.lost': 'sign-in',
  'vault.changed': 'keys',
  'certificate.remembered': 'grant',
  'keys.renewal-settled': 'keys',
  'audit.detail-erased': 'change',
  'audit.disagrees': 'other',
  'audit.outside-copy-lost': 'other',
} as const satisfies Readonly<Record<string, AuditGroup>>;

/** Ends the name in the row of an operation that was refused. */
const REFUSED = '.refused';

/** What a row of the audit tells of; a name that this program does not know is `other`. */
export function auditGroupOf(operation: string): AuditGroup {
  if (operation.endsWith(REFUSED)) return 'refusal';
  const groups: Readonly<Record<string, AuditGroup>> = { ...groupOfStoreRow, ...groupOfOperation };
  return Object.hasOwn(groups, operation) ? (groups[operation] ?? 'other') : 'other';
}

/** The names under which rows of one group stand in the audit. */
export function auditNamesOf(group: AuditGroup): string[] {
  if (group === 'refusal') return Object.keys(contract).map((name) => `${name}${REFUSED}`);
  const groups = { ...groupOfStoreRow, ...groupOfOperation };
  return Object.entries(groups).flatMap(([name, of]) => (of === group ? [name] : []));
}
