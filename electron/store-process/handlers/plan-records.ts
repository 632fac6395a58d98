import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import { Refusal } from '../../../shared/result.ts';
import { keepHistory, type Change } from '../../../db/repositories/field-history.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import { planNodesNamed } from '../../../db/repositories/plan-node-links.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import type { Stamp } from '../../../db/repositories/stamp.ts';
import type { Work } from '../handler.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

/** What the audit calls such a record: `resourceVersion`. */
type AuditedAs = 'resource' | 'staffPost' | 'agreement' | 'publication' | 'publicationVersion';

/** What every opened record tells beside itself. */
export async function openedPlanRecord(
  { db, session, nameOf }: Work,
  { version, changed }: { readonly version: number; readonly changed: Stamp },
  named: {
    readonly organisationIds: readonly (string | null | undefined)[];
    readonly planNodeIds: readonly string[];
  },
) {
  return {
    version,
    organisations: await calledToday(db, named.organisationIds),
    planNodes: await planNodesNamed(db, named.planNodeIds),
    changedAt: changed.at,
    changedByName: nameOf(changed.by),
    mayWrite: session.store.powers.permissions.has('plan:write'),
  };
}

/** What organisations are called now, each once. */
export async function calledToday(
  db: Work['db'],
  ids: readonly (string | null | undefined)[],
): Promise<OrganisationCalled[]> {
  const wanted = new Set(ids.filter((id): id is string => typeof id === 'string'));
  return organisationsNamed(db, [...wanted]);
}

/** Every node that a record names must be in some version of some plan. */
export async function requirePlanNodes(
  { db }: Work,
  field: string,
  nodeIds: readonly string[],
): Promise<void> {
  const known = await planNodesNamed(db, nodeIds);
  const unknown = nodeIds.findIndex((nodeId) => !known.some((node) => node.nodeId === nodeId));
  if (unknown >= 0) refuseField(`${field}.${unknown}`, 'no-such-plan-node');
}

/**
 * The version that a record gets: the first where it is put on file, and the one after that which was seen.
 *
 * @throws Refusal `refused` (`record-exists`), `not-found` or `conflict`
 */
export function nextVersion(onFile: { readonly version: number } | undefined, seen: number): number {
  if (seen === 0) {
    if (onFile !== undefined) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    return 1;
  }
  if (onFile === undefined) throw new Refusal({ code: 'not-found' });
  requireVersion(onFile.version, seen);
  return seen + 1;
}

/** Keeps what a change replaced, ends its writer's draft and tells the audit of it. */
export async function concludePlanRecord(
  { db, stamp, note }: Work,
  as: AuditedAs,
  change: Change,
): Promise<{ version: number }> {
  const history = await keepHistory(db, 'programme', change, stamp);
  await discardProgrammeDraft(db, stamp.by, change.recordId);
  note({
    record: change.recordId,
    detail: { [`${as}Version`]: change.recordVersion, [`${as}History`]: history },
    touched: ['programme'],
  });
  return { version: change.recordVersion };
}
