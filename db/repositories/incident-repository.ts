import { Incident } from '../../shared/domain/incident.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import {
  answerColumns,
  dateColumns,
  placeColumns,
  storedAnswer,
  storedDate,
  storedPlace,
  valueOf,
} from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An incident as stored. */
export type StoredIncident = {
  readonly incidentId: string;
  readonly incident: Incident;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
};

/** Puts a new incident on file. */
export async function insertIncident(
  db: StoreDatabase,
  incidentId: string,
  incident: Incident,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.incident')
    .values({ id: incidentId, ...incidentColumns(incident), changed_at: stamp.at, ...recorded(stamp) })
    .execute();
  await insertForms(db, incidentId, incident, stamp, 1);
}

/** Replaces the answers of an incident by a newer version. */
export async function updateIncident(
  db: StoreDatabase,
  incidentId: string,
  incident: Incident,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.incident')
    .set({ ...incidentColumns(incident), changed_at: stamp.at, version })
    .where('id', '=', incidentId)
    .execute();
  await db
    .deleteFrom('register.incident_form_of_exploitation')
    .where('incident_id', '=', incidentId)
    .execute();
  await insertForms(db, incidentId, incident, stamp, version);
}

/** Remembers that an incident changed by a case that joined it or left. */
export async function touchIncident(db: StoreDatabase, incidentId: string, stamp: Stamp): Promise<void> {
  await db
    .updateTable('register.incident')
    .set({ changed_at: stamp.at })
    .where('id', '=', incidentId)
    .execute();
}

/** The incident that a case belongs to; undefined for a case of its own. */
export async function incidentOfCase(db: StoreReader, caseId: string): Promise<StoredIncident | undefined> {
  const row = await db
    .selectFrom('register.case_file')
    .select('incident_id')
    .where('id', '=', caseId)
    .executeTakeFirst();
  const incidentId = row?.incident_id ?? null;
  return incidentId === null ? undefined : readIncident(db, incidentId);
}

/** Reads one incident, checked by its schema. Who may read it is not asked here. */
export async function readIncident(db: StoreReader, incidentId: string): Promise<StoredIncident | undefined> {
  return (await readIncidents(db, [incidentId]))[0];
}

/** Reads several incidents at once, in the order of the ids. */
export async function readIncidents(db: StoreReader, ids: readonly string[]): Promise<StoredIncident[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('register.incident').selectAll().where('id', 'in', ids).execute();
  const forms = await db
    .selectFrom('register.incident_form_of_exploitation')
    .select(['incident_id', 'code'])
    .where('incident_id', 'in', ids)
    .orderBy('position')
    .execute();
  const incidents = new Map(
    rows.map((row): [string, StoredIncident] => [
      row.id,
      {
        incidentId: row.id,
        incident: Incident.parse({
          kind: storedAnswer(row.kind_answer, row.kind),
          when: storedAnswer(row.when_answer, storedDate('when', row)),
          place: storedPlace('place', row),
          sourceOfDetection: storedAnswer(row.source_of_detection_answer, row.source_of_detection),
          responsibleOfficer: row.responsible_officer,
          formsOfExploitation: storedAnswer(
            row.forms_of_exploitation_answer,
            forms.filter((form) => form.incident_id === row.id).map((form) => form.code),
          ),
        }),
        version: row.version,
        createdAt: row.created_at,
        createdBy: row.created_by,
        changedAt: row.changed_at,
      },
    ]),
  );
  return ids.flatMap((id) => incidents.get(id) ?? []);
}

function incidentColumns(incident: Incident) {
  return {
    ...answerColumns('kind', incident.kind),
    when_answer: incident.when.answer,
    ...dateColumns('when', valueOf(incident.when)),
    ...placeColumns('place', incident.place),
    ...answerColumns('source_of_detection', incident.sourceOfDetection),
    responsible_officer: incident.responsibleOfficer,
    forms_of_exploitation_answer: incident.formsOfExploitation.answer,
  };
}

async function insertForms(
  db: StoreDatabase,
  incidentId: string,
  incident: Incident,
  stamp: Stamp,
  version: number,
): Promise<void> {
  const codes = valueOf(incident.formsOfExploitation) ?? [];
  if (codes.length === 0) return;
  await db
    .insertInto('register.incident_form_of_exploitation')
    .values(
      codes.map((code, position) => ({
        incident_id: incidentId,
        code,
        position,
        ...recorded(stamp, version),
      })),
    )
    .execute();
}
