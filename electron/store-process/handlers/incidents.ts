import type { Incident } from '../../../shared/domain/incident.ts';
import { incidentClasses, withhold } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import type { CasePermission } from '../../../shared/access.ts';
import { isIncidentWithinReach } from '../../../db/access/incident-reach.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { listIncidents, readRoster } from '../../../db/repositories/incident-list.ts';
import {
  insertIncident,
  readIncident,
  updateIncident,
  type StoredIncident,
} from '../../../db/repositories/incident-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireKeys, viewerOf } from './case-reach.ts';
import { requireOfficer, requirePast, requirePlace, requireVersion } from './domain-checks.ts';
import { differs } from './person-answers.ts';

export const recordIncident: Handler<'incident.record'> = async ({ incidentId, incident }, work) => {
  const { db, stamp, session, note } = work;
  requireKeys(work, 'register');
  requireAllFields(work, incidentClasses);
  if ((await readIncident(db, incidentId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  requireOfficer(work, 'incident.responsibleOfficer', incident.responsibleOfficer);
  await requireFitting(work, incident);
  await insertIncident(db, incidentId, incident, stamp);
  const incidentHistory = await keepHistory(
    db,
    'register',
    { entity: 'incident', recordId: incidentId, recordVersion: 1, before: undefined, after: incident },
    stamp,
  );
  await discardDraft(db, session.wings, stamp.by, incidentId);
  note({
    record: incidentId,
    detail: { incidentVersion: 1, incidentHistory },
    touched: ['register', ...session.wings],
  });
  return { incidentId, version: 1 };
};

export const reviseIncident: Handler<'incident.revise'> = async ({ incidentId, version, incident }, work) => {
  const { db, stamp, session, note } = work;
  requireKeys(work, 'register');
  requireAllFields(work, incidentClasses);
  const before = await requireIncident(work, incidentId, 'case:write');
  requireVersion(before.version, version);
  if (incident.responsibleOfficer !== before.incident.responsibleOfficer)
    requireOfficer(work, 'incident.responsibleOfficer', incident.responsibleOfficer);
  await requireFitting(work, incident);
  await discardDraft(db, session.wings, stamp.by, incidentId);
  if (!differs(before.incident, incident)) {
    note({ record: incidentId, detail: { incidentVersion: version }, touched: session.wings });
    return { incidentId, version };
  }
  await updateIncident(db, incidentId, incident, version + 1, stamp);
  const incidentHistory = await keepHistory(
    db,
    'register',
    {
      entity: 'incident',
      recordId: incidentId,
      recordVersion: version + 1,
      before: before.incident,
      after: incident,
    },
    stamp,
  );
  note({
    record: incidentId,
    detail: { incidentVersion: version + 1, incidentHistory },
    touched: ['register', ...session.wings],
  });
  return { incidentId, version: version + 1 };
};

export const openIncident: Handler<'incident.open'> = async ({ incidentId }, work) => {
  const { incident, ...stored } = await requireIncident(work, incidentId, 'case:read');
  const reader = readerOf(work);
  const roster = await readRoster(work.db, incidentId, reader);
  work.note({ record: incidentId, detail: { shown: roster.length } });
  return {
    incidentId,
    version: stored.version,
    incident: withhold(incident, incidentClasses, reader.classes),
    responsibleOfficerName: work.nameOf(incident.responsibleOfficer),
    roster,
    mayWrite: await isIncidentWithinReach(work.db, reader.viewer, 'case:write', incidentId),
    createdAt: stored.createdAt,
    createdByName: work.nameOf(stored.createdBy),
    changedAt: stored.changedAt,
  };
};

export const listOfIncidents: Handler<'incident.list'> = async ({ limit }, work) => {
  const incidents = await listIncidents(work.db, { limit, ...readerOf(work) });
  work.note({ record: null, detail: { shown: incidents.length } });
  return incidents;
};

/**
 * An incident within reach for a permission. One out of reach is answered as one that does not exist.
 *
 * @throws Refusal `not-found`
 */
export async function requireIncident(
  work: Work,
  incidentId: string,
  permission: CasePermission,
): Promise<StoredIncident> {
  const isThere = await isIncidentWithinReach(work.db, viewerOf(work), permission, incidentId);
  const stored = isThere ? await readIncident(work.db, incidentId) : undefined;
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}

const readerOf = (work: Work) => ({
  viewer: viewerOf(work),
  classes: work.session.store.powers.classes,
  nameOf: work.nameOf,
});

async function requireFitting(work: Work, incident: Incident): Promise<void> {
  requirePast(work, 'incident.when', incident.when);
  await requirePlace(work, 'incident.place', incident.place);
}
